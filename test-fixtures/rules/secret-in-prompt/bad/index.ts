// A secret in what a model is sent or given back. Each case has a twin in ok.ts.
import { openai as provider } from '@ai-sdk/openai';
import { generateText, tool } from 'ai';
import OpenAI from 'openai';
import { z } from 'zod';
import { settings } from './settings';

const openai = new OpenAI();

export async function login(question: string) {
  return openai.chat.completions.create({
    model: 'gpt-4o',
    messages: [
      { role: 'system', content: `Log in with the password ${process.env.DB_PASSWORD}.` },
      //                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ expect: secret-in-prompt "leave the secret out"
      { role: 'user', content: question },
    ],
  });
}

export async function call(question: string) {
  const token = process.env.GITHUB_TOKEN ?? ''; // source: secret-in-prompt
  return generateText({ model: provider('gpt-4o'), system: 'Use curl.', prompt: 'Token: ' + token + '\n' + question }); // expect: secret-in-prompt
}

export async function everything() {
  return generateText({ model: provider('gpt-4o'), prompt: `Debug this: ${JSON.stringify({ region: 'eu', ...settings })}` }); // expect: secret-in-prompt
}

export const connection = tool({
  description: 'Gives the connection',
  inputSchema: z.object({ name: z.string() }),
  execute: async ({ name }) => {
    return { name, url: `https://db.example.com/?key=${process.env.DB_API_KEY}` }; // expect: secret-in-prompt "given back to the model"
  },
});
