'use server';
// Server actions are called by anybody with any arguments; they are bound, curried and used as form actions elsewhere.
import { generateText } from 'ai';
import { z } from 'zod';
import { complete } from './llm';

const schema = z.object({ tone: z.enum(['warm', 'cool']), topic: z.string() });

export async function ask(persona: string, formData: FormData) {
  await generateText({ model: 'openai/gpt-4o', system: `You are ${persona}.`, prompt: 'Hi' }); // expect: untrusted-input-in-system-prompt
  const tone = formData.get('tone') as string;
  return generateText({ model: 'openai/gpt-4o', system: `Be ${tone}.`, prompt: 'Hi' }); // expect: untrusted-input-in-system-prompt
}

export async function write(_previous: unknown, formData: FormData) {
  const parsed = schema.parse(Object.fromEntries(formData));
  await complete(`Write about ${parsed.topic}.`, 'Go');
  return complete(`Be ${parsed.tone}.`, 'Go');
}

export async function fixed() {
  return complete('Be short.', 'Go');
}
