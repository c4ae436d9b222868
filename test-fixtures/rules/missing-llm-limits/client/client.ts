import OpenAI from 'openai';

export const client = new OpenAI({ timeout: 20_000, maxRetries: 1 });
