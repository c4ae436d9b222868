/**
 * Notebooks: the text that is analysed and the way back to the file and the cells, magics, odd files, keys in outputs, fixes in JSON, and
 * that nothing but the code decides what a finding is told by. What rules find in cells is in the fixtures `notebook*.ipynb`.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { levelsOf } from '../engine/config';
import { readCell } from '../engine/frontends/python/magics';
import { createEngine, type Edit, type Finding } from '../engine/index';
import { isNotebook, type NotebookView, notebookView } from '../engine/notebook';
import { partsOf } from '../engine/notebook/form';
import { lineIndex } from '../engine/text';
import { applyEdits, createFixer } from '../fixes/fixer';
import { fixes } from '../fixes/index.gen';
import { models } from '../models/index.gen';
import { rules } from '../rules/index.gen';
import { memoryHost, wasmBytes } from './support/host';
import { fixtureKey } from './support/keys';
import { randomFrom } from './support/unrelated-edits';

const engine = createEngine({ rules, models });
const fixer = createFixer({ fixes, rules, models, wasm: wasmBytes });
const levels = levelsOf(rules, 'recommended');
const CODE = 'from openai import OpenAI\nreply = OpenAI().chat.completions.create(model="m", messages=[]).choices[0].message.content\n';

type Json = Record<string, unknown>;
const code = (source: string, more: Json = {}): Json => ({ cell_type: 'code', execution_count: null, metadata: {}, outputs: [], source, ...more });
const markdown = (source: string): Json => ({ cell_type: 'markdown', metadata: {}, source });
const asLines = (cell: Json): Json => ({ ...cell, source: String(cell.source).split(/(?<=\n)/) });
const notebook = (cells: readonly Json[], metadata: Json = {}): Json => ({ cells, metadata, nbformat: 4, nbformat_minor: 5 });
const textOf = (value: Json, indent: number | undefined = 1) => JSON.stringify(value, null, indent);

async function check(files: Record<string, string>, options: Partial<Parameters<typeof engine.check>[1]> = {}) {
  return engine.check(memoryHost(new Map(Object.entries(files))), { levels, ...options });
}
const brief = ({ ruleId, location: { path, line, cell } }: Finding) => `${path}:${line} cell ${cell?.number} line ${cell?.line} ${ruleId}`;

describe('places in notebooks', () => {
  /** The code cells' text at every place of it, found again in the file and in the cell. */
  function holds(file: string, view: NotebookView, cells: readonly string[]) {
    let places = 0;
    for (const { kind, start, end } of partsOf(view.text)) {
      if (kind === 'other') continue;
      for (let at = start; at < end - 1; at++) {
        const span = { start: at, end: at + 1 };
        const inFile = view.toFile(span);
        const raw = file.slice(inFile.start, inFile.end);
        assert.equal(JSON.parse(`"${raw}"`), view.text[at], `offset ${at}`);
        assert.deepEqual(view.fromFile(inFile), span);
        const cell = view.cellAt(span);
        assert.ok(cell);
        const lines = lineIndex(cells[cell.number - 1] as string);
        assert.equal((cells[cell.number - 1] as string)[lines.startOf(cell.line) + cell.column - 1], view.text[at]);
        assert.deepEqual(view.fromCell(cell), span);
        places++;
      }
    }
    return places;
  }

  test('every character is found again, whatever escapes it is written with', () => {
    const random = randomFrom(7);
    const alphabet = ['a', '"', '\\', '\n', '\r\n', '\t', 'é', '😀', '\u2028', '/', '{', ' ', "'", '\u0007'];
    let places = 0;
    for (let run = 0; run < 40; run++) {
      const sources = Array.from({ length: 1 + Math.floor(random() * 4) }, () =>
        Array.from({ length: Math.floor(random() * 40) }, () => alphabet[Math.floor(random() * alphabet.length)]).join(''),
      );
      const cells = sources.map((source, index) => (index % 3 === 1 ? markdown(source) : code(source))).map((cell) => (random() < 0.5 ? asLines(cell) : cell));
      const plain = textOf(notebook(cells), random() < 0.3 ? undefined : 1);
      // as `ensure_ascii` of Python writes it
      const file = random() < 0.5 ? plain : plain.replace(/[\u0080-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
      places += holds(file, notebookView(file), sources);
    }
    assert.ok(places > 1000);
  });

  test('an edit of a cell leaves a notebook with that edit', () => {
    const random = randomFrom(8);
    for (let run = 0; run < 200; run++) {
      const source = 'import os\nprint("a\\n")\n\nx = 1';
      const cell = run % 2 === 0 ? code(source) : asLines(code(source));
      const file = textOf(notebook([markdown('# a'), cell, code('y = 2\n')]), run % 3 === 0 ? undefined : 1);
      const view = notebookView(file);
      const part = partsOf(view.text)[0];
      assert.ok(part);
      const length = source.length;
      const start = part.start + Math.floor(random() * (length + 1));
      const end = Math.min(part.start + length, start + Math.floor(random() * 12));
      const text = ['', 'z', 'import "x"\n', '\n    y', 'a\nb\n'][run % 5] as string;
      const edit = view.fileEdit({ path: 'a.ipynb', start, end, text });
      assert.ok(edit?.cell);
      const after = notebookView(applyEdits(file, [edit]));
      assert.equal(after.problem, undefined);
      assert.equal(after.text, applyEdits(view.text, [{ start, end, text }]));
      assert.deepEqual(edit.cell, { number: 2, start: start - part.start, end: end - part.start, text });
    }
  });

  test('an edit across cells is none', () => {
    const view = notebookView(textOf(notebook([code('a = 1'), code('b = 2')])));
    const start = view.text.indexOf('= 1');
    assert.equal(view.fileEdit({ path: 'a.ipynb', start, end: view.text.indexOf('= 2'), text: '' }), undefined);
  });
});

describe('magics', () => {
  const masked = (source: string) => readCell(source).code;
  const cases: readonly [string, string, string][] = [
    ['shell commands', 'a = 1\n  !ls $a\nb = !cat x \\\n  y\n!!ls', 'a = 1\n  _     \nb = _       \n   \n_   '],
    ['what only looks like them', 's = """\n!ls\n%time\n"""\nx = (a\n  % b)\nc = a != b\n', 's = """\n!ls\n%time\n"""\nx = (a\n  % b)\nc = a != b\n'],
    ['help', 'a?\n?a.b\nprint??\n%time?\nif a: pass # what?\n', '0 \n0   \n0      \n0     \nif a: pass # what?\n'],
    ['line magics', '%matplotlib inline\n% pip install x\nx = %env A\n%sql select 1\n', '0                 \n0              \nx = 0     \n_            \n'],
    ['statements behind a magic', '%time f(x)\n    %timeit -n 3 -r 1 g(x)\ny = %time h()\n', '0;    f(x)\n    0;                g(x)\ny =       h()\n'],
    ['cell magics around Python', '# a\n%%time\n%%capture out\nf()\n', '# a\n      \n             \nf()\n'],
    ['cells for a shell', '\n%%bash -e\nls %x\n', '\n_        \n     \n'],
    ['cells of other languages', '%%javascript\nlet a = 1;\n', '            \n          \n'],
    ['Databricks', '%sql\nselect 1\n', '_   \n        \n'],
    ['commands without a sign', 'pip install openai\n', '0                 \n'],
  ];
  for (const [name, source, expected] of cases)
    test(name, () => {
      assert.equal(masked(source), expected);
      assert.equal(masked(source.replaceAll('\n', '\r\n')), expected.replaceAll('\n', '\r\n'), 'with \\r\\n');
    });
  test('a cell keeps its length', () => {
    for (const [, source] of cases) assert.equal(masked(source).length, source.length);
  });
  test('a cell with a magic that is not known counts where it reads as Python', async () => {
    const file = textOf(notebook([code(CODE), code('%%mine\neval(reply)\n'), code('%%other\neval(reply) → nothing ((\n')]));
    assert.deepEqual((await check({ 'a.ipynb': file })).findings.map(brief), ['a.ipynb:15 cell 2 line 2 llm-output-to-code']);
  });
});

describe('files', () => {
  test('format 3, sources as text, and no metadata', async () => {
    const old = {
      metadata: { name: '' },
      nbformat: 3,
      worksheets: [{ cells: [{ cell_type: 'code', input: [...CODE.split(/(?<=\n)/), 'eval(reply)'], language: 'python', outputs: [] }] }],
    };
    assert.deepEqual((await check({ 'a.ipynb': textOf(old) })).findings.map(brief), ['a.ipynb:14 cell 1 line 3 llm-output-to-code']);
    const bare = `{"cells":[${JSON.stringify({ cell_type: 'code', source: `${CODE}eval(reply)` })}]}`;
    assert.deepEqual((await check({ 'a.ipynb': bare })).findings.map(brief), ['a.ipynb:1 cell 1 line 3 llm-output-to-code']);
  });

  test('byte order mark, NaN, \\r\\n', async () => {
    const file = `\ufeff${textOf(notebook([code(`${CODE}eval(reply)`, { outputs: [{ data: { a: 'NaN' } }] })])).replace('"NaN"', 'NaN')}`.replaceAll(
      '\n',
      '\r\n',
    );
    const result = await check({ 'a.ipynb': file });
    assert.deepEqual(result.notices, []);
    assert.deepEqual(result.findings.map(brief), ['a.ipynb:14 cell 1 line 3 llm-output-to-code']);
  });

  test('what is no notebook is said, and keys in it are found', async () => {
    const key = fixtureKey(models, 'openai', 1);
    const file = textOf(notebook([code(CODE)]));
    for (const [text, words] of [
      [`{"cells": [],\n "a": "${key}"\n<<<<<<< HEAD\n`, /is not valid JSON: .*line 3, column 1/],
      [`{"a": "${key}"}`, /no cells/],
      [`${file.slice(0, 300)}\n"${key}"`, /not valid JSON/],
      [`${'['.repeat(5000)}"${key}"`, /nests too deeply/],
      ['', /not valid JSON: it ends too early/],
    ] as const) {
      const { findings, notices } = await check({ 'a.ipynb': text });
      assert.equal(notices.length, 1);
      assert.match(notices[0]?.message ?? '', words);
      assert.equal(notices[0]?.kind, 'syntax-errors');
      assert.deepEqual(
        findings.map((finding) => text.slice(finding.location.start, finding.location.end)),
        text.includes(key) ? [key] : [],
      );
    }
  });

  test('other kernels: keys only', async () => {
    const key = fixtureKey(models, 'openai', 1);
    const file = textOf(notebook([code(`${CODE}eval(reply)\nx <- "${key}"`)], { kernelspec: { language: 'R', name: 'ir' } }));
    const { findings, timings } = await check({ 'a.ipynb': file });
    assert.deepEqual(
      findings.map(brief),
      ['a.ipynb:12 cell 1 line 4 hardcoded-api-key'].map((each) => each.replace(':12', `:${findings[0]?.location.line}`)),
    );
    assert.equal(timings.filesParsed, 0);
  });

  test('outputs are searched for keys, pictures are not', async () => {
    const key = fixtureKey(models, 'openai', 1);
    const stream = { output_type: 'stream', name: 'stdout', text: ['a\n', `OPENAI_API_KEY="${key}"\n`] };
    const picture = { output_type: 'display_data', data: { 'image/png': key, 'text/plain': 'eval(reply)' }, metadata: {} };
    const file = textOf(notebook([code('x = 1', { outputs: [stream, picture] })]));
    const { findings } = await check({ 'a.ipynb': file });
    assert.deepEqual(
      findings.map(({ ruleId, location }) => [ruleId, file.slice(location.start, location.end), location.cell]),
      [['hardcoded-api-key', key, undefined]],
    );
  });

  test('large outputs do not count towards the size limit', async () => {
    const picture = { output_type: 'display_data', data: { 'image/png': 'A'.repeat(8_000_000) }, metadata: {} };
    const { findings, notices, timings } = await check({ 'a.ipynb': textOf(notebook([code(CODE), code('eval(reply)', { outputs: [picture] })])) });
    assert.deepEqual(notices, []);
    assert.equal(findings.length, 1);
    assert.ok(timings.bytesParsed < 1000);
  });

  test('nor do pictures in the text itself', async () => {
    const key = fixtureKey(models, 'openai', 1);
    const { findings, notices } = await check({
      'a.ipynb': textOf(notebook([markdown(`é ![a](data:image/png;base64,${'A'.repeat(3_000_000)})\nkey = "${key}"`)])),
    });
    assert.deepEqual(notices, []);
    assert.deepEqual(
      findings.map(({ location }) => location.cell?.line),
      [2],
    );
  });

  test('notebooks without AI code are not parsed, whatever their prose and outputs say', async () => {
    const prose = '```python\nfrom openai import OpenAI\neval(OpenAI())\n```';
    const outputs = [{ output_type: 'stream', text: 'import openai\nos.system(x)\n' }];
    const { timings } = await check({ 'a.ipynb': textOf(notebook([markdown(prose), code('import os\nos.system("ls")\n!ls {x}', { outputs })])) });
    assert.deepEqual([timings.filesGated, timings.filesParsed], [1, 0]);
  });

  test('names', () => {
    assert.deepEqual(['a.ipynb', 'A.IPYNB', 'a.ipynb.json', 'ipynb'].map(isNotebook), [true, true, false, false]);
  });
});

describe('what a finding in a notebook is told by', () => {
  test('neither ids, outputs, other cells nor layout', async () => {
    const last = 'def run(text):\n    eval(text)\nrun(reply)\n!{reply}';
    const of = async (file: string) => (await check({ 'a.ipynb': file })).findings.map(({ ruleId, identity, anchor }) => `${ruleId} ${identity} ${anchor}`);
    const before = await of(textOf(notebook([code(CODE), code(last)])));
    assert.equal(before.length, 2);
    const output = [{ output_type: 'stream', text: 'hello' }];
    const cells = [markdown('# new'), code(CODE, { id: 'abc', outputs: output, execution_count: 3 }), markdown('x'), asLines(code(last, { id: 'def' }))];
    assert.deepEqual(await of(textOf(notebook(cells), undefined)), before);
  });

  test('comments in cells keep findings quiet', async () => {
    const cells = [
      code(CODE),
      code('# ai-lint-disable-next-line llm-output-to-code -- it is a test\neval(\n  reply)\neval(reply)\n# ai-lint-disable-line all'),
    ];
    const { findings, suppressed, unusedSuppressions } = await check({ 'a.ipynb': textOf(notebook(cells)) });
    assert.deepEqual(
      findings.map((finding) => finding.location.cell?.line),
      [4],
    );
    assert.deepEqual(
      suppressed.map(({ finding, location, reason }) => [finding.location.cell?.line, location.cell?.line, reason]),
      [[3, 1, 'it is a test']],
    );
    assert.deepEqual(
      unusedSuppressions.map(({ location }) => [location.cell?.number, location.cell?.line]),
      [[2, 5]],
    );
  });

  test('modules beside the notebook are followed', async () => {
    const files = {
      'work/tools.py': 'def run(text):\n    eval(text)\n',
      'work/a.ipynb': textOf(notebook([code(CODE), code('import tools\ntools.run(reply)')])),
    };
    const { findings } = await check(files);
    assert.deepEqual(
      findings.map(({ location }) => `${location.path}:${location.line}`),
      ['work/tools.py:2'],
    );
    assert.deepEqual(
      findings[0]?.origins[0]?.trace.map(({ location }) => location.cell?.number),
      [1, 2, undefined],
    );
  });
});

describe('fixes in notebooks', () => {
  const fixed = async (file: string): Promise<string> => {
    const result = await check({ 'a.ipynb': file });
    const edits: Edit[] = [];
    for (const finding of result.findings) edits.push(...((await fixer.fixesFor(finding, () => file))[0]?.edits ?? []));
    return applyEdits(
      file,
      edits.filter((edit, index) => edits.findIndex((other) => other.start === edit.start && other.text === edit.text) === index),
    );
  };
  for (const [name, of, indent] of [
    ['lists of lines', asLines, 1],
    ['text', (cell: Json) => cell, 1],
    ['one line of JSON', asLines, 0],
  ] as const)
    test(name, async () => {
      const cells = (imports: string, call: string) => [
        markdown('a "b"'),
        of(code(`%pip install openai\n${imports}${CODE}`)),
        of(code(`x = "\\n" + '"'\n${call}(reply)`)),
      ];
      const before = textOf(notebook(cells('', 'eval')), indent || undefined);
      const after = await fixed(before);
      assert.deepEqual(JSON.parse(after), JSON.parse(textOf(notebook(cells('from ast import literal_eval\n\n', 'literal_eval')))));
      assert.deepEqual((await check({ 'a.ipynb': after })).findings, []);
      assert.equal(await fixed(after), after);
      if (indent) assert.equal(after, textOf(notebook(cells('from ast import literal_eval\n\n', 'literal_eval')), indent));
    });
});
