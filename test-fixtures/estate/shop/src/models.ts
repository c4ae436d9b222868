import { openai } from '@ai-sdk/openai';
import { customProvider } from 'ai';

const registered = customProvider({ languageModels: { fast: openai('gpt-4o-mini') } });

export const fastModel = () => registered.languageModel('fast');
export const chatModel = (name: string) => openai(name);
