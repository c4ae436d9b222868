// Functions and tools that a parameter collects, or that come in a list or a table whose type says nothing of them.
import { execSync } from 'node:child_process';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { generateText } from 'ai';
import { z } from 'zod';

type Step = (line: string) => string;
interface Tool {
  name: string;
  shape: Record<string, z.ZodType>;
  run(args: Record<string, string>): never;
}

const server = new McpServer({ name: 'jobs', version: '1.0.0' });

function registerAll(...tools: Tool[]) {
  for (const tool of tools) server.registerTool(tool.name, { inputSchema: tool.shape }, tool.run);
}

registerAll(
  { name: 'make', shape: { target: z.string() }, run: ({ target }) => execSync(`make ${target}`) as never }, // expect: llm-output-to-shell
  { name: 'list', shape: { folder: z.string() }, run: () => execSync('ls') as never }, // ok: llm-output-to-shell
);

const all = (line: string, ...steps: Step[]) => steps.map((step) => step(line));
const second = (line: string, ...steps: readonly Step[]) => steps[1]!(line);
const pipe =
  (...steps: Step[]) =>
  (line: string) =>
    steps.reduce((result, step) => step(result), line);
const each = (line: string, steps: Step[]) => {
  for (const step of steps) step(line);
};
const named = (line: string, steps: Map<string, Step>, name: string) => steps.get(name)?.(line);
const never = (_line: string, ..._steps: Step[]) => 'nothing';

const run = (line: string) => execSync(line).toString(); // expect: llm-output-to-shell

export async function act(prompt: string) {
  const { text } = await generateText({ model: 'openai/gpt-4o', prompt });
  all(text, (line) => execSync(line).toString()); // expect: llm-output-to-shell
  second(
    text,
    (line) => execSync(line).toString(), // ok: llm-output-to-shell
    (line) => execSync(`make ${line}`).toString(), // expect: llm-output-to-shell
  );
  pipe((line) => line.trim(), run)(text);
  each(text, [(line) => execSync(line).toString()]); // expect: llm-output-to-shell
  named(text, new Map([['a', (line) => execSync(line).toString()]]), 'a'); // expect: llm-output-to-shell
  never(text, (line) => execSync(line).toString()); // ok: llm-output-to-shell
  each('ls', [(line) => execSync(line).toString()]); // ok: llm-output-to-shell
}

/** What is done with a line is what was handed in with that line. */
const once = (line: string, step: Step) => step(line);

export async function apart(prompt: string) {
  const { text } = await generateText({ model: 'openai/gpt-4o', prompt });
  once(text, (line) => execSync(line).toString()); // expect: llm-output-to-shell
  once('ls', (line) => execSync(line).toString()); // ok: llm-output-to-shell
}
