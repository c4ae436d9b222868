// The key's text goes; nothing else gets it.
import OpenAI from 'openai';

const openaiKey = process.env.OPENAI_API_KEY; // fix: review
export const plain = new OpenAI({ apiKey: process.env.OPENAI_API_KEY }); // fix: review
export const named = new OpenAI({ apiKey: openaiKey });
export const headers = { 'x-api-key': process.env.ANTHROPIC_API_KEY ?? '', authorization: `Bearer ${process.env.GROQ_API_KEY}` }; // fix: review
const MY_COMPANY_KEY = process.env.MY_COMPANY_KEY ?? ''; // fix: review
console.log(MY_COMPANY_KEY);
// old: {{key:replicate}} // fix: none
export const text = "export KEY=\n{{key:perplexity}}\n"; // fix: none
export type Key = '{{key:openai}}'; // fix: none
