// A component for browsers by its own word.
'use client';
import Anthropic from '@anthropic-ai/sdk';
import OpenAI from 'openai';

const KEY = '{{key:groq}}';
//           ^^^^^^^^^^^^ expect: ai-key-in-client "`KEY` gives the Groq key to every visitor"
const claudeKey = process.env.NEXT_PUBLIC_ANTHROPIC_API_KEY; // expect: ai-key-in-client "read the key there from `ANTHROPIC_API_KEY`"

export const openai = new OpenAI({
  apiKey: import.meta.env.VITE_OPENAI_KEY, // expect: ai-key-in-client "the OpenAI key"
  dangerouslyAllowBrowser: true, // expect: ai-key-in-client "`dangerouslyAllowBrowser` lets this client run in browsers"
});
export const claude = new Anthropic({ apiKey: claudeKey, dangerouslyAllowBrowser: true }); // expect: ai-key-in-client
export const llm = process.env['NEXT_PUBLIC_LLM_API_KEY']; // expect: ai-key-in-client "the key of an AI provider"
export const headers = {
  'x-api-key': KEY,
  'anthropic-dangerous-direct-browser-access': 'true', // expect: ai-key-in-client
};
