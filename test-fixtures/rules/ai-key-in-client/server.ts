// Nothing shows that a browser loads this.
import OpenAI from 'openai';

export const client = new OpenAI({ apiKey: process.env.NEXT_PUBLIC_OPENAI_API_KEY, dangerouslyAllowBrowser: true }); // ok: ai-key-in-client
export const key = '{{key:openai:2}}'; // ok: ai-key-in-client
