// Version 2 is not modelled: nothing is known of its functions.
import { openai } from '@ai-sdk/openai';
import { generateText } from 'ai';

export async function calls(prompt: string) {
  const { text } = await generateText({ model: openai('m'), prompt });
  eval(text); // noflow
}
