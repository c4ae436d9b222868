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
      { role: 'system', content: `Log in with the password ${process.env.DB_PASSWORD ?? ''}.` }, // fix: review
      { role: 'user', content: 'Token: ' + token + '\n' + question }, // fix: review
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
    return { name, token, key: process.env.DB_API_KEY }; // fix: review
  },
});
