import { generateText } from 'ai';
import { openai } from '@ai-sdk/openai';

export const checked = () => generateText({ model: openai('gpt-test'), prompt: 'hello' });
