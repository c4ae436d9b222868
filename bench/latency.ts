/**
 * How long an editor waits: from sending a change to the diagnostics of that version, through the protocol, with the server that
 * ships as a process of its own and without the pauses that wait for the end of typing. Beside it what TypeScript's parser takes
 * for the same text, measured in this process between the edits. And what the server's memory is after many edits.
 */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as ts from 'typescript';
import { SCAN_WORKSPACE } from '../server/protocol';
import { startClient, type TestClient } from '../test/server/client';
import { HELPER, helper, importer, longModule, workspace } from './generate';
import { against, ROOT, table } from './measure';

const LINES = 1000;
const EDITS = 200;
const FILES = 2000;
const IMPORTERS = 100;
const MOST_EDITS = 1000;
const SERVER = ['--expose-gc', join(ROOT, 'dist/server/main.cjs'), '--stdio'];
const CAPABILITIES = { workspace: { codeLens: { refreshSupport: true } } };

export async function latency(): Promise<void> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'ai-lint-latency-')));
  try {
    await oneFile(join(folder, 'one'));
    await manyFiles(join(folder, 'many'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function oneFile(folder: string): Promise<void> {
  const text = longModule(LINES);
  write(
    folder,
    new Map([
      ['package.json', '{ "name": "one" }\n'],
      ['long.ts', text],
    ]),
  );
  const client = await start(folder);
  try {
    const uri = client.open('long.ts', text);
    await client.diagnostics(uri, (found) => found.length > 0);
    const lines = text.split('\n');
    // a word is typed into a body, letter by letter, and taken out again
    const line = lines.findIndex((each, at) => at > LINES / 2 && each.includes('return text.trim();'));
    const edit = typist(client, uri, line);
    const times: number[] = [];
    const parses: number[] = [];
    let cpu = 0;
    for (let n = -20; n < EDITS; n++) {
      if (n === 0) cpu = await processorTime(client);
      const time = await edit();
      const parse = timed(() => ts.createSourceFile('long.ts', text, ts.ScriptTarget.Latest, true));
      if (n < 0) continue;
      times.push(time);
      parses.push(parse);
    }
    const spent = ((await processorTime(client)) - cpu) / EDITS;
    console.log(`latency: ${EDITS} edits in a file of ${lines.length} lines, ${client.published.at(-1)?.diagnostics.length} findings in it`);
    console.log(table([['', 'least', 'p50', 'p95'], row('change → diagnostics', times), row('createSourceFile', parses)]));
    console.log(
      `  processor time of the server for one edit: ${spent.toFixed(1)} ms, ${(spent / Math.min(...parses)).toFixed(1)}× the least of createSourceFile`,
    );
    console.log(`  p95 at most 50 ms: ${percentile(times, 95) <= 50 ? 'met' : 'missed'}`);
    console.log(`  p95 / p50 of createSourceFile: ${against(percentile(times, 95) / percentile(parses, 50), 12, 'lower')}`);
    await memory(client, edit, EDITS + 20);
  } finally {
    await client.stop();
  }
}

/** Milliseconds of the server's process so far; those of its garbage collection when it is asked are among them. */
async function processorTime(client: TestClient): Promise<number> {
  const { cpu } = await client.connection.sendRequest<{ cpu: NodeJS.CpuUsage }>('ai-lint/debug', {});
  return (cpu.user + cpu.system) / 1000;
}

async function memory(client: TestClient, edit: () => Promise<number>, done: number): Promise<void> {
  const used = async () => (await client.connection.sendRequest<{ memory: NodeJS.MemoryUsage }>('ai-lint/debug', {})).memory;
  const from = await used();
  // counted anew: what was edited before is warm-up
  for (let n = 0; n < 100; n++) await edit();
  const early = await used();
  for (let n = 100; n < MOST_EDITS; n++) await edit();
  const late = await used();
  const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
  const of = (name: string, each: NodeJS.MemoryUsage) => [name, megabytes(each.heapUsed), megabytes(each.rss)];
  console.log('memory of the server, garbage collected');
  console.log(table([['', 'heap', 'resident'], of(`after ${done} edits`, from), of('100 more', early), of(`${MOST_EDITS} more`, late)]));
  for (const what of ['heapUsed', 'rss'] as const) console.log(`  ${what}: ${against(late[what] / early[what], 1.2, 'lower')}`);
}

async function manyFiles(folder: string): Promise<void> {
  write(folder, workspace(FILES, IMPORTERS));
  const client = await start(folder);
  try {
    const scan = await timedAsync(() => client.connection.sendRequest(SCAN_WORKSPACE));
    const uri = client.open(HELPER, helper(true));
    const dependents = new Set(Array.from({ length: IMPORTERS }, (_, n) => pathToFileURL(join(folder, importer(n))).href));
    let cpu = 0;
    const first: number[] = [];
    const last: number[] = [];
    for (let n = -4; n < 40; n++) {
      if (n === 0) cpu = await processorTime(client);
      const isModel = n % 2 !== 0;
      const from = client.published.length;
      const begun = performance.now();
      const waiting = new Set(dependents);
      client.change(uri, { range: { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } }, text: helper(isModel) });
      let seen: number | undefined;
      let at = from;
      await client.until(() => {
        for (; at < client.published.length; at++) {
          const { uri: published, diagnostics } = client.published[at] as TestClient['published'][number];
          if (diagnostics.length !== Number(isModel) || !waiting.delete(published)) continue;
          seen ??= performance.now() - begun;
        }
        return waiting.size === 0 ? true : undefined;
      });
      if (n < 0) continue;
      first.push(seen ?? 0);
      last.push(performance.now() - begun);
    }
    console.log(`a file that ${IMPORTERS} of ${FILES} files import is edited; the first scan took ${scan.toFixed(0)} ms`);
    console.log(table([['', 'least', 'p50', 'p95'], row('change → first of the other files', first), row('change → all of them', last)]));
    console.log(`  processor time of the server for one edit: ${(((await processorTime(client)) - cpu) / last.length).toFixed(1)} ms`);
    console.log(`  p95 of all at most 250 ms: ${percentile(last, 95) <= 250 ? 'met' : 'missed'}`);
  } finally {
    await client.stop();
  }
}

const start = (folder: string) => startClient(folder, { command: SERVER, initializationOptions: { debounce: 0, idle: 0 }, capabilities: CAPABILITIES });

/** @returns a function that makes one edit and waits for the diagnostics of that version, and gives the milliseconds. */
function typist(client: TestClient, uri: string, line: number): () => Promise<number> {
  const word = 'const answer = text;';
  let typed = 0;
  let version = 1;
  return async () => {
    const begun = performance.now();
    if (typed < word.length) {
      const at = { line, character: typed };
      client.change(uri, { range: { start: at, end: at }, text: word[typed++] as string });
    } else {
      client.change(uri, { range: { start: { line, character: 0 }, end: { line, character: typed } }, text: '' });
      typed = 0;
    }
    version++;
    await client.until(() => client.published.findLast((each) => each.uri === uri && each.version === version));
    return performance.now() - begun;
  };
}

function write(folder: string, files: ReadonlyMap<string, string>): void {
  for (const [name, text] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

function timed(work: () => unknown): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

async function timedAsync(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil((percent / 100) * sorted.length) - 1)] as number;
}

const row = (name: string, times: readonly number[]) => [
  name,
  ...[Math.min(...times), percentile(times, 50), percentile(times, 95)].map((time) => `${time.toFixed(1)} ms`),
];
