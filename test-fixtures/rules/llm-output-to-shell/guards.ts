// What closes a value on its way to a shell and what only looks as if it did: pairs one step apart.
import { execSync } from 'node:child_process';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';

const server = new McpServer({ name: 'ops', version: '1.0.0' });
const ALLOWED = ['status', 'log', 'diff'];
const FORBIDDEN = [';', '|', '&', '`', '$('];
const done = { content: [] };

server.registerTool('member', { inputSchema: { verb: z.string() } }, async ({ verb }) => {
  if (!ALLOWED.includes(verb)) throw new Error('not allowed');
  execSync(`git ${verb}`); // ok: llm-output-to-shell
  return done;
});

server.registerTool('member-of-itself', { inputSchema: { verb: z.string(), verbs: z.array(z.string()) } }, async ({ verb, verbs }) => {
  if (!verbs.includes(verb)) throw new Error('not allowed');
  execSync(`git ${verb}`); // expect: llm-output-to-shell
  return done;
});

server.registerTool('wrong-branch', { inputSchema: { verb: z.string() } }, async ({ verb }) => {
  if (ALLOWED.includes(verb)) return done;
  execSync(`git ${verb}`); // expect: llm-output-to-shell
  return done;
});

server.registerTool('warns-only', { inputSchema: { verb: z.string() } }, async ({ verb }) => {
  if (!ALLOWED.includes(verb)) console.warn('unusual verb', verb);
  execSync(`git ${verb}`); // expect: llm-output-to-shell
  return done;
});

server.registerTool('else-branch', { inputSchema: { verb: z.string() } }, async ({ verb }) => {
  if (new Set(ALLOWED).has(verb)) {
    execSync(`git ${verb}`); // ok: llm-output-to-shell
  } else {
    execSync(`git ${verb}`); // expect: llm-output-to-shell
  }
  return done;
});

server.registerTool('deny-list', { inputSchema: { verb: z.string() } }, async ({ verb }) => {
  if (FORBIDDEN.includes(verb)) throw new Error('forbidden');
  execSync(`git ${verb}`); // expect: llm-output-to-shell
  return done;
});

server.registerTool('deny-characters', { inputSchema: { verb: z.string() } }, async ({ verb }) => {
  if (FORBIDDEN.some((part) => verb.includes(part))) throw new Error('forbidden');
  execSync(`git ${verb}`); // expect: llm-output-to-shell
  return done;
});

server.registerTool('anchored', { inputSchema: { branch: z.string() } }, async ({ branch }) => {
  if (!/^[a-z][a-z0-9-]{0,30}$/.test(branch)) throw new Error('bad branch');
  execSync(`git checkout ${branch}`); // ok: llm-output-to-shell
  return done;
});

server.registerTool('unanchored', { inputSchema: { branch: z.string() } }, async ({ branch }) => {
  if (!/[a-z][a-z0-9-]{0,30}/.test(branch)) throw new Error('bad branch');
  execSync(`git checkout ${branch}`); // expect: llm-output-to-shell
  return done;
});

server.registerTool('anchored-but-any', { inputSchema: { branch: z.string() } }, async ({ branch }) => {
  if (!/^.+$/.test(branch)) throw new Error('bad branch');
  execSync(`git checkout ${branch}`); // expect: llm-output-to-shell
  return done;
});

server.registerTool('one-alternative-open', { inputSchema: { branch: z.string() } }, async ({ branch }) => {
  if (!/^main|release-\d+$/.test(branch)) throw new Error('bad branch');
  execSync(`git checkout ${branch}`); // expect: llm-output-to-shell
  return done;
});

server.registerTool('equals', { inputSchema: { branch: z.string() } }, async ({ branch }) => {
  if (branch !== 'main' && branch !== 'next') return done;
  execSync(`git checkout ${branch}`); // ok: llm-output-to-shell
  return done;
});

server.registerTool('either', { inputSchema: { branch: z.string() } }, async ({ branch }) => {
  if (branch === 'main' || branch.length < 20) {
    execSync(`git checkout ${branch}`); // expect: llm-output-to-shell
  }
  return done;
});

server.registerTool('switch', { inputSchema: { verb: z.string() } }, async ({ verb }) => {
  switch (verb) {
    case 'status':
    case 'log':
      execSync(`git ${verb}`); // ok: llm-output-to-shell
      break;
    default:
      execSync(`git help ${verb}`); // expect: llm-output-to-shell
  }
  return done;
});

server.registerTool('dash-only', { inputSchema: { branch: z.string() } }, async ({ branch }) => {
  if (branch.startsWith('-')) throw new Error('bad branch');
  execSync(`git checkout ${branch}`); // expect: llm-output-to-shell
  return done;
});

server.registerTool('typeof', { inputSchema: { branch: z.string() } }, async ({ branch }) => {
  if (typeof branch !== 'string') throw new Error('bad branch');
  execSync(`git checkout ${branch}`); // expect: llm-output-to-shell
  return done;
});

server.registerTool('other-value', { inputSchema: { verb: z.string(), branch: z.string() } }, async ({ verb, branch }) => {
  if (!ALLOWED.includes(verb)) throw new Error('not allowed');
  execSync(`git ${verb} ${branch}`); // expect: llm-output-to-shell
  return done;
});

server.registerTool('derived', { inputSchema: { verb: z.string() } }, async ({ verb }) => {
  const command = `git ${verb}`;
  if (!ALLOWED.includes(verb)) throw new Error('not allowed');
  execSync(command); // ok: llm-output-to-shell
  return done;
});

server.registerTool('in-try', { inputSchema: { verb: z.string() } }, async ({ verb }) => {
  try {
    if (!ALLOWED.includes(verb)) throw new Error('not allowed');
    execSync(`git ${verb}`); // ok: llm-output-to-shell
  } catch {
    execSync(`logger rejected ${verb}`); // expect: llm-output-to-shell
  }
  return done;
});

server.registerTool('looked-up', { inputSchema: { verb: z.string() } }, async ({ verb }) => {
  const commands = new Map([['status', 'git status'], ['log', 'git log']]);
  const command = commands.get(verb);
  if (command) execSync(command); // ok: llm-output-to-shell
  return done;
});

server.registerTool('loop', { inputSchema: { verbs: z.array(z.string()) } }, async ({ verbs }) => {
  for (const verb of verbs) {
    if (!ALLOWED.includes(verb)) continue;
    execSync(`git ${verb}`); // ok: llm-output-to-shell
  }
  for (const verb of verbs.filter((candidate) => candidate.length < 9)) {
    execSync(`git ${verb}`); // expect: llm-output-to-shell
  }
  for (const verb of verbs.filter((candidate) => ALLOWED.includes(candidate))) {
    execSync(`git ${verb}`); // ok: llm-output-to-shell
  }
  return done;
});
