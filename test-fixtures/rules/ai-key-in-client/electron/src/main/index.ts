import { app } from 'electron';

export const key = import.meta.env.VITE_OPENAI_API_KEY; // ok: ai-key-in-client
app.whenReady();
