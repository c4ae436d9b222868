// Values that travel in closures, bound methods, callbacks, events and tables of handlers.
import { EventEmitter } from 'node:events';
import { execSync } from 'node:child_process';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';

const server = new McpServer({ name: 'jobs', version: '1.0.0' });
const done = { content: [] };
const events = new EventEmitter();

events.on('job', (job: { target: string }) => {
  execSync(`make ${job.target}`); // expect: llm-output-to-shell
});

events.on('tick', (job: { target: string }) => {
  execSync(`make ${job.target}`); // ok: llm-output-to-shell
});

server.registerTool('emit', { inputSchema: { target: z.string() } }, async ({ target }) => {
  events.emit('job', { target });
  events.emit('tick', { target: 'all' });
  return done;
});

function later(target: string) {
  return () => execSync(`make ${target}`); // expect: llm-output-to-shell
}

server.registerTool('later', { inputSchema: { target: z.string() } }, async ({ target }) => {
  setTimeout(later(target), 1000);
  return done;
});

const make = (flag: string, target: string) => execSync(`make ${flag} ${target}`); // expect: llm-output-to-shell
const makeQuietly = make.bind(null, '-s');

server.registerTool('bound', { inputSchema: { target: z.string() } }, async ({ target }) => {
  makeQuietly(target);
  return done;
});

function withRetry<T>(work: (attempt: number) => T) {
  return work(1);
}

server.registerTool('callback', { inputSchema: { targets: z.array(z.string()) } }, async ({ targets }) => {
  targets.forEach((target) => execSync(`make ${target}`)); // expect: llm-output-to-shell
  withRetry((attempt) => execSync(`make retry-${attempt}`)); // ok: llm-output-to-shell
  withRetry(() => execSync(`make ${targets[0]}`)); // expect: llm-output-to-shell
  return done;
});

const cases: Record<string, (target: string) => Buffer> = {
  build: (target) => execSync(`make ${target}`), // expect: llm-output-to-shell
  clean: () => execSync('make clean'), // ok: llm-output-to-shell
};

server.registerTool('table', { inputSchema: { action: z.enum(['build', 'clean']), target: z.string() } }, async ({ action, target }) => {
  cases[action]!(target);
  return done;
});

let lastTarget = 'all';

server.registerTool('remember', { inputSchema: { target: z.string() } }, async ({ target }) => {
  lastTarget = target;
  return done;
});

export function rebuild() {
  return execSync(`make ${lastTarget}`); // expect: llm-output-to-shell
}

function* targetsOf(text: string) {
  for (const target of text.split(',')) yield target;
}

server.registerTool('generated', { inputSchema: { list: z.string() } }, async ({ list }) => {
  for (const target of targetsOf(list)) execSync(`make ${target}`); // expect: llm-output-to-shell
  return done;
});
