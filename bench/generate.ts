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
