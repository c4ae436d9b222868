// No AI library and no tool: the words alone mean nothing. This file must stay silent.
import { execSync } from 'node:child_process';

interface Completion {
  choices: { message: { content: string } }[];
}

class Client {
  chat = { completions: { create: (options: { prompt: string }): Completion => ({ choices: [{ message: { content: options.prompt } }] }) } };
}

const client = new Client();

export function deploy(branch: string) {
  const reply = client.chat.completions.create({ prompt: branch });
  execSync(`git checkout ${reply.choices[0]!.message.content}`); // ok: llm-output-to-shell
}

export function registerTool(name: string, handler: (args: { host: string }) => void) {
  handler({ host: name });
}

registerTool('ping', ({ host }) => {
  execSync(`ping ${host}`); // ok: llm-output-to-shell
});
