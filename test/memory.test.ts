/**
 * What earlier checks learned must not change what is found: with it, after any change of a file, a check says the same as one that knows
 * nothing. That unchanged files are left alone is asserted too.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { levelsOf } from '../engine/config';
import { createEngine, createMemory, type Host } from '../engine/index';
import { configuration } from '../models/_configuration';
import { models } from '../models/index.gen';
import { rules } from '../rules/index.gen';
import { fixtureAdvisories } from './support/advisories';
import { memoryHost } from './support/host';
import { fixtureKey } from './support/keys';

const engine = createEngine({ rules, models, advisories: async () => fixtureAdvisories, configuration: async () => configuration });
const levels = levelsOf(rules, 'strict');

const BOT = `import OpenAI from 'openai';
import { run } from './run';
const client = new OpenAI();
export async function answer(question: string) {
  const reply = await client.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: question }] });
  run(reply.choices[0].message.content);
}
`;
const RUN = `import { execSync } from 'node:child_process';
export const run = (text: string) => execSync(text);
`;
const HARMLESS = `export const run = (text: string) => console.log(text);
`;
const MANIFEST = '{ "name": "bot", "dependencies": { "mcp-remote": "0.1.0" } }\n';

/** A host whose files change; it counts what is read. */
function changingHost(files: Record<string, string>) {
  const texts = new Map(Object.entries(files));
  const revisions = new Map<string, number>();
  const reads: string[] = [];
  const host = (): Host => {
    const plain = memoryHost(texts);
    return {
      ...plain,
      revision: (path) => revisions.get(path) ?? 0,
      read: (path) => {
        reads.push(path);
        return plain.read(path);
      },
    };
  };
  const set = (path: string, text: string | undefined) => {
    if (text === undefined) texts.delete(path);
    else texts.set(path, text);
    revisions.set(path, (revisions.get(path) ?? 0) + 1);
  };
  return { host, set, reads, texts };
}

test('findings follow every change, also in files that did not change', async () => {
  const { host, set, reads, texts } = changingHost({ 'bot.ts': BOT, 'run.ts': RUN, 'package.json': MANIFEST, 'other.ts': 'export const one = 1;\n' });
  const memory = createMemory();
  const check = async () => {
    const { timings: _, ...kept } = await engine.check(host(), { levels, memory });
    const { timings: __, ...fresh } = await engine.check(memoryHost(texts), { levels });
    assert.deepEqual(kept, fresh);
    return kept.findings.map((finding) => `${finding.ruleId} ${finding.location.path}`);
  };
  const first = await check();
  assert.ok(first.includes('llm-output-to-shell run.ts'), first.join());
  assert.ok(
    first.some((each) => each.startsWith('vulnerable-ai-dependency')),
    first.join(),
  );

  reads.length = 0;
  assert.deepEqual(await check(), first);
  assert.deepEqual(reads, [], 'nothing has changed, so nothing is read');

  set('run.ts', HARMLESS);
  assert.ok(!(await check()).includes('llm-output-to-shell run.ts'));
  assert.deepEqual([...new Set(reads)], ['run.ts']);

  set('run.ts', undefined);
  await check();
  set('run.ts', RUN);
  assert.deepEqual(await check(), first);

  set('other.ts', `export const key = '${fixtureKey(models, 'openai')}';\n`);
  assert.ok((await check()).includes('hardcoded-api-key other.ts'));
  set('other.ts', '// ai-lint-disable-next-line all\nexport const one = 1;\n');
  await check();
  set('other.ts', 'export const one = {\n');
  await check();
  set('package.json', '{ "name": "bot" }\n');
  assert.ok(!(await check()).some((each) => each.startsWith('vulnerable-ai-dependency')));
});

test('other models of the user are heeded at once', async () => {
  const { host } = changingHost({ 'bot.ts': "import { ask } from 'company-llm';\nimport { execSync } from 'node:child_process';\nexecSync(ask('x'));\n" });
  const memory = createMemory();
  const definition = {
    sdk: 'company',
    title: 'Company',
    docs: '',
    packages: { npm: { 'company-llm': '*' } },
    calls: { 'company.ask': { sources: { 'llm-output': 'return' } } },
  };
  const withModel = { levels, memory, models: { definitions: [definition], directory: '' } };
  assert.equal((await engine.check(host(), { levels, memory })).findings.length, 0);
  assert.equal((await engine.check(host(), withModel)).findings.length, 1);
  assert.equal((await engine.check(host(), { levels, memory })).findings.length, 0);
});
