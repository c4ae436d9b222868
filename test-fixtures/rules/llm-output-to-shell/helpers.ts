// A helper is judged by its body, never by its name.
import { execSync } from 'node:child_process';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';

const server = new McpServer({ name: 'ops', version: '1.0.0' });
const done = { content: [] };

function sanitize(text: string) {
  return text.trim();
}

function checked(text: string) {
  if (!/^[\w-]+$/.test(text)) throw new Error('letters, digits and dashes only');
  return text;
}

function isAllowed(text: string) {
  return ['up', 'down'].includes(text);
}

function isSafe(text: string) {
  return text.length < 100;
}

function assertVerb(text: string): asserts text is 'up' | 'down' {
  if (text !== 'up' && text !== 'down') throw new Error('bad verb');
}

const choose = (text: string) => (text === 'down' ? 'down' : 'up');

server.registerTool('a', { inputSchema: { verb: z.string() } }, async ({ verb }) => {
  execSync(`compose ${sanitize(verb)}`); // expect: llm-output-to-shell
  return done;
});

server.registerTool('b', { inputSchema: { verb: z.string() } }, async ({ verb }) => {
  execSync(`compose ${checked(verb)}`); // ok: llm-output-to-shell
  return done;
});

server.registerTool('c', { inputSchema: { verb: z.string() } }, async ({ verb }) => {
  if (!isAllowed(verb)) return done;
  execSync(`compose ${verb}`); // ok: llm-output-to-shell
  return done;
});

server.registerTool('d', { inputSchema: { verb: z.string() } }, async ({ verb }) => {
  if (!isSafe(verb)) return done;
  execSync(`compose ${verb}`); // expect: llm-output-to-shell
  return done;
});

server.registerTool('e', { inputSchema: { verb: z.string() } }, async ({ verb }) => {
  assertVerb(verb);
  execSync(`compose ${verb}`); // ok: llm-output-to-shell
  return done;
});

server.registerTool('f', { inputSchema: { verb: z.string() } }, async ({ verb }) => {
  execSync(`compose ${choose(verb)}`); // ok: llm-output-to-shell
  return done;
});

/** An object that travels through a helper keeps what it carries, field by field. */
function buildJob(image: string) {
  return { image, network: 'none', labels: ['ci', image] };
}

server.registerTool('g', { inputSchema: { image: z.string() } }, async ({ image }) => {
  const job = buildJob(image);
  execSync(`docker run --network ${job.network} alpine`); // ok: llm-output-to-shell
  execSync(`docker run ${job.image}`); // expect: llm-output-to-shell
  execSync(`docker tag alpine ${job.labels.join('-')}`); // expect: llm-output-to-shell
  return done;
});

function last(...parts: string[]) {
  return parts[parts.length - 1] as string;
}

server.registerTool('h', { inputSchema: { image: z.string() } }, async ({ image }) => {
  const options = { ...{ tag: 'latest' }, image };
  const { tag, ...rest } = options;
  execSync(`docker pull alpine:${tag}`); // ok: llm-output-to-shell
  execSync(`docker pull ${rest.image}`); // expect: llm-output-to-shell
  execSync(last('docker pull', image)); // expect: llm-output-to-shell
  return done;
});
