import { query } from '@anthropic-ai/claude-agent-sdk';
import { GoogleGenAI } from '@google/genai';
import { generateText } from 'ai';
import OpenAI from 'openai';

const client = new OpenAI();
export const ask = (content: string) => client.chat.completions.create({ model: 'gpt-5', messages: [{ role: 'user', content }] });
//                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ expect: missing-llm-limits
export const write = (model: never, prompt: string) => generateText({ model, prompt, temperature: 0 }); // expect: missing-llm-limits "length of the answer (then the most that the model can write) and no time"
export const see = (contents: string) => new GoogleGenAI({}).models.generateContent({ model: 'gemini', contents }); // expect: missing-llm-limits
export const work = (prompt: string) => query({ prompt, options: { allowedTools: ['Read'] } }); // expect: missing-llm-limits "number of steps"
