// The key's text goes; nothing else gets it.
import OpenAI from 'openai';

const openaiKey = '{{key:openai}}'; // fix: review
export const plain = new OpenAI({ apiKey: '{{key:openai:2}}' }); // fix: review
export const named = new OpenAI({ apiKey: openaiKey });
export const headers = { 'x-api-key': '{{key:anthropic}}', authorization: `Bearer {{key:groq}}` }; // fix: review
process.env.REPLICATE_API_TOKEN = '{{key:replicate}}'; // fix: review
const MY_COMPANY_KEY = '{{key:openai:2}}'; // fix: review
console.log(MY_COMPANY_KEY);
// old: {{key:replicate}} // fix: none
export const text = "export KEY=\n{{key:perplexity}}\n"; // fix: none
export type Key = '{{key:openai}}'; // fix: none
