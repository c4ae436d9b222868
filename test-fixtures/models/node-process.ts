import { execSync } from 'node:child_process';
import { argv } from 'node:process';
import * as readline from 'node:readline';
import { createInterface } from 'node:readline/promises';
import OpenAI from 'openai';

execSync(process.argv[2] as string); // flow: untrusted-input -> shell-command
execSync(argv[2] as string); // flow: untrusted-input -> shell-command
execSync(process.argv[1] as string); // noflow
const [, , first] = process.argv;
execSync(first as string); // flow: untrusted-input -> shell-command
for (const word of process.argv.slice(2)) execSync(word); // flow: untrusted-input -> shell-command
execSync(process.env.EDITOR as string); // noflow
execSync(process.cwd()); // noflow

process.stdin.on('data', (chunk) => {
  execSync(chunk.toString()); // flow: untrusted-input -> shell-command
});
process.stdin.on('error', (error) => {
  execSync(error.message); // noflow
});
process.stdout.write(process.argv[2] as string); // flow: untrusted-input -> terminal
process.stderr.write(process.argv[2] as string); // flow: untrusted-input -> terminal
execSync(process.stdin.read()); // flow: untrusted-input -> shell-command
for await (const chunk of process.stdin) execSync(chunk); // flow: untrusted-input -> shell-command

const lines = readline.createInterface({ input: process.stdin });
lines.question('Name? ', (answer) => {
  execSync(answer); // flow: untrusted-input -> shell-command
});
lines.on('line', (line) => execSync(line)); // flow: untrusted-input -> shell-command
lines.on('history', (history: string[]) => execSync(history[0] as string)); // noflow
for await (const line of lines) execSync(line); // flow: untrusted-input -> shell-command

const prompt = createInterface({ input: process.stdin, output: process.stdout });
const answer = await prompt.question('Command? ');
execSync(answer); // flow: untrusted-input -> shell-command

const client = new OpenAI({ apiKey: process.env.OPENAI_API_KEY });
const { DATABASE_PASSWORD: password, MODEL_NAME: model } = process.env;
void client.completions.create({ model: 'm', prompt: process.env.STRIPE_SECRET_KEY ?? '' }); // flow: secret -> undivided-prompt
void client.completions.create({ model: 'm', prompt: `Log in with ${password}` }); // flow: secret -> undivided-prompt
void client.completions.create({ model: 'm', prompt: JSON.stringify(process.env) }); // flow: secret -> undivided-prompt
void client.completions.create({ model: 'm', prompt: Bun.env.GITHUB_TOKEN }); // flow: secret -> undivided-prompt
void client.completions.create({ model: 'm', prompt: Deno.env.get('GITHUB_TOKEN') }); // flow: secret -> undivided-prompt
void client.completions.create({ model: 'm', prompt: Deno.env.get('LANG') }); // noflow
void client.completions.create({ model: 'm', prompt: model }); // noflow
void client.completions.create({ model: 'm', prompt: process.env.MAX_TOKENS }); // noflow
void client.completions.create({ model: 'm', prompt: process.env.NEXT_PUBLIC_API_KEY }); // noflow
