/**
 * What is found in a file depends on that file and on what it has to do with: not on files that happen to lie beside it, and not on files that are
 * parsed because other rules are on.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { levelsOf } from '../engine/config';
import { createEngine } from '../engine/index';
import { models } from '../models/index.gen';
import { rules } from '../rules/index.gen';
import { memoryHost } from './support/host';

const engine = createEngine({ rules, models });
type Files = Readonly<Record<string, string>>;

/** Findings of one rule, with their paths. @param among the files whose findings are asked for */
async function found(files: Files, rule: string, preset: 'recommended' | 'strict' = 'strict', among: (path: string) => boolean = () => true) {
  const { findings } = await engine.check(memoryHost(new Map(Object.entries(files))), { levels: levelsOf(rules, preset) });
  return findings
    .filter(({ ruleId, location }) => ruleId === rule && among(location.path))
    .map(({ location, severity, origins }) => ({
      at: `${location.path}:${location.line}`,
      severity,
      traces: origins.map(({ trace }) => trace.map((step) => `${step.location.path}:${step.location.line} ${step.what}`)),
    }));
}
const places = (list: readonly { at: string }[]) => list.map(({ at }) => at);

const ASK_PY = `from openai import OpenAI
client = OpenAI()
def ask(question):
    reply = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": question}])
    return reply.choices[0].message.content
`;
const ASK_TS = `import OpenAI from 'openai';
import { rmSync } from 'node:fs';
const client = new OpenAI();
export async function ask(content: string) {
  const reply = await client.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content }] });
  return reply.choices[0].message.content ?? '';
}
`;

describe('a field by whose value things are told apart', () => {
  const WRITTEN = `${ASK_TS}
function handle(event) {
  if (event.type === 'file') rmSync(event.content);
}
export async function run(question: string) {
  handle({ type: 'note', content: await ask(question) });
}
`;
  const OF_CLASS = `${ASK_TS}
export class Reply {
  constructor(readonly type: string, readonly content: string) {}
}
function send(reply: Reply) {
  if (reply.type === 'file') rmSync(reply.content);
}
export async function run(question: string) {
  send(new Reply('note', await ask(question)));
}
`;
  const IN_PYTHON = `import os
${ASK_PY}
class Reply:
    def __init__(self, type, content):
        self.type = type
        self.content = content
def send(reply: Reply):
    if reply.type == "file":
        os.remove(reply.content)
def run(question):
    send(Reply("note", ask(question)))
`;
  const SETTING_TS = `${ASK_TS}
export function mark(item) {
  item.type = 'file';
}
export const clean = async () => rmSync(await ask('which?'));
`;
  const SETTING_PY = `import os
${ASK_PY}
def mark(item):
    item.type = "file"
def clean():
    os.remove(ask("which?"))
`;
  const cases = [
    {
      name: 'written out',
      path: 'app/send.ts',
      text: WRITTEN,
      other: 'unrelated/mark.ts',
      setting: SETTING_TS,
      imports: "import { run } from '../app/send';\n",
    },
    {
      name: 'of a class',
      path: 'app/send.ts',
      text: OF_CLASS,
      other: 'unrelated/mark.ts',
      setting: SETTING_TS,
      imports: "import { run } from '../app/send';\n",
    },
    {
      name: 'of a class in Python',
      path: 'app/send.py',
      text: IN_PYTHON,
      other: 'unrelated/mark.py',
      setting: SETTING_PY,
      imports: 'from app.send import run\n',
    },
  ];
  for (const { name, path, text, other, setting, imports } of cases) {
    const here = (files: Files) => found(files, 'llm-output-to-path', 'strict', (each) => each === path);
    test(`${name}: set in a file that has nothing to do with it`, async () => {
      assert.deepEqual(await here({ [path]: text }), []);
      const both = await found({ [path]: text, [other]: setting }, 'llm-output-to-path');
      assert.deepEqual(new Set(places(both).map((at) => at.split(':')[0])), new Set([other]), 'the other file is looked at, and changes nothing here');
    });
    test(`${name}: set in a file that imports it, on what may be anything`, async () => {
      assert.equal((await here({ [path]: text, [other]: imports + setting })).length, 1);
    });
  }

  test('set by a function that is given the very object', async () => {
    const given = WRITTEN.replace(
      "handle({ type: 'note', content: await ask(question) });",
      "const event = { type: 'note', content: await ask(question) };\n  mark(event);\n  handle(event);",
    );
    assert.notEqual(given, WRITTEN);
    const files = { 'app/send.ts': `import { mark } from './mark';\n${given}`, 'app/mark.ts': "export function mark(item) {\n  item.type = 'file';\n}\n" };
    assert.equal((await found(files, 'llm-output-to-path')).length, 1);
    const another = { ...files, 'app/mark.ts': "export function mark(item) {\n  item.type = 'draft';\n}\n" };
    assert.deepEqual(await found(another, 'llm-output-to-path'), []);
  });

  test('set on another object that is written out', async () => {
    const other = `${WRITTEN}export function forget() {\n  const entry = { type: 'note', content: '' };\n  entry.type = 'file';\n  return entry;\n}\n`;
    assert.deepEqual(await found({ 'app/send.ts': other }, 'llm-output-to-path'), []);
  });
});

describe('a method of very many classes', () => {
  const BASE = 'class Runner:\n    def run(self, query):\n        raise NotImplementedError\n';
  const RUNNER = (name: string) => `import sqlite3
from app.base import Runner
class ${name}(Runner):
    def run(self, query):
        sqlite3.connect("a.db").execute(query)
`;
  /** Only a rule that is not in the preset \`recommended\` looks at it. */
  const ASIDE = (name: string) => `from transformers import AutoModel
from app.base import Runner
class ${name}(Runner):
    def run(self, query):
        return AutoModel.from_pretrained("someone/model", trust_remote_code=True)
`;
  const MAIN = `from app.base import Runner
from app.one import One
from app.two import Two
${ASK_PY}
def use(runner: Runner, question):
    runner.run(ask(question))
`;
  const core: Files = { 'app/__init__.py': '', 'app/base.py': BASE, 'app/main.py': MAIN, 'app/one.py': RUNNER('One'), 'app/two.py': RUNNER('Two') };
  const aside = Object.fromEntries([...'ABCDEFGHIJ'].map((name): [string, string] => [`app/aside_${name.toLowerCase()}.py`, ASIDE(name)]));

  test('is entered alike whichever other rules are on', async () => {
    const rule = 'llm-output-to-sql';
    const alone = await found(core, rule, 'recommended');
    assert.deepEqual(places(alone), ['app/one.py:5', 'app/two.py:5']);
    const files = { ...core, ...aside };
    assert.deepEqual(await found(files, rule, 'recommended'), alone);
    assert.deepEqual(await found(files, rule, 'strict'), alone);
    assert.equal((await found(files, 'remote-code-trusted', 'strict')).length, 10, 'the other files are looked at');
  });

  const runners = (names: string) => Object.fromEntries([...names].map((name): [string, string] => [`app/${name.toLowerCase()}.py`, RUNNER(name)]));
  const importing = (names: string) => [...names].map((name) => `from app.${name.toLowerCase()} import ${name}\n`).join('');
  const many = { ...core, ...runners('ABCDEFGH'), 'app/main.py': importing('ABCDEFGH') + MAIN };

  test('is entered where those are seen that are given', async () => {
    assert.deepEqual(await found(many, 'llm-output-to-sql'), [], 'ten may be meant');
    const given = { ...many, 'app/main.py': `${many['app/main.py']}\ndef start(question):\n    use(Two(), question)\n` };
    assert.deepEqual(places(await found(given, 'llm-output-to-sql')), ['app/two.py:5']);
  });

  test('comes back with a result alike whichever other rules are on', async () => {
    const base =
      'class Model:\n    def answer(self, question):\n        raise NotImplementedError\n    def run(self, question):\n        exec(self.answer(question))\n';
    const answering = `from app.base import Model\n${ASK_PY}\nclass First(Model):\n    def answer(self, question):\n        return ask(question)\n`;
    const files = {
      'app/__init__.py': '',
      'app/base.py': base,
      'app/first.py': answering,
      ...Object.fromEntries(
        Array.from({ length: 40 }, (_, k): [string, string] => [
          `app/aside_${k}.py`,
          ASIDE(`Aside${k}`).replaceAll('Runner', 'Model').replace('run(self', 'load(self'),
        ]),
      ),
    };
    const rule = 'llm-output-to-code';
    const few = await found(files, rule, 'recommended');
    assert.deepEqual(places(few), ['app/base.py:5']);
    assert.deepEqual(await found(files, rule, 'strict'), few);
    assert.equal((await found(files, 'remote-code-trusted', 'strict')).length, 40, 'the other files are looked at');
  });
});
