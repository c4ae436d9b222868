// A page may load it, and a server as well: nothing tells.
export const key = process.env.VITE_OPENAI_API_KEY; // ok: ai-key-in-client
