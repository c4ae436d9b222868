const { VITE_OPENAI_API_KEY } = import.meta.env;
const key = import.meta.env.VITE_OPENAI_API_KEY; // expect: ai-key-in-client "the OpenAI key"

export const ask = async (question: string): Promise<string> =>
  (await fetch('https://api.openai.com/v1/responses', { method: 'POST', headers: { authorization: `Bearer ${key ?? VITE_OPENAI_API_KEY}` }, body: question })).text();
