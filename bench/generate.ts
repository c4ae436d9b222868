/**
 * Source files for the latency bench: made, not taken from anywhere, so that their size and their imports are known. The code is
 * ordinary for a program that talks to a model: most of it has nothing to do with one.
 */

/** A module of about `lines` lines; every eighth function asks a model, and every sixteenth runs what it says. */
export function longModule(lines: number): string {
  const parts = ["import { execSync } from 'node:child_process';\nimport OpenAI from 'openai';\n\nconst client = new OpenAI();\n"];
  let count = 4;
  for (let n = 0; count < lines; n++) {
    const part = n % 8 === 0 ? asking(n, n % 16 === 0) : plain(n);
    parts.push(part);
    count += part.split('\n').length - 1;
  }
  return parts.join('');
}

const asking = (n: number, runs: boolean) => `
export async function ask${n}(question: string, history: string[] = []): Promise<string> {
  const messages = history.map((content) => ({ role: 'user' as const, content }));
  const reply = await client.chat.completions.create({
    model: 'gpt-4o',
    messages: [{ role: 'system', content: 'You answer briefly.' }, ...messages, { role: 'user', content: question }],
  });
  const text = reply.choices[0]?.message.content ?? '';
  ${runs ? 'execSync(`echo ${text}`);' : 'console.log(text.length);'}
  return text.trim();
}
`;

const plain = (n: number) => `
export interface Row${n} {
  id: number;
  name: string;
  tags: string[];
}

export function total${n}(rows: readonly Row${n}[], limit = ${n}): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    if (row.id > limit) continue;
    for (const tag of row.tags.filter((each) => each !== '')) counts.set(tag, (counts.get(tag) ?? 0) + row.name.length);
  }
  return counts;
}
`;

/** What the helper of the generated workspace returns: a model's text, or a constant. */
export const helper = (isModel: boolean) => `import OpenAI from 'openai';
const client = new OpenAI();
export async function ask(question: string): Promise<string> {
  const reply = await client.responses.create({ model: 'gpt-5', input: question });
  return ${isModel ? 'reply.output_text' : "'nothing'"};
}
`;

export const HELPER = 'src/llm.ts';

/**
 * A workspace: one helper that asks a model, `importers` files that evaluate what it says, and plain modules that import each other.
 * @returns path → text
 */
export function workspace(files: number, importers: number): Map<string, string> {
  const found = new Map([
    ['package.json', '{ "name": "generated", "dependencies": { "openai": "^6.0.0" } }\n'],
    [HELPER, helper(true)],
  ]);
  for (let n = 0; n < importers; n++)
    found.set(
      importer(n),
      `import { ask } from '../llm';\nimport { total0 } from '../part0/m0';\nexport async function run${n}() {\n  total0([]);\n  return eval(await ask('What next?'));\n}\n`,
    );
  for (let n = 0; found.size < files; n++) {
    const part = Math.floor(n / 25);
    const before = n % 25 === 0 ? '' : `import { total0 as before } from './m${(n % 25) - 1}';\nexport const again = before;\n`;
    found.set(`src/part${part}/m${n % 25}.ts`, `${before}${plain(0)}${plain(1)}${plain(2)}`);
  }
  return found;
}

export const importer = (n: number) => `src/run/run${n}.ts`;

/**
 * A project of `units` units that all hang together: an index imports every one, each has a tool, a service class and a wrapper of a
 * shell, and calls the service of the unit before it. Four files a unit; the model's argument reaches the shell in every eighth.
 * @returns path → text
 */
export function connected(units: number): Map<string, string> {
  const found = new Map([['package.json', '{ "name": "connected", "dependencies": { "ai": "^5.0.0", "zod": "^3.0.0" } }\n']]);
  const index: string[] = [];
  for (let n = 0; n < units; n++) {
    const folder = `src/unit${n}`;
    const before = n === 0 ? '' : `import { Service${n - 1} } from '../unit${n - 1}/service';\n`;
    index.push(`export { tools as tools${n} } from './unit${n}/tools';`);
    found.set(
      `${folder}/tools.ts`,
      `import { tool } from 'ai';\nimport { z } from 'zod';\nimport { Service${n} } from './service';\nconst service = new Service${n}();\nexport const tools = {\n  act: tool({ description: 'Acts.', inputSchema: z.object({ name: z.string() }), execute: async ({ name }) => service.act(name) }),\n};\n`,
    );
    found.set(
      `${folder}/service.ts`,
      `${before}import { perform } from './shell';\nimport { label } from './text';\nexport class Service${n} {\n  private readonly seen = new Map<string, number>();\n  act(name: string): string {\n    this.seen.set(name, (this.seen.get(name) ?? 0) + 1);\n    ${n === 0 ? '' : `new Service${n - 1}().act('fixed');\n    `}return perform(${n % 8 === 0 ? 'label(name)' : "label('fixed')"});\n  }\n}\n`,
    );
    found.set(
      `${folder}/shell.ts`,
      "import { execSync } from 'node:child_process';\nexport const perform = (text: string): string => execSync(text).toString();\n",
    );
    found.set(`${folder}/text.ts`, `export const label = (name: string): string => \`item-\${name.trim()}\`;\n${plain(n)}`);
  }
  found.set('src/index.ts', `${index.join('\n')}\n`);
  return found;
}

/** Files of functions that each hand what they are given to the next; the first is a tool, the last a shell. */
export function chain(functions: number): Map<string, string> {
  const found = new Map<string, string>();
  for (let n = 0; n < functions; n++)
    found.set(`src/f${n}.ts`, `import { f${n + 1} } from './f${n + 1}';\nexport const f${n} = (text: string): string => f${n + 1}(text.trim());\n`);
  found.set(
    `src/f${functions}.ts`,
    `import { execSync } from 'node:child_process';\nexport const f${functions} = (text: string): string => execSync(text).toString();\n`,
  );
  found.set(
    'src/tool.ts',
    "import { tool } from 'ai';\nimport { z } from 'zod';\nimport { f0 } from './f0';\nexport const act = tool({ description: 'Acts.', inputSchema: z.object({ name: z.string() }), execute: async ({ name }) => f0(name) });\n",
  );
  return found;
}

/** Files that import each other in a ring, each with a function that may call the next; one of them runs a shell. */
export function ring(files: number): Map<string, string> {
  const found = new Map<string, string>();
  for (let n = 0; n < files; n++) {
    const next = (n + 1) % files;
    const end = n === files - 1 ? "import { execSync } from 'node:child_process';\n" : '';
    found.set(
      `src/r${n}.ts`,
      `import { r${next} } from './r${next}';\n${end}export function r${n}(text: string, left: number): string {\n  ${n === files - 1 ? 'execSync(text);\n  ' : ''}return left === 0 ? text : r${next}(text, left - 1);\n}\n`,
    );
  }
  found.set(
    'src/tool.ts',
    `import { tool } from 'ai';\nimport { z } from 'zod';\nimport { r${files - 3} } from './r${files - 3}';\nexport const act = tool({ description: 'Acts.', inputSchema: z.object({ name: z.string() }), execute: async ({ name }) => r${files - 3}(name, 9) });\n`,
  );
  return found;
}
