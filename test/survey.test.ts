/**
 * Which files a change can matter to, from what is kept between runs. A survey only saves work: whatever it lets out, the whole check must
 * not have found, so changes are made one after the other and each is compared with a check of everything.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { afterCheck, createEngine, type Engine, type Rule, type Survey, surveyMemory } from '../engine/index';
import { markOf } from '../engine/survey';
import { models } from '../models/index.gen';
import { rules } from '../rules/index.gen';
import { cannotMatter, keptQuick, saveQuick, someMatters } from '../workspace/quick';
import { memoryHost } from './support/host';

const LEVELS = new Map(rules.map((rule: Rule) => [rule.id, rule.severity] as const));
const LLM = (result: string) => `import OpenAI from 'openai';
const client = new OpenAI();
export async function ask(question) {
  const reply = await client.responses.create({ model: 'gpt-5', input: question });
  return ${result};
}
`;
const START: Readonly<Record<string, string>> = {
  'src/llm.ts': LLM("''"),
  'src/main.ts': "import { ask } from './llm';\nimport { perform } from './act/perform';\nexport const main = async () => perform(await ask('x'));\n",
  'src/act/perform.ts':
    "import { evaluate } from './shell';\nimport { isAllowed } from '../lib/allowed';\nexport const perform = (text) => {\n  if (!isAllowed(text)) return;\n  evaluate(text);\n};\n",
  'src/act/shell.ts': 'export const evaluate = (code) => eval(code);\n',
  'src/lib/allowed.ts': "export const isAllowed = (text) => ['1', '2'].includes(text);\n",
  'src/lib/plain.ts': 'export const plain = (n) => n + 1;\n',
  'src/lib/user.ts': "import { plain } from './plain';\nexport const user = plain(1);\n",
  'other/tool.ts':
    "import OpenAI from 'openai';\nconst reply = await new OpenAI().responses.create({ model: 'gpt-5', input: 'x' });\neval(reply.output_text);\n",
};

/** A project that changes, with the survey that is kept of it. */
class Project {
  readonly files = new Map(Object.entries(START));
  private readonly engine: Engine = createEngine({ rules, models });
  survey: Survey | undefined;

  /** @returns the files that the change can matter to */
  async change(edits: Readonly<Record<string, string | undefined>>): Promise<string[]> {
    for (const [path, text] of Object.entries(edits)) {
      if (text === undefined) this.files.delete(path);
      else this.files.set(path, text);
    }
    const host = memoryHost(this.files);
    const whole = await this.engine.check(host, { levels: LEVELS });
    const taken = this.engine.survey({
      before: this.survey,
      files: new Map([...this.files].map(([path, text]) => [path, `${path} ${text}`])),
      read: (path) => host.read(path),
      resolve: host.resolve,
      touched: Object.keys(edits),
    });
    const memory = surveyMemory(taken.survey);
    const read: string[] = [];
    const narrow = await this.engine.check(
      {
        ...host,
        targets: taken.scope,
        revision: (path) => `${path} ${this.files.get(path)}`,
        read: (path) => {
          read.push(path);
          return host.read(path);
        },
      },
      { levels: LEVELS, memory },
    );
    this.survey = afterCheck(taken.survey, taken.scope, narrow.parsed);
    const places = (findings: typeof whole.findings) => findings.map(({ ruleId, location, identity }) => `${ruleId} ${location.path} ${identity}`);
    assert.deepEqual(
      places(narrow.findings),
      places(whole.findings.filter(({ location }) => taken.scope.includes(location.path))),
      'in its scope it finds what a whole check finds',
    );
    const inScope = new Set(taken.scope);
    const changed = new Set(Object.keys(edits));
    for (const { location, origins } of whole.findings)
      if (origins.some(({ trace }) => trace.some((step) => changed.has(step.location.path))))
        assert.ok(inScope.has(location.path), `${location.path} has to be in the scope`);
    assert.deepEqual(
      read.filter((path) => !narrow.parsed.includes(path)),
      [],
      'only what is parsed is read again',
    );
    return taken.scope;
  }
}

describe('a survey', () => {
  test('at first all that may hold a flow', async () => {
    const project = new Project();
    const scope = await project.change({});
    assert.deepEqual(scope, ['other/tool.ts', 'src/act/perform.ts', 'src/act/shell.ts', 'src/llm.ts', 'src/main.ts']);
    assert.ok(project.survey?.parsed.has('src/lib/allowed.ts'), 'a helper that is called');
  });

  test('then what hangs together with the change', async () => {
    const project = new Project();
    await project.change({});
    const app = ['src/act/perform.ts', 'src/act/shell.ts', 'src/lib/allowed.ts', 'src/llm.ts', 'src/main.ts'];
    assert.deepEqual(await project.change({ 'src/lib/plain.ts': 'export const plain = (n) => n + 2;\n' }), []);
    assert.deepEqual(await project.change({ 'src/llm.ts': LLM('reply.output_text') }), app);
    assert.deepEqual(await project.change({ 'src/lib/allowed.ts': 'export const isAllowed = (text) => text !== "";\n' }), app, 'a check that no longer checks');
    assert.deepEqual(await project.change({ 'src/lib/allowed.ts': 'export const isAllowed = (text) => text !== "";\n' }), app, 'the same again is no less');
    assert.deepEqual(await project.change({ 'other/tool.ts': `${START['other/tool.ts']}// more\n` }), ['other/tool.ts']);
  });

  test('a file that comes to matter, or to stand in an import’s way', async () => {
    const project = new Project();
    await project.change({ 'src/llm.ts': LLM('reply.output_text') });
    const user = "import { plain } from './plain';\nimport { ask } from '../llm';\neval(await ask(plain(1)));\n";
    assert.ok((await project.change({ 'src/lib/user.ts': user })).includes('src/lib/user.ts'));
    assert.deepEqual(
      (
        await project.change({
          'src/act/perform.ts': undefined,
          'src/act/perform/index.ts': START['src/act/perform.ts']?.replace("'./shell'", "'../shell'").replace('../lib', '../../lib'),
        })
      ).includes('src/main.ts'),
      true,
    );
    assert.ok((await project.change({ 'src/new.ts': "import { main } from './main';\nmain();\n" })).includes('src/new.ts'));
    assert.deepEqual(await project.change({ 'docs/a.ts': 'export {};\n' }), []);
  });
});

describe('the short answer', () => {
  const texts = new Map<string, string>();
  const cache = {
    digest: (text: Uint8Array | string) => String(text),
    get: (name: string) => texts.get(name),
    set: (name: string, text: string) => void texts.set(name, text),
  };
  const id = (text: string) => Buffer.from(text.padEnd(20, ' ')).subarray(0, 20).toString('hex');
  const listing = (files: Readonly<Record<string, string>>, mode = '100644') =>
    Buffer.from(
      Object.entries(files)
        .map(([path, text]) => `${mode} ${id(text)} 0\t${path}\0`)
        .join(''),
    );
  const scan = { binary: false, imports: ['./x'], bits: 0, keyHits: [], mentionsSuppression: false };
  const mark = markOf(scan);
  const file = (path: string) => ({ id: path, bits: 0, length: 1, mentionsSuppression: false, specifiers: [], leads: [], mark });
  const files = { 'a.ts': 'one', 'b.ts': 'one', 'c.md': 'one', 'd d.ts': 'one' };
  const survey: Survey = { files: new Map(['a.ts', 'b.ts', 'd d.ts'].map((path) => [path, file(path)])), selected: new Set(['b.ts']), parsed: new Set() };
  saveQuick(cache, '/root', listing(files), survey);
  const answer = (now: Readonly<Record<string, string>>, staged: string[], found = mark, mode?: string) =>
    !someMatters(keptQuick(cache, '/root') ?? '', staged) && cannotMatter(keptQuick(cache, '/root') ?? '', listing(now, mode), staged, () => found);

  test('yes only when all that differs are code files that look as before and matter to no flow', () => {
    assert.ok(answer({ ...files, 'a.ts': 'two' }, ['a.ts']));
    assert.ok(answer({ ...files, 'd d.ts': 'two' }, ['d d.ts']));
    assert.ok(answer(files, ['a.ts']), 'staged and already surveyed');
    assert.ok(!answer({ ...files, 'a.ts': 'two' }, ['a.ts'], markOf({ ...scan, bits: 4 })), 'the gate sees something else');
    assert.ok(!answer({ ...files, 'a.ts': 'two' }, ['a.ts'], markOf({ ...scan, imports: ['./y'] })), 'another import');
    assert.ok(!answer({ ...files, 'a.ts': 'two' }, ['a.ts'], ''), 'a key, a suppression');
    assert.ok(!answer({ ...files, 'b.ts': 'two' }, ['b.ts']), 'it matters');
    const kept = keptQuick(cache, '/root') ?? '';
    assert.deepEqual(
      [['a.ts'], ['a.ts', 'b.ts'], ['c.md'], ['e.ts']].map((staged) => someMatters(kept, staged)),
      [false, true, true, true],
    );
    const both = { ...files, 'a.ts': 'two', 'b.ts': 'two' };
    assert.ok(answer(both, ['a.ts']), 'another that matters changed meanwhile and looks as before');
    const other = (path: string) => (path === 'b.ts' ? markOf({ ...scan, imports: ['./a'] }) : mark);
    assert.ok(!cannotMatter(keptQuick(cache, '/root') ?? '', listing(both), ['a.ts'], other), 'it leads elsewhere now');
    const many = Object.fromEntries(Array.from({ length: 400 }, (_, n) => [`folder/file ${n}.ts`, 'one']));
    const large = { files: new Map(Object.keys(many).map((path) => [path, file(path)])), selected: new Set<string>(), parsed: new Set<string>() };
    saveQuick(cache, '/many', listing(many), large);
    const asked: string[] = [];
    const changed = Object.keys(many).filter((_, n) => n % 30 === 7);
    const later = listing({ ...many, ...Object.fromEntries(changed.map((path) => [path, 'two'])) });
    assert.ok(
      cannotMatter(keptQuick(cache, '/many') ?? '', later, ['folder/file 9.ts'], (path) => {
        asked.push(path);
        return mark;
      }),
    );
    assert.deepEqual(asked.sort(), [...changed, 'folder/file 9.ts'].sort());
    const drift = listing(Object.fromEntries(Object.keys(many).map((path) => [path, 'two'])));
    assert.ok(!cannotMatter(keptQuick(cache, '/many') ?? '', drift, ['folder/file 9.ts'], () => mark), 'too much is different');
    assert.ok(!answer({ ...files, 'c.md': 'two' }, ['c.md']), 'no code');
    assert.ok(!answer({ ...files, 'e.ts': 'two' }, ['e.ts']), 'a new file');
    assert.ok(!answer({ 'a.ts': 'one', 'c.md': 'one' }, ['a.ts']), 'files that are gone');
    assert.ok(!answer({ ...files, 'a.ts': 'two' }, ['a.ts'], mark, '120000'), 'a link');
    assert.equal(keptQuick(cache, '/elsewhere'), undefined, 'another project');
  });

  test('a mark is empty where something has to be looked at', () => {
    assert.match(mark, /^[0-9a-f]{16}$/);
    assert.equal(markOf({ ...scan, binary: true }), '');
    assert.equal(markOf({ ...scan, mentionsSuppression: true }), '');
    assert.equal(markOf({ ...scan, keyHits: [{ shape: 0, offset: 0 }] as never }), '');
  });
});
