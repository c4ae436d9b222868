import { client } from './client';

export const ask = (content: string) => client.chat.completions.create({ model: 'gpt-5', messages: [{ role: 'user', content }] }); // ok: missing-llm-limits
