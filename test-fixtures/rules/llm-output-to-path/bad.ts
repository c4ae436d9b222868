// Model-chosen text names a file. Each case has a twin in ok.ts.
import { createReadStream, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import fs from 'fs';
import path from 'node:path';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { generateObject, tool } from 'ai';
import OpenAI from 'openai';
import { z } from 'zod';

const root = '/srv/notes';
const openai = new OpenAI();
const server = new McpServer({ name: 'notes', version: '1.0.0' });

server.registerTool('read_note', { inputSchema: { name: z.string() } }, async ({ name }) => { // source: llm-output-to-path
  const text = await readFile(path.join(root, name), 'utf8');
//                            ^^^^^^^^^^^^^^^^^^^^^ expect: llm-output-to-path
  return { content: [{ type: 'text', text }] };
});

server.registerTool('write_note', { inputSchema: { name: z.string(), text: z.string() } }, async ({ name, text }) => {
  await writeFile(`${root}/${name}.md`, text); // expect: llm-output-to-path "stays inside one folder"
  return { content: [] };
});

export async function save(question: string) {
  const { object } = await generateObject({ model: 'openai/gpt-4o', schema: z.object({ file: z.string(), body: z.string() }), prompt: question });
  writeFileSync(object.file, object.body); // expect: llm-output-to-path
}

export const remove = tool({
  description: 'Deletes a note',
  inputSchema: z.object({ name: z.string() }),
  execute: async ({ name }) => {
    const file = path.resolve(root, name);
    unlinkSync(file); // expect: llm-output-to-path
    await rm(path.normalize(name), { recursive: true }); // expect: llm-output-to-path
    return 'deleted';
  },
});

export async function loop(messages: OpenAI.ChatCompletionMessageParam[]) {
  const reply = await openai.chat.completions.create({ model: 'gpt-4o', messages });
  const call = reply.choices[0]?.message.tool_calls?.[0];
  if (call?.type !== 'function') return;
  const { file } = JSON.parse(call.function.arguments) as { file: string };
  createReadStream(file).pipe(process.stdout); // expect: llm-output-to-path
  return fs.promises.readFile(file); // expect: llm-output-to-path
}

export async function dotsRemovedOnce(question: string) {
  const reply = await openai.responses.create({ model: 'gpt-4.1', input: question });
  return readFileSync(path.join(root, reply.output_text.replace('../', ''))); // expect: llm-output-to-path
}
