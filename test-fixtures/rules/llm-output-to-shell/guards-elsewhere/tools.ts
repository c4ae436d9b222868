import { execSync } from 'node:child_process';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import * as guards from './index';
import { assertSafe, ensureTarget, isHarmless, mayRun, pick, quote, sanitizeCommand, withKnownTarget, withLogging } from './index';
import { targetSchema, textSchema } from './schemas';

const server = new McpServer({ name: 'jobs', version: '1.0.0' });
const shape = { target: z.string() };

server.registerTool('asserted', { inputSchema: shape }, async ({ target }) => {
  ensureTarget(target);
  execSync(`make ${target}`); // ok: llm-output-to-shell
  return { content: [] };
});

server.registerTool('named', { inputSchema: shape }, async ({ target }) => {
  assertSafe(target);
  execSync(`make ${target}`); // expect: llm-output-to-shell
  return { content: [] };
});

server.registerTool('checked', { inputSchema: shape }, async ({ target }) => {
  if (mayRun(target)) execSync(target); // ok: llm-output-to-shell
  if (isHarmless(target)) execSync(target); // expect: llm-output-to-shell
  const isFine = guards.mayRun(target);
  if (!isFine) return { content: [] };
  execSync(target); // ok: llm-output-to-shell
  return { content: [] };
});

server.registerTool('picked', { inputSchema: shape }, async ({ target }) => {
  execSync(`make ${pick(target)}`); // ok: llm-output-to-shell
  execSync(`make ${sanitizeCommand(target)}`); // expect: llm-output-to-shell
  execSync(`make ${quote(target)}`); // ok: llm-output-to-shell
  return { content: [] };
});

const known = withKnownTarget(({ target }) => execSync(`make ${target}`)); // ok: llm-output-to-shell
const logged = withLogging(({ target }) => execSync(`make ${target}`)); // expect: llm-output-to-shell

server.registerTool('wrapped', { inputSchema: shape }, async (args) => {
  known(args);
  logged(args);
  return { content: [] };
});

server.registerTool('validated', { inputSchema: shape }, async (args) => {
  const { target } = targetSchema.parse(args);
  execSync(`make ${target}`); // ok: llm-output-to-shell
  const text = textSchema.safeParse(args);
  if (text.success) execSync(`make ${text.data.target}`); // expect: llm-output-to-shell
  return { content: [] };
});
