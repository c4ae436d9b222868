/**
 * Random editing: whatever a client sends, in whatever order, the server stays, its text is the client's after every step, and in the
 * end it says what the command says of the same texts. The client's side of the text is worked out here, from the protocol's words.
 * A run is repeated by its seed: AI_LINT_FUZZ_SEED=7 AI_LINT_FUZZ_STEPS=5000.
 */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { CancellationTokenSource, type Position, type Range } from 'vscode-languageserver/node';
import { createEngine, decodeBytes, type Finding } from '../../engine/index';
import { models } from '../../models/index.gen';
import { rules } from '../../rules/index.gen';
import { SCAN_WORKSPACE } from '../../server/protocol';
import { command } from '../cli/support';
import { makeTree } from '../workspace/tree';
import { startClient, type TestClient } from './client';

const SEEDS = process.env.AI_LINT_FUZZ_SEED ? [Number(process.env.AI_LINT_FUZZ_SEED)] : [1, 2, 3];
const STEPS = Number(process.env.AI_LINT_FUZZ_STEPS ?? 300);

/** mulberry32: small, and the same everywhere. */
function random(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (count: number) => Math.floor(next() * count);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  return { next, below, pick };
}
type Random = ReturnType<typeof random>;

const SCRIPT = `import { execSync } from 'node:child_process';
import { tool } from 'ai';
import { z } from 'zod';
\texport const list = tool({
  description: 'Lists 📁 a folder',
  inputSchema: z.object({ folder: z.string() }),
  execute: async ({ folder }) => execSync(\`ls \${folder}\`).toString(),
});
`;
const PYTHON = `import subprocess
from openai import OpenAI
# Ünïcödé 👩‍💻
reply = OpenAI().responses.create(model="gpt-5", input="hi")
subprocess.run(reply.output_text, shell=True)
`;
const TEXTS = [SCRIPT, PYTHON, SCRIPT.replaceAll('\n', '\r\n'), `\ufeff${SCRIPT}`, PYTHON.replaceAll('\n', '\r'), '', '\r\n\r\n', '{ "preset": "strict" }'];
/** Names whose addresses clients spell in several ways. */
const FILES = ['a.ts', 'b.py', 'app/(auth)/[id]/page.tsx', 'with space/ä%20.ts', 'src/#1.js', '.env', 'ai-lint.config.json', 'out.json'];
const ODD = [
  'untitled:Untitled-1',
  'vscode-vfs://github/a/b.ts',
  'file:///c%3A/Users/x/a.ts',
  'file:///C:/Users/x/a.ts',
  'git:/a/b.ts?ref=HEAD',
  'file:///%zz',
  'nonsense',
];
const SNIPPETS = [
  'x',
  '\n',
  '\r\n',
  '\r',
  '\t',
  '👩‍💻',
  '\ud83d',
  '\udcc1',
  '`',
  '${',
  '"',
  "'",
  '"""',
  '/*',
  '*/',
  '{',
  '}',
  '(',
  ')',
  '\ufeff',
  '\0',
  '// ai-lint-disable-line',
  'import ',
  'await ',
  '<b>',
  '\u2028',
  'é',
];

/** What the protocol says of a position: a line's end is the end, whatever number stands there. */
function offsetOf(text: string, { line, character }: Position): number {
  if (line < 0) return 0;
  const lines = [...text.matchAll(/(?:\r\n|\r|\n)|$/g)];
  let start = 0;
  for (let n = 0; n < line; n++) {
    const end = lines[n];
    if (!end || end[0] === '') return text.length;
    start = end.index + end[0].length;
  }
  const end = /\r|\n/.exec(text.slice(start))?.index ?? text.length - start;
  return start + Math.min(Math.max(character, 0), end);
}

function edited(text: string, range: Range, inserted: string): string {
  const [start, end] = [offsetOf(text, range.start), offsetOf(text, range.end)].sort((a, b) => a - b) as [number, number];
  return text.slice(0, start) + inserted + text.slice(end);
}

class Editor {
  /** Address → what the client holds. */
  readonly texts = new Map<string, { text: string; version: number }>();
  readonly uris: string[];

  constructor(
    readonly client: TestClient,
    readonly folder: string,
    readonly rnd: Random,
  ) {
    this.uris = [...FILES.map((file) => this.spelled(file)), ...ODD];
  }

  /** As editors do: more is encoded than has to be. */
  private spelled(file: string): string {
    const uri = pathToFileURL(path.join(this.folder, file)).href;
    return uri.replaceAll('(', '%28').replaceAll(')', '%29').replaceAll('[', '%5B').replaceAll(']', '%5D');
  }

  private position(text: string): Position {
    const { below, next } = this.rnd;
    const lines = text.split(/\r\n|\r|\n/);
    const line = below(lines.length + 2) - (next() < 0.05 ? 3 : 0);
    return { line, character: below((lines[line]?.length ?? 5) + 3) };
  }
  private range(text: string): Range {
    const start = this.position(text);
    const isNear = this.rnd.next() < 0.8;
    return { start, end: isNear ? { line: start.line + this.rnd.below(2), character: start.character + this.rnd.below(8) } : this.position(text) };
  }

  private change(uri: string): void {
    const held = this.texts.get(uri);
    if (!held) return;
    const changes: { range?: Range; text: string }[] = [];
    for (let n = 1 + this.rnd.below(3); n > 0; n--) {
      if (this.rnd.next() < 0.05) {
        held.text = this.rnd.pick(TEXTS);
        changes.push({ text: held.text });
        continue;
      }
      const range = this.range(held.text);
      const text = this.rnd.next() < 0.3 ? '' : Array.from({ length: 1 + this.rnd.below(3) }, () => this.rnd.pick(SNIPPETS)).join('');
      held.text = edited(held.text, range, text);
      changes.push({ range, text });
    }
    held.version += 1 + this.rnd.below(2);
    this.send('textDocument/didChange', { textDocument: { uri, version: held.version }, contentChanges: changes });
  }

  private send(method: string, params: unknown): void {
    void this.client.connection.sendNotification(method, params);
  }

  /** Asks something; half of the questions are taken back at once. */
  private ask(uri: string): void {
    const text = this.texts.get(uri)?.text ?? '';
    const textDocument = { uri };
    const range = this.range(text);
    const [method, params] = this.rnd.pick([
      ['textDocument/hover', { textDocument, position: range.start }],
      ['textDocument/codeLens', { textDocument }],
      ['textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } }],
      ['textDocument/codeAction', { textDocument, range, context: { diagnostics: [], only: ['source.fixAll'] } }],
      ['textDocument/diagnostic', { textDocument }],
      ['workspace/diagnostic', { previousResultIds: [{ uri, value: 'x' }] }],
      ['ai-lint/findings', undefined],
      ['ai-lint/noSuch', {}],
      ['textDocument/hover', {}],
    ] as [string, object | undefined][]);
    const cancel = new CancellationTokenSource();
    const asked = this.client.connection.sendRequest(method, params as object, cancel.token);
    asked.catch(() => {}); // refused or cancelled; that it is answered at all is what matters
    this.asked.push(asked.catch(() => undefined));
    if (this.rnd.next() < 0.5) cancel.cancel();
  }
  readonly asked: Promise<unknown>[] = [];

  step(): string {
    const uri = this.rnd.pick(this.uris);
    const isOpen = this.texts.has(uri);
    const dice = this.rnd.next();
    if (!isOpen && dice < 0.7) {
      const text = this.rnd.pick(TEXTS);
      this.texts.set(uri, { text, version: 1 });
      this.client.openUri(uri, text, this.rnd.pick(['typescript', 'python', 'json', 'plaintext']));
    } else if (dice < 0.6) this.change(uri);
    else if (dice < 0.8) this.ask(uri);
    else if (dice < 0.84) this.send('textDocument/didSave', { textDocument: { uri } });
    else if (dice < 0.88) {
      this.texts.delete(uri);
      this.client.close(uri); // sometimes twice
    } else if (dice < 0.92) this.client.filesChanged(this.rnd.pick(FILES), 'no/such.ts');
    else if (dice < 0.94) this.client.filesGone(this.rnd.pick(FILES));
    else if (dice < 0.96) this.send('workspace/didChangeConfiguration', { settings: this.rnd.pick([null, {}, { 'ai-lint': { preset: 'strict', rules: 7 } }]) });
    else if (dice < 0.98)
      this.send('textDocument/didChange', { textDocument: { uri: 'file:///never/opened.ts', version: 1 }, contentChanges: [{ text: 'x' }] });
    else this.send('$/cancelRequest', { id: this.rnd.below(100) });
    return uri;
  }

  async compare(uri: string): Promise<void> {
    const { text, version } = await this.client.connection.sendRequest<{ text: string | null; version: number | null }>('ai-lint/debug', { uri });
    const held = this.texts.get(uri);
    assert.equal(text, held?.text ?? null, uri);
    assert.equal(version, held?.version ?? null, uri);
  }
}

describe('random editing', () => {
  for (const seed of SEEDS)
    test(`seed ${seed}`, async (t) => {
      const folder = makeTree({ 'package.json': '{ "name": "fuzz" }', 'llm.ts': SCRIPT, 'b.py': PYTHON });
      const client = await startClient(folder, {
        initializationOptions: { debounce: 1, idle: 5 },
        capabilities: { workspace: { workspaceEdit: { documentChanges: true } } },
      });
      t.after(() => client.kill());
      const editor = new Editor(client, folder, random(seed));
      for (let n = 0; n < STEPS; n++) await editor.compare(editor.step());
      await Promise.all(editor.asked);
      for (const uri of editor.uris) await editor.compare(uri);

      // The settings pushed above are taken back, and what is held is saved: then the command sees the same.
      void client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      for (const file of FILES) fs.rmSync(path.join(folder, file), { force: true });
      for (const [index, uri] of editor.uris.entries()) {
        const file = FILES[index];
        const held = editor.texts.get(uri);
        if (file === undefined || !held || file === 'ai-lint.config.json') client.close(uri);
        else {
          fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
          fs.writeFileSync(path.join(folder, file), held.text);
        }
      }
      await client.connection.sendRequest(SCAN_WORKSPACE);
      const { stdout, stderr, code } = await command(folder, ['.', '--format', 'json'], {}, { createEngine, decodeBytes, models, rules });
      assert.ok(code <= 1, stderr);
      const expected = (JSON.parse(stdout) as { findings: Finding[] }).findings.map(({ ruleId, location }) => `${location.path}:${location.line} ${ruleId}`);
      const last = new Map(client.published.map(({ uri, diagnostics }) => [decodeURIComponent(uri.replace(/%zz/g, '')), diagnostics]));
      const shown = [...last].flatMap(([uri, diagnostics]) => {
        const below = decodeURIComponent(`${pathToFileURL(folder).href}/`);
        return uri.startsWith(below) ? diagnostics.map(({ code, range }) => `${uri.slice(below.length)}:${range.start.line + 1} ${code}`) : [];
      });
      assert.deepEqual(shown.sort(), expected.sort());
      assert.ok(expected.length > 0);
      assert.equal(await client.stop(), 0, client.logged.join('\n'));
      assert.deepEqual(
        client.logged.filter((line) => /\bat .*\(.*:\d+:\d+\)/.test(line)),
        [],
        'nothing was thrown',
      );
    });
});
