import OpenAI from 'openai';
import { settings } from './settings';

const client = new OpenAI();
const messages = [{ role: 'user' as const, content: 'Hello' }];
export const elsewhere = () => client.chat.completions.create({ model: 'gpt-5', messages, ...settings }); // ok: missing-llm-limits
