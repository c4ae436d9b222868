export const key = import.meta.env.VITE_TOGETHER_API_KEY; // expect: ai-key-in-client "belongs to a Vite application without a server"
