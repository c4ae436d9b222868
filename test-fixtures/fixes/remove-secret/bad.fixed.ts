import { openai as provider } from '@ai-sdk/openai';
import { generateText, tool } from 'ai';
import OpenAI from 'openai';
import { z } from 'zod';

const openai = new OpenAI();
const token = process.env.GITHUB_TOKEN;
const notes = ['Region: eu', `Key: ${process.env.SERVICE_API_KEY}`].join('\n');

export async function login(question: string) {
  return openai.chat.completions.create({
    model: 'gpt-4o',
    messages: [
      { role: 'system', content: `Log in with the password [redacted].` }, // fix: review
      { role: 'user', content: 'Token: ' + '[redacted]' + '\n' + question }, // fix: review
    ],
  });
}

export async function everything() {
  return generateText({ model: provider('gpt-4o'), prompt: notes }); // fix: none
}

export const connection = tool({
  description: 'Gives the connection',
  inputSchema: z.object({ name: z.string() }),
  execute: async ({ name }) => {
    return { name, token: '[redacted]', key: '[redacted]' }; // fix: review
  },
});
