// Arguments of a program that no shell reads: only a leading dash does harm, so these are warnings.
import { execFile, execFileSync, spawn } from 'node:child_process';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';

const server = new McpServer({ name: 'git', version: '1.0.0' });
const done = { content: [] };

server.registerTool('checkout', { inputSchema: { branch: z.string() } }, async ({ branch }) => {
  execFile('git', ['checkout', branch]); // expect: llm-output-to-shell "read as an option"
  return done;
});

server.registerTool('fetch', { inputSchema: { remotes: z.array(z.string()) } }, async ({ remotes }) => {
  spawn('git', ['fetch', ...remotes]); // expect: llm-output-to-shell "read as an option"
  return done;
});

server.registerTool('after-two-dashes', { inputSchema: { file: z.string() } }, async ({ file }) => {
  execFileSync('git', ['checkout', '--', file]); // ok: llm-output-to-shell
  return done;
});

server.registerTool('glued', { inputSchema: { branch: z.string() } }, async ({ branch }) => {
  execFileSync('git', ['clone', `--branch=${branch}`, 'https://git.example.com/app.git']); // ok: llm-output-to-shell
  return done;
});

server.registerTool('refused', { inputSchema: { branch: z.string() } }, async ({ branch }) => {
  if (branch.startsWith('-')) throw new Error('bad branch');
  execFileSync('git', ['checkout', branch]); // ok: llm-output-to-shell
  return done;
});

server.registerTool('begins-with-a-letter', { inputSchema: { branch: z.string() } }, async ({ branch }) => {
  if (!/^[a-z][a-z-]*$/.test(branch)) throw new Error('bad branch');
  execFileSync('git', ['checkout', branch]); // ok: llm-output-to-shell
  return done;
});

server.registerTool('may-begin-with-a-dash', { inputSchema: { branch: z.string() } }, async ({ branch }) => {
  if (!/^[a-z-]+$/.test(branch)) throw new Error('bad branch');
  execFileSync('git', ['checkout', branch]); // expect: llm-output-to-shell "read as an option"
  return done;
});

server.registerTool('the-program-itself', { inputSchema: { program: z.string() } }, async ({ program }) => {
  execFileSync(program, ['--version']); // expect: llm-output-to-shell
  return done;
});
