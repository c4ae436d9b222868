export const key = process.env.VITE_OPENAI_API_KEY; // ok: ai-key-in-client
