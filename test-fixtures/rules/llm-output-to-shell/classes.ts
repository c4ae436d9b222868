// Tools as classes: methods called from a handler, fields, constructors, base classes and in-house tools known by their form.
import { exec, execSync } from 'node:child_process';
import { promisify } from 'node:util';
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { CallToolRequestSchema } from '@modelcontextprotocol/sdk/types.js';

const execAsync = promisify(exec);

class Git {
  private last = '';

  constructor(private readonly folder: string) {}

  async log(ref: string) {
    this.last = ref;
    const { stdout } = await execAsync(`git log ${ref}`, { cwd: this.folder }); // expect: llm-output-to-shell
    return stdout;
  }

  again() {
    return execSync(`git show ${this.last}`).toString(); // expect: llm-output-to-shell
  }

  status() {
    return execSync(`git -C ${this.folder} status`).toString(); // ok: llm-output-to-shell
  }
}

class GitServer {
  private readonly server = new Server({ name: 'git', version: '1.0.0' }, { capabilities: { tools: {} } });
  private readonly git = new Git('/srv/repository');

  constructor() {
    this.server.setRequestHandler(CallToolRequestSchema, async (request) => {
      const args = request.params.arguments as Record<string, string>;
      switch (request.params.name) {
        case 'git_log':
          return this.text(await this.git.log(args.ref!));
        case 'git_again':
          return this.text(this.git.again());
        case 'git_status':
          return this.text(this.git.status());
        case 'git_blame':
          return this.blame(args);
        default:
          throw new Error('unknown tool');
      }
    });
  }

  private async blame(args: Record<string, string>) {
    return this.text(execSync(`git blame ${args.file}`).toString()); // expect: llm-output-to-shell
  }

  private text(text: string) {
    return { content: [{ type: 'text' as const, text }] };
  }
}

/** Imports no SDK: name, description, parameters and execute together are what makes it a tool. */
export class LintTool {
  readonly name = 'lint';
  readonly description = 'Lints a file';
  readonly parameters = { type: 'object', properties: { file: { type: 'string' } } };

  async execute(args: { file: string }) {
    return execSync(`eslint ${args.file}`).toString(); // expect: llm-output-to-shell
  }
}

export const formatTool = {
  name: 'format',
  description: 'Formats a file',
  parameters: { type: 'object', properties: { file: { type: 'string' } } },
  handler: async ({ file }: { file: string }) => execSync(`prettier --write ${file}`).toString(), // expect: llm-output-to-shell
};

/** A name and a function make no tool. */
export const command = {
  name: 'format',
  handler: ({ file }: { file: string }) => execSync(`prettier --write ${file}`).toString(), // ok: llm-output-to-shell
};

abstract class Runner {
  abstract command(target: string): string;

  run(target: string) {
    return execSync(this.command(target)).toString(); // expect: llm-output-to-shell
  }
}

class MakeRunner extends Runner {
  command(target: string) {
    return `make ${target}`;
  }
}

export const makeTool = {
  name: 'make',
  description: 'Builds a target',
  inputSchema: { type: 'object', properties: { target: { type: 'string' } } },
  execute: async (args: { target: string }) => new MakeRunner().run(args.target),
};

export const server = new GitServer();
