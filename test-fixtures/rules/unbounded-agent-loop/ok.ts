import { createInterface } from 'node:readline/promises';
import { generateText } from 'ai';
import OpenAI from 'openai';

declare const tools: OpenAI.ChatCompletionTool[];
declare const model: never;
const client = new OpenAI();
const MAX_STEPS = 10;

export async function counted(messages: OpenAI.ChatCompletionMessageParam[]) {
  let step = 0;
  while (true) {
    const reply = await client.chat.completions.create({ model: 'gpt-5', messages, tools, max_tokens: 500 }); // ok: unbounded-agent-loop
    if (!reply.choices[0].message.tool_calls) return;
    if (++step >= MAX_STEPS) throw new Error('too many steps');
  }
}

export async function bounded(messages: OpenAI.ChatCompletionMessageParam[]) {
  for (let step = 0; step < 10; step++) await client.chat.completions.create({ model: 'gpt-5', messages, max_tokens: 500 });
  for (const message of messages) await client.chat.completions.create({ model: 'gpt-5', messages: [message], max_tokens: 500 });
}

export async function inTime(prompt: string) {
  const deadline = Date.now() + 60_000;
  let text = prompt;
  while (Date.now() < deadline && !text.startsWith('DONE')) text = (await generateText({ model, prompt: text, maxOutputTokens: 100 })).text;
}

export async function cancelled(prompt: string, signal: AbortSignal) {
  let text = prompt;
  while (true) {
    if (signal.aborted) break;
    text = (await generateText({ model, prompt: text, maxOutputTokens: 100 })).text;
  }
}

export async function chat() {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  while (true) {
    const prompt = await terminal.question('> ');
    const { text } = await generateText({ model, prompt, maxOutputTokens: 100 });
    console.log(text);
  }
}

export async function stream(response: Response) {
  const reader = response.body?.getReader();
  while (true) {
    const part = await reader?.read();
    if (!part || part.done) break;
  }
}

export const steps = (prompt: string) => generateText({ model, prompt, tools: {}, maxSteps: 5 });
