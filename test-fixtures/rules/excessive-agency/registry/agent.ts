import { streamText } from 'ai';
import { all, office } from './registry';

export const everything = (model: never, prompt: string) => streamText({ model, prompt, tools: all }); // expect: excessive-agency "tools.ts line 10"
export const few = (model: never, prompt: string) => streamText({ model, prompt, tools: office }); // ok: excessive-agency
