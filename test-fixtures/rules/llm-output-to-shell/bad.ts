// Model-chosen text is read by a shell. Each case has a twin in ok.ts.
import { exec, execFile, execSync, spawn, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import Anthropic from '@anthropic-ai/sdk';
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { CallToolRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { generateText, tool } from 'ai';
import OpenAI from 'openai';
import { z } from 'zod';

const run = promisify(exec);
const openai = new OpenAI();
const anthropic = new Anthropic();
const mcp = new McpServer({ name: 'ops', version: '1.0.0' });

mcp.registerTool('ping', { inputSchema: { host: z.string() } }, async ({ host }) => { // source: llm-output-to-shell
  const output = execSync(`ping -c 1 ${host}`).toString();
//                        ^^^^^^^^^^^^^^^^^^^ expect: llm-output-to-shell
  return { content: [{ type: 'text', text: output }] };
});

mcp.tool('disk', 'Shows disk use', { folder: z.string() }, async ({ folder }) => {
  const { stdout } = await run('du -sh ' + folder); // expect: llm-output-to-shell "`run` has a shell read"
  return { content: [{ type: 'text', text: stdout }] };
});

const lowLevel = new Server({ name: 'pods', version: '1.0.0' }, { capabilities: { tools: {} } });
lowLevel.setRequestHandler(CallToolRequestSchema, async (request) => {
  const { name, arguments: args } = request.params;
  if (name === 'logs') {
    const parts = ['kubectl', 'logs', args?.pod as string];
    const text = execSync(parts.join(' ')).toString(); // expect: llm-output-to-shell
    return { content: [{ type: 'text', text }] };
  }
  throw new Error(`unknown tool ${name}`);
});

export async function fixBuild(log: string) {
  const reply = await openai.chat.completions.create({
    model: 'gpt-4o',
    messages: [
      { role: 'system', content: 'Answer with one shell command.' },
      { role: 'user', content: log },
    ],
  });
  const command = reply.choices[0]?.message.content ?? 'true';
  exec(command, (error) => console.log(error)); // expect: llm-output-to-shell
}

export async function loop(messages: OpenAI.ChatCompletionMessageParam[]) {
  const reply = await openai.chat.completions.create({ model: 'gpt-4o', messages });
  for (const call of reply.choices[0]!.message.tool_calls ?? []) {
    if (call.type !== 'function') continue;
    const args = JSON.parse(call.function.arguments);
    spawn(`grep -rn ${args.pattern} src`, { shell: true }); // expect: llm-output-to-shell
  }
}

export async function viaShellArgument(task: string) {
  const message = await anthropic.messages.create({ model: 'claude-sonnet-4-5', max_tokens: 500, messages: [{ role: 'user', content: task }] });
  for (const block of message.content) {
    if (block.type === 'text') spawnSync('sh', ['-c', block.text]); // expect: llm-output-to-shell
    if (block.type === 'tool_use') {
      const input = block.input as { script: string };
      execFile('/bin/bash', ['-lc', input.script]); // expect: llm-output-to-shell
    }
  }
}

export const searchFiles = tool({
  description: 'Searches the project',
  inputSchema: z.object({ term: z.string(), useShell: z.boolean() }),
  execute: async ({ term, useShell }) => {
    const found = spawnSync(`rg ${term}`, { shell: useShell, encoding: 'utf8' }); // expect: llm-output-to-shell
    return found.stdout;
  },
});

export async function quoted(question: string) {
  const { text } = await generateText({ model: 'openai/gpt-4o', prompt: question });
  execSync(`say ${JSON.stringify(text)}`); // expect: llm-output-to-shell
  execSync(`notify-send "${text}"`); // expect: llm-output-to-shell
}

export function terminal() {
  const shell = spawn('bash');
  return tool({
    description: 'Types into the terminal',
    inputSchema: z.object({ line: z.string() }),
    execute: async ({ line }) => {
      shell.stdin.write(`${line}\n`); // expect: llm-output-to-shell
      return 'typed';
    },
  });
}
