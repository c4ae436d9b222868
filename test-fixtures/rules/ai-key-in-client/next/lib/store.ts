import 'server-only';

const key = '{{key:anthropic}}'; // ok: ai-key-in-client
export const store = async (answer: unknown, other?: string) => console.log(answer, key, other);
