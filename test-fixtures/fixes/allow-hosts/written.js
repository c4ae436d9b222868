import { generateText } from 'ai';

export async function product(question) {
  const { text } = await generateText({ model: 'openai/gpt-4o', prompt: question });
  return fetch('https://api.example.com' + text); // fix: review
}
