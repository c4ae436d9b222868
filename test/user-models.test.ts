/**
 * Models in the configuration file: the examples of docs/custom-models.md do what their comments say, every mistake has its place and
 * words, and what passes the check compiles. The gate must pass over nothing because of them.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { compileModels } from '../engine/binding/trie';
import { levelsOf, parseConfig } from '../engine/config';
import { createEngine, gateTablesOf, keyShapesOf, keyTableOf, type UserModels } from '../engine/index';
import { placeModels } from '../engine/user-models/place';
import { models } from '../models/index.gen';
import { rules } from '../rules/index.gen';
import { disagreements, readAssertions } from './support/assertions';
import { ROOT } from './support/fixtures';
import { memoryHost } from './support/host';

const RULE_IDS = rules.map((rule) => rule.id);
const engine = createEngine({
  rules,
  models: { gateTables: gateTablesOf(models), keyShapes: keyShapesOf(models), keyTable: keyTableOf(keyShapesOf(models)), load: async () => models },
});
const levels = levelsOf(rules, 'strict');

interface Example {
  title: string;
  config: string;
  files: Map<string, string>;
}

/** The sections of the page that hold a configuration and files. */
function examplesOf(page: string): Example[] {
  return page
    .split(/^## /m)
    .slice(1)
    .flatMap((section) => {
      const blocks = [...section.matchAll(/^```(\w+) (\S+)\n(.*?)^```$/gms)].map((match) => [match[2] as string, match[3] as string] as const);
      const config = blocks.find(([name]) => name === 'ai-lint.config.json')?.[1];
      const files = new Map(blocks.filter(([name]) => name !== 'ai-lint.config.json'));
      return config === undefined ? [] : [{ title: section.split('\n')[0] as string, config, files }];
    });
}

function modelsOf(config: string, directory = ''): UserModels {
  const parsed = parseConfig(config, RULE_IDS);
  assert.deepEqual(parsed.errors, []);
  return { definitions: parsed.config.models ?? [], directory };
}

describe('docs/custom-models.md', () => {
  const examples = examplesOf(readFileSync(join(ROOT, 'docs/custom-models.md'), 'utf8'));

  test('has examples', () => assert.ok(examples.length >= 4));

  for (const { title, config, files } of examples)
    test(title, async () => {
      const given = modelsOf(config);
      const { findings, notices } = await engine.check(memoryHost(files), { levels, models: given });
      assert.deepEqual(
        notices.filter((notice) => notice.kind === 'internal-error' || notice.kind === 'configuration'),
        [],
      );
      const assertions = [...files].flatMap(([path, text]) => readAssertions(path, text));
      const ids = new Set([...findings.map((finding) => finding.ruleId), ...assertions.map((each) => each.rule)]);
      const problems = [...ids].flatMap((id) =>
        disagreements(
          id,
          findings.filter((finding) => finding.ruleId === id),
          assertions.filter((each) => each.rule === id),
        ),
      );
      assert.equal(problems.join('\n'), '');
      const whole = await engine.check(memoryHost(files), { levels, models: given, gate: false, reach: false });
      assert.deepEqual(findings, whole.findings, 'the gate or the forward pass changes what is found');
      const without = await engine.check(memoryHost(files), { levels });
      assert.ok(without.findings.length < findings.length, 'found without the models, too: the example shows nothing');
    });
});

test('files are relative to the configuration file, and missing ones are told', async () => {
  const config =
    '{ "models": [{ "sdk": "x", "roots": { "llm": ["../lib/llm.ts", "./gone.ts"] }, "calls": { "llm.ask": { "sources": { "llm-output": "return" } } } }] }';
  const given = modelsOf(config, 'apps/web');
  assert.deepEqual(placeModels(given).definitions[0]?.files, { llm: ['apps/lib/llm.ts', 'apps/web/gone.ts'] });
  const files = new Map([
    ['apps/lib/llm.ts', 'export const ask = (text: string) => post(text);\n'],
    ['apps/web/main.ts', "import { ask } from '../lib/llm';\neval(ask('x'));\n"],
  ]);
  const { findings, notices } = await engine.check(memoryHost(files), { levels, models: given });
  assert.deepEqual(
    findings.map((finding) => `${finding.ruleId} ${finding.location.path}:${finding.location.line}`),
    ['llm-output-to-code apps/web/main.ts:2'],
  );
  assert.deepEqual(
    notices.map(({ path, kind }) => ({ path, kind })),
    [{ path: 'apps/web/gone.ts', kind: 'configuration' }],
  );
});

test('other models in the next check are other findings', async () => {
  const files = new Map([['a.ts', "import { ask } from '@x/y';\neval(ask('x'));\n"]]);
  const of = (name: string) =>
    modelsOf(`{ "models": [{ "sdk": "x", "packages": { "npm": { "${name}": "*" } }, "calls": { "x.ask": { "sources": { "llm-output": "return" } } } }] }`);
  const count = async (given: UserModels | undefined) => (await engine.check(memoryHost(files), { levels, models: given })).findings.length;
  assert.deepEqual([await count(undefined), await count(of('@x/y')), await count(of('@x/z')), await count(undefined)], [0, 1, 0, 0]);
});

describe('mistakes', () => {
  const model = (inside: string) =>
    `{ "models": [\n{ "sdk": "my-llm", "packages": { "npm": { "my-llm": "*" } }, "types": { "Client": "my-llm.Client()" },\n${inside} }\n] }`;
  const errorsOf = (inside: string) => parseConfig(model(inside), RULE_IDS).errors.map((error) => `${error.line}:${error.column} ${error.message}`);
  const cases: [name: string, inside: string, expected: string[]][] = [
    ['a key of a model', '"call": {}, "reads": {}', ['3:1 a model has no `call`; did you mean `calls`?']],
    ['a key of a row', '"calls": { "my-llm.ask": { "sink": {} } }', ['3:28 a call has no `sink`; did you mean `sinks`?']],
    ['a sink', '"calls": { "my-llm.ask": { "sinks": { "shell-comand": "[0]" } } }', ['3:39 there is no sink `shell-comand`; did you mean `shell-command`?']],
    [
      'a source',
      '"reads": { "my-llm.last": "llm-outptu" }',
      [
        '3:27 `my-llm.last`: one of llm-output, tool-arguments, tool-name, untrusted-input, retrieved-content, secret is expected, not "llm-outptu"; did you mean `llm-output`?',
      ],
    ],
    [
      'a barrier',
      '"calls": { "my-llm.ask": { "barriers": { "path-contain": "[0]" } } }',
      ['3:42 there is no barrier `path-contain`; did you mean `path-contained`?'],
    ],
    ['a path that does not parse', '"calls": { "my-llm.ask": { "sinks": { "sql": "[0" } } }', ['3:49 the path `[0`, character 3 (its end): `]` is expected']],
    ['a character', '"calls": { "my-llm.ask": { "sinks": { "sql": "a..b" } } }', ['3:49 the path `a..b`, character 3 (`.`): a name is expected']],
    ['an absolute path', '"calls": { "my-llm.ask(": {} }', ['3:24 the path `my-llm.ask(`, character 12 (its end): `)` is expected']],
    ['a discriminant', '"reads": { "my-llm.messages[role]": "llm-output" }', ['3:33 the path `my-llm.messages[role]`, character 21 (`]`): `=` is expected']],
    [
      'a root',
      '"calls": { "Clent.ask": {} }',
      ['3:13 a path begins with a root or a type of this model, and `Clent` is none; there are my-llm, Client, global; did you mean `Client`?'],
    ],
    ['a type', '"calls": { "my-llm.ask": { "returns": "Cliant" } }', ['3:39 there is no type `Cliant` in `types`; did you mean `Client`?']],
    [
      'a source that is an argument',
      '"calls": { "my-llm.ask": { "sources": { "llm-output": "retrun" } } }',
      ['3:56 `llm-output`: the path `retrun` must begin with what comes back: `return` or `callback(…).param[0]`; did you mean `return`?'],
    ],
    [
      'a sink that is a result',
      '"calls": { "my-llm.ask": { "sinks": { "sql": "return" } } }',
      ['3:47 `sql`: the path `return` must begin with an argument: a name, `[0]`, `[*]`, `receiver`, `made([0])` or `tag.values[]`'],
    ],
    [
      'a condition',
      '"calls": { "my-llm.ask": { "when": { "mode": "abent" } } }',
      ['3:46 `mode`: true, false, "absent", "present", "variable" or a list of constants is expected; did you mean `absent`?'],
    ],
    [
      'an expression that does not end',
      '"calls": { "my-llm.ask": { "when": { "mode": ["/(a+)+$/"] } } }',
      ['3:47 `mode`: a group that is repeated holds a repetition, which may take for ever'],
    ],
    ['nothing said', '"title": "x"', ['2:1 this model says nothing: one of calls, reads, parts, writes, methods, shapes, entryPoints is expected']],
    ['a missing key', '"entryPoints": [], "shapes": [{ "name": "x" }]', ['3:31 `shapes`: a shape needs `keys`']],
    ['a kind of value', '"calls": []', ['3:10 `calls`: an object is expected, not a list']],
    [
      'a channel',
      '"calls": { "my-llm.ask": { "flows": { "[0]": "channel(x, [0]" } } }',
      ['3:61 the path `channel(x, [0]`, character 15 (its end): `,` or `)` is expected'],
    ],
    [
      'a channel as a sink',
      '"calls": { "my-llm.ask": { "alias": "channel(x, [0])" } }',
      ['3:38 `alias`: the path `channel(x, [0])` must begin with an argument: a name, `[0]`, `[*]`, `receiver`, `made([0])` or `tag.values[]`'],
    ],
    ['a key twice', '"reads": { "my-llm.a": "llm-output", "my-llm.a": "llm-output" }', ['3:38 `my-llm.a` is given twice']],
  ];
  for (const [name, inside, expected] of cases) test(name, () => assert.deepEqual(errorsOf(inside), expected));

  test('of the list itself', () => {
    const errors = (text: string) => parseConfig(text, RULE_IDS).errors.map((error) => `${error.line}:${error.column} ${error.message}`);
    assert.deepEqual(errors('{ "models": {} }'), ['1:13 `models` is a list of models, not an object']);
    assert.deepEqual(errors('{ "models": ["x"] }'), ['1:14 `models`: an object that describes a model is expected, not "x"']);
    assert.deepEqual(errors('{ "models": [{ "reads": {} }] }'), ['1:14 `models`: a model needs `sdk`']);
    assert.deepEqual(errors('{ "models": [{ "sdk": "a", "reads": {} }, { "sdk": "a", "reads": {} }] }'), ['1:52 two models are named `a`']);
  });
});

test('a model that uses every key passes the check and compiles', () => {
  const everything = `{ "models": [{
    "sdk": "all", "title": "All", "docs": "https://example.com", "packages": { "npm": { "all": ">=1" }, "pypi": { "all": ">=1" } },
    "roots": { "all": ["all"], "mine": "./mine.ts" }, "ai": true, "types": { "T": ["all.T()", "mine.make()"] }, "injected": ["T"],
    "calls": {
      "all.a": [{ "is": "chat", "when": { "[0].mode": ["x", "/^y/i"], "flag": true, "other": "absent" }, "roles": { "model": "model" },
        "sources": { "llm-output": ["return.text", "callback([1]).param[0]"] }, "sourceText": "words", "sinks": { "sql": "query" } }],
      "T.b": { "barriers": { "scalar": "[0]" }, "guards": { "allowlist": "[0]" }, "flows": { "[0]": ["return", "receiver[]"], "callback([0]).return": "return" },
        "returns": "T", "callbackTypes": { "[0]": ["T", null] }, "validates": [{ "data": "return", "by": "receiver" }, { "data": "[0]", "by": "[1]", "json": true, "throws": true }], "schema": { "fields": "[0]" } },
      "all.send": { "flows": { "[1]": "channel(mine, [0], receiver).data", "made(open, [0])": "return" } },
      "mine.c": { "alias": "[0]", "binds": 1 }, "mine.d": { "scalar": true }, "global.e": { "schema": "closed" }
    },
    "reads": { "T.text": ["llm-output", "text"], "all.x[]": "untrusted-input" }, "writes": { "*.raw": "html", "T.query": "sql" },
    "methods": { "frob": { "flows": { "receiver": "return" } } },
    "shapes": [{ "name": "s", "keys": ["id", ["run", "go"]], "handler": ["run", "go"], "sources": { "tool-arguments": "param[*]" }, "classes": false, "objects": true, "schema": "input" },
      { "name": "p", "keys": ["token", "use"], "flows": { "use()": "channel(mine, token)" } }],
    "entryPoints": [{ "file": "jobs/*.ts", "exports": "run", "directive": "use job", "sources": { "untrusted-input": "param[0].body" }, "sourceText": "w", "params": ["T", null] },
      { "decorator": "all.tool()", "returns": "html", "sources": { "tool-arguments": "param[0]" } },
      { "assigned": "T.onText", "sources": { "llm-output": "param[0]" } }]
  }] }`;
  const { definitions } = placeModels(modelsOf(everything));
  const compiled = compileModels([...models, ...definitions]);
  for (const state of [...compiled.module('all', false), ...(compiled.files.get('mine.ts') ?? [])])
    for (const child of state.children.values()) assert.ok(child.calls.length >= 0);
  assert.ok(compiled.files.has('mine.ts'));
});
