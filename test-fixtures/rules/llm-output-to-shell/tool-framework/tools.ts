import { execFileSync, execSync } from 'node:child_process';
import { BaseTool, defineTool } from './framework';

export const archive = defineTool<{ folder: string; level: number }>({
  name: 'archive',
  description: 'Packs a folder',
  parameters: { type: 'object', properties: { folder: { type: 'string' } } },
  execute: ({ folder }) => execSync(`tar czf out.tgz ${folder}`).toString(), // expect: llm-output-to-shell
});

export const list = defineTool<{ folder: string }>({
  name: 'list',
  description: 'Lists a folder',
  parameters: { type: 'object', properties: { folder: { type: 'string' } } },
  execute: ({ folder }) => execFileSync('ls', ['--', folder]).toString(), // ok: llm-output-to-shell
});

export class SearchTool extends BaseTool<{ pattern: string }> {
  readonly name = 'search';
  readonly description = 'Searches the sources';
  readonly inputSchema = { type: 'object', properties: { pattern: { type: 'string' } } };

  async run({ pattern }: { pattern: string }) {
    return execSync(`rg ${pattern}`).toString(); // expect: llm-output-to-shell
  }
}

/** No tool: no name, no description. */
export class Job {
  readonly inputSchema = {};

  async run({ pattern }: { pattern: string }) {
    return execSync(`rg ${pattern}`).toString(); // ok: llm-output-to-shell
  }
}
