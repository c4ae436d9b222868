import { ask } from './ai';

ask(import.meta.env.VITE_OPENAI_API_KEY); // ok: ai-key-in-client
