import Anthropic from '@anthropic-ai/sdk';
import { query } from '@anthropic-ai/claude-agent-sdk';
import { GoogleGenAI } from '@google/genai';
import { generateText } from 'ai';
import OpenAI from 'openai';

const client = new OpenAI();
const messages = [{ role: 'user' as const, content: 'Hello' }];
const shared = { max_completion_tokens: 400 };

export const capped = () => client.chat.completions.create({ model: 'gpt-5', messages, max_completion_tokens: 400 }); // ok: missing-llm-limits
export const spread = () => client.chat.completions.create({ model: 'gpt-5', messages, ...shared });
export const unseen = (options: object) => client.chat.completions.create({ model: 'gpt-5', messages, ...options });
export const timed = () => client.chat.completions.create({ model: 'gpt-5', messages }, { timeout: 5000 });
export const given = (request: OpenAI.ChatCompletionCreateParamsNonStreaming) => client.chat.completions.create(request);
export const stopped = (model: never, prompt: string, abortSignal: AbortSignal) => generateText({ model, prompt, abortSignal });
export const claude = () => new Anthropic().messages.create({ model: 'claude', max_tokens: 400, messages });
export const see = () => new GoogleGenAI({}).models.generateContent({ model: 'gemini', contents: 'a', config: { maxOutputTokens: 400 } });
export const work = (prompt: string) => query({ prompt, options: { maxTurns: 5 } });
export const few = (model: never, prompt: string) => generateText({ model, prompt, tools: {}, maxSteps: 3 });
