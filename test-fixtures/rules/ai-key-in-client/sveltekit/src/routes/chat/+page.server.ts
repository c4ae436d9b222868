import { PUBLIC_OPENAI_API_KEY } from '$env/static/public'; // ok: ai-key-in-client

export const load = async () => ({ hasKey: PUBLIC_OPENAI_API_KEY !== '' });
