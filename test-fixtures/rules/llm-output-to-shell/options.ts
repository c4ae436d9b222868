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

server.registerTool('value-of-an-option', { inputSchema: { pattern: z.string(), glob: z.string() } }, async ({ pattern, glob }) => {
  const args = ['--json', '--no-ignore'];
  if (glob) args.push('--glob', glob);
  for (const each of glob.split(',')) args.push('--iglob', `!${each}`);
  args.push('--', pattern);
  spawn('rg', args); // ok: llm-output-to-shell
  return done;
});

server.registerTool('pair-in-a-list', { inputSchema: { glob: z.string().optional() } }, async ({ glob }) => {
  spawn('rg', ['--files', ...(glob ? ['--glob', glob] : [])]); // ok: llm-output-to-shell
  return done;
});

server.registerTool('option-that-stands-alone', { inputSchema: { pattern: z.string() } }, async ({ pattern }) => {
  const args = ['--json'];
  args.push('--ignore-case', pattern);
  spawn('rg', args); // expect: llm-output-to-shell "read as an option"
  return done;
});

server.registerTool('behind-the-pair', { inputSchema: { pattern: z.string() } }, async ({ pattern }) => {
  const args = ['--json'];
  args.push('--glob', '*.ts', pattern);
  spawn('rg', args); // expect: llm-output-to-shell "read as an option"
  return done;
});

server.registerTool('pair-in-a-variable', { inputSchema: { glob: z.string().optional() } }, async ({ glob }) => {
  const filter = glob ? ['--glob', glob] : [];
  const args = ['--files', ...filter];
  args.push(...filter);
  spawn('rg', args); // ok: llm-output-to-shell
  return done;
});

server.registerTool('a-whole-list-is-no-pair', { inputSchema: { revision: z.string() } }, async ({ revision }) => {
  const args = ['--paginate', revision];
  spawn('git', args); // expect: llm-output-to-shell "read as an option"
  return done;
});

server.registerTool('put-behind-the-program', { inputSchema: { word: z.string() } }, async ({ word }) => {
  const behind = ['echo'];
  behind.push(`=${word}`, word);
  execFileSync(behind[0] as string); // ok: llm-output-to-shell
  const front = ['echo'];
  front.unshift(word);
  execFileSync(front[0] as string); // expect: llm-output-to-shell "has a shell read"
  const empty: string[] = [];
  empty.push(word);
  execFileSync(empty[0] as string); // expect: llm-output-to-shell "has a shell read"
  return done;
});

server.registerTool('a-longer-list', { inputSchema: { word: z.string() } }, async ({ word }) => {
  const base = ['git', 'log'];
  const [program, ...rest] = [...base, word];
  execFileSync([...base, word][0] as string, ['--version']); // ok: llm-output-to-shell
  execFileSync([...base, word][2] as string, ['--version']); // expect: llm-output-to-shell "has a shell read"
  execFileSync([...rest, word][1] as string, ['--version']); // expect: llm-output-to-shell "has a shell read"
  return [program];
});

server.registerTool('begins-with-a-scheme', { inputSchema: { address: z.string() } }, async ({ address }) => {
  if (!/^https?:\/\//i.test(address)) throw new Error('no address');
  spawn('chromium', [address]); // ok: llm-output-to-shell
  return done;
});

server.registerTool('may-begin-with-a-scheme', { inputSchema: { address: z.string() } }, async ({ address }) => {
  if (!/^h?.*:\/\//i.test(address)) throw new Error('no address');
  spawn('chromium', [address]); // expect: llm-output-to-shell "read as an option"
  return done;
});

server.registerTool('one-of-two-beginnings', { inputSchema: { address: z.string() } }, async ({ address }) => {
  if (!/^https|-/i.test(address)) throw new Error('no address');
  spawn('chromium', [address]); // expect: llm-output-to-shell "read as an option"
  return done;
});

server.registerTool('words-left', { inputSchema: { word: z.string() } }, async ({ word }) => {
  execFileSync('sh', ['-c', `grep -i "Name=${word.replace(/[^a-zA-Z0-9 ]/g, '.')}" list`]); // ok: llm-output-to-shell
  execFileSync('sh', ['-c', `grep -i "Name=${word.replace(/[^a-zA-Z0-9 $]/g, '.')}" list`]); // expect: llm-output-to-shell "has a shell read"
  return done;
});

server.tool('commit', { message: z.string(), extra: z.array(z.string()) }, ({ message, extra }) => {
  execFile('git', ['commit', '-m', message]); // ok: llm-output-to-shell
  execFile('git', ['-C', '.', 'commit', '-m', message, '--no-verify']); // ok: llm-output-to-shell
  execFile('git', ['commit', '-q', message]); // expect: llm-output-to-shell "read as an option"
  execFile('grep', ['-m', message]); // expect: llm-output-to-shell "read as an option"
  execFile('git', ['commit', '-m', message, ...extra]); // expect: llm-output-to-shell "read as an option"
  return { content: [] };
});

server.registerTool('carried-by-a-loop', { inputSchema: { include: z.string(), words: z.array(z.string()) } }, async ({ include, words }) => {
  let pair: string[] = [];
  for (const word of words) if (word === 'only') pair = ['--glob', include];
  spawn('rg', ['--json', ...pair]); // ok: llm-output-to-shell
  return done;
});
