/** The reports for people and for programs as a whole, and the progress line. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createProgress } from '../../cli/progress';
import type { Report } from '../../cli/report';
import { json } from '../../cli/reporters/json';
import { pretty } from '../../cli/reporters/pretty';
import type { Finding, Step } from '../../engine/finding';
import { lineIndex } from '../../engine/text';
import { PROGRAM, SHAPE } from './support';

const FILES: Record<string, string> = {
  'src/server.ts': "import { run } from './shell';\nserver.tool('run', async ({ cmd }) => {\n  return run(cmd);\n});\n",
  'src/shell.ts': 'export function run(command: string) {\n\treturn exec(command);\n}\n',
};

function at(file: string, part: string) {
  const text = FILES[file] as string;
  return lineIndex(text).location(file, text.indexOf(part), text.indexOf(part) + part.length);
}

const TRACE: Step[] = [
  { kind: 'source', location: at('src/server.ts', '{ cmd }'), what: 'a tool argument chosen by the model' },
  { kind: 'step', location: at('src/server.ts', 'run(cmd)'), what: 'passed to `run`' },
  { kind: 'sink', location: at('src/shell.ts', 'exec(command)'), what: 'is run by a shell' },
];

const FINDING: Finding = {
  ruleId: 'bad-thing',
  severity: 'error',
  confidence: 'high',
  message: '`command` is run by a shell',
  location: at('src/shell.ts', 'exec(command)'),
  symbol: 'run',
  origins: [{ concept: 'tool-arguments', what: 'a tool argument', symbol: 'cmd', location: at('src/server.ts', '{ cmd }'), trace: TRACE }],
  identity: '0123456789abcdef',
  fixes: [],
  notes: ['in a test file: reported one level lower'],
};

function report(findings: Finding[], change: Partial<Report['result']> = {}): Report {
  return {
    tool: { name: 'ai-lint', version: '1.2.3' },
    result: {
      findings,
      suppressed: [],
      unusedSuppressions: [],
      suppressionProblems: [],
      notices: [],
      parsed: [],
      timings: { phases: {}, filesGated: 2, filesParsed: 2, bytesRead: 0, bytesParsed: 0, slowest: [] },
      ...change,
    },
    rules: PROGRAM.rules,
    levels: new Map(PROGRAM.rules.map((rule) => [rule.id, rule.id === 'small-thing' ? 'off' : rule.severity])),
    preset: 'recommended',
    shapes: [SHAPE],
    root: '/repo',
    repository: '/repo',
    cwd: '/repo',
    configFile: undefined,
    text: (file) => FILES[file],
    scanned: 2,
    skipped: [],
    notes: [],
    milliseconds: 1234,
    exitCode: 1,
  };
}

const OPTIONS = { width: 80, quiet: false, timings: false };

describe('pretty', () => {
  test('a finding with its whole way, why and what to do', () => {
    assert.equal(
      pretty(report([FINDING]), OPTIONS),
      [
        'src/shell.ts:2:9  error  bad-thing  `command` is run by a shell',
        '   1 │ export function run(command: string) {',
        '   2 │     return exec(command);',
        '     │            ^^^^^^^^^^^^^',
        '   3 │ }',
        '',
        '  1 source  src/server.ts:2:27  a tool argument chosen by the model',
        "   2 │ server.tool('run', async ({ cmd }) => {",
        '  2 step    src/server.ts:3:10  passed to `run`',
        '   3 │   return run(cmd);',
        '  3 sink    src/shell.ts:2:9    is run by a shell',
        '   2 │     return exec(command);',
        '',
        '  why:  The reason.',
        '  do:   The remedy.',
        '  note: in a test file: reported one level lower',
        '',
        'Found 1 error.',
        'scanned      2 files, 2 of them parsed, in 1.2 s',
        'rules off    1 of 4 by the preset "recommended" or settings: small-thing',
        '',
      ].join('\n'),
    );
  });

  test('what a rule is about is said once', () => {
    const text = pretty(report([FINDING, { ...FINDING, notes: [] }]), OPTIONS);
    assert.equal(text.match(/The reason\./g)?.length, 1);
    assert.equal(text.match(/see the first bad-thing above/g)?.length, 1);
  });

  test('further sources are listed; a long way is shortened in the middle', () => {
    const origin = FINDING.origins[0] as Finding['origins'][0];
    const long = Array.from({ length: 40 }, (_, index): Step => ({ ...(TRACE[1] as Step), what: `hop ${index + 1}` }));
    const text = pretty(report([{ ...FINDING, origins: [{ ...origin, trace: long }, origin] }]), OPTIONS);
    assert.match(text, /hop 12\n\s+… 16 more steps\n 29 step .*hop 29\n/);
    assert.match(text, /one more source reaches it:\n {4}- a tool argument {2}src\/server\.ts:2:27 {2}\(3 steps\)/);
  });

  test('the summary tells what was kept quiet and what was not looked at', () => {
    const location = at('src/shell.ts', 'exec');
    const given = report([], {
      suppressed: [{ finding: FINDING, by: 'comment', reason: 'known', location }],
      unusedSuppressions: [{ location, ruleIds: ['odd-thing'] }],
      suppressionProblems: [{ location, message: 'there is no rule `od-thing`' }],
      notices: [
        { path: 'a.bin', kind: 'binary', message: 'holds no text' },
        { path: 'b.ts', kind: 'syntax-errors', message: '2 syntax errors' },
        ...Array.from({ length: 12 }, (_, index) => ({ path: `big${index}.js`, kind: 'too-large' as const, message: 'too large' })),
      ],
    });
    const text = pretty(
      { ...given, skipped: [{ reason: 'binary by name', count: 3, examples: ['a.png', 'b.png', 'c.png'] }], notes: ['x is ignored'] },
      OPTIONS,
    );
    assert.deepEqual(text.trimEnd().split('\n'), [
      'No findings.',
      'scanned      2 files, 2 of them parsed, in 1.2 s',
      'suppressed   1 finding by comment',
      'unused       src/shell.ts:2 suppresses nothing (odd-thing)',
      'suppression  src/shell.ts:2: there is no rule `od-thing`',
      'skipped      3 binary by name (a.png, b.png, …)',
      'not checked  a.bin: holds no text',
      ...Array.from({ length: 8 }, (_, index) => `             big${index}.js: too large`),
      '             … 4 more',
      'in part      b.ts: 2 syntax errors',
      'rules off    1 of 4 by the preset "recommended" or settings: small-thing',
      'note         x is ignored',
    ]);
  });

  test('quiet and clean is silent', () => {
    assert.equal(pretty(report([]), { ...OPTIONS, quiet: true }), '');
  });

  test('a file that is gone leaves the frame out, not the finding', () => {
    const text = pretty({ ...report([FINDING]), text: () => undefined }, OPTIONS);
    assert.match(text, /^src\/shell\.ts:2:9 {2}error/);
    assert.ok(!text.includes('│'));
  });
});

describe('json', () => {
  test('is versioned, and holds what docs/json-output.md promises', () => {
    const value = JSON.parse(json(report([FINDING]), OPTIONS));
    assert.equal(value.version, 1);
    assert.deepEqual(Object.keys(value), [
      'version',
      'tool',
      'root',
      'findings',
      'suppressed',
      'unusedSuppressions',
      'suppressionProblems',
      'notices',
      'summary',
    ]);
    assert.deepEqual(value.findings, [JSON.parse(JSON.stringify(FINDING))]);
    assert.deepEqual(value.summary.findings, { error: 1, warning: 0, info: 0 });
    assert.deepEqual(value.summary.rulesOff, ['small-thing']);
    assert.equal(value.summary.exitCode, 1);
    assert.ok('timings' in JSON.parse(json(report([]), { ...OPTIONS, timings: true })));
  });
});

test('progress is drawn only after a second, not too often, and wiped', () => {
  let time = 0;
  const drawn: string[] = [];
  const progress = createProgress(
    () => time,
    (text) => drawn.push(text),
  );
  progress.update('gate', 1, 100);
  time = 999;
  progress.update('gate', 2, 100);
  progress.clear();
  assert.deepEqual(drawn, []);
  time = 1000;
  progress.update('parse', 50, 100);
  time = 1010;
  progress.update('parse', 51, 100);
  time = 1100;
  progress.update('parse', 100, 100);
  progress.clear();
  progress.clear();
  assert.deepEqual(drawn, [`\r\x1b[2K${'█'.repeat(12)}${'░'.repeat(12)} parsing 50/100`, `\r\x1b[2K${'█'.repeat(24)} parsing 100/100`, '\r\x1b[2K']);
});
