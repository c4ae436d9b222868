import { generateText } from 'ai';

// The hosts that this program may ask.
const ALLOWED_HOSTS = new Set(['api.example.com']);

export async function product(question) {
  const { text } = await generateText({ model: 'openai/gpt-4o', prompt: question });
  const target = new URL('https://api.example.com' + text);
  if (!ALLOWED_HOSTS.has(target.hostname)) throw new Error(`host ${target.hostname} is not allowed`);
  return fetch(target.href); // fix: review
}
