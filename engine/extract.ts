/**
 * Parses files and keeps their facts: the one place that knows both front ends. A front end is loaded with the first file of its
 * language; what goes wrong in one file is a notice and stops nothing else.
 */
import { extractFacts } from './dataflow/facts';
import type { Facts } from './dataflow/graph';
import type { Notice } from './finding';
import { gateLanguage } from './gate';
import type { Files } from './gather';
import type { CheckOptions, Host, Timings } from './host';
import type { FrontEnd, IrModule } from './ir/ir';
import type { KeptFacts } from './kept-facts';
import { isNotebook, scriptOf } from './notebook/form';

export interface ExtractOptions {
  host: Host;
  parser: CheckOptions['parser'];
  /** Front ends that earlier checks have loaded; those loaded now are added. */
  frontEnds: Map<string, FrontEnd> | undefined;
  now: () => number;
  timings: Timings;
  notices: Notice[];
  files: Files;
  /** Facts of earlier runs. */
  kept: KeptFacts | undefined;
  isTarget: (path: string) => boolean;
  /** Files that will be parsed at least: for the progress bar, and the parser of the first is loaded at once. */
  expected: readonly string[];
}

export interface Extractor {
  /** @returns the facts of a code file; undefined when it cannot be read */
  extract(path: string): Promise<Facts | undefined>;
  /** Tells what will be asked for: another thread parses it meanwhile. @param from where in the list to begin */
  ahead(paths: readonly string[], from: number): void;
  /** Nothing more will be asked for. */
  close(): void;
}

/** Fewer files are parsed before another thread has started. */
const MANY = 60;
/** How many files another thread is told of ahead. */
const AHEAD = 24;

/** It reads and parses each path it is asked for. */
export function createExtractor({ host, parser, frontEnds: loaded, now, timings, notices, files, kept, isTarget, expected }: ExtractOptions): Extractor {
  const wanted = parser ?? 'auto';
  const frontEnds = new Map<string, Promise<FrontEnd | undefined>>();
  const spend = (phase: string, since: number) => {
    timings.phases[phase] = (timings.phases[phase] ?? 0) + now() - since;
  };
  const frontEndOf = (path: string, language = gateLanguage(path) as string): Promise<FrontEnd | undefined> => {
    let frontEnd = frontEnds.get(language);
    if (!frontEnd) frontEnds.set(language, (frontEnd = load(language, path)));
    return frontEnd;
  };
  const load = async (language: string, path: string): Promise<FrontEnd | undefined> => {
    const before = loaded?.get(`${language} ${wanted}`);
    if (before) return before;
    const begun = now();
    let frontEnd: FrontEnd | undefined;
    try {
      frontEnd = await loadFrontEnd(language, host, parser);
    } catch (error) {
      notices.push({ path, kind: 'internal-error', message: `the ${language} parser could not be loaded: ${messageOf(error)}` });
    }
    if (frontEnd) loaded?.set(`${language} ${wanted}`, frontEnd);
    spend('load', begun);
    return frontEnd;
  };
  const unknown = expected.filter((path) => !kept?.has(path));
  if (unknown[0] !== undefined) void frontEndOf(unknown[0]);
  const isPlainPython = (path: string) => /\.pyi?$/.test(path) && gateLanguage(path) === 'python';
  const thread = unknown.filter(isPlainPython).length >= MANY ? host.parserThread?.() : undefined;
  const sent = new Set<string>();
  const ahead = (paths: readonly string[], from: number) => {
    for (let k = from; thread && k < Math.min(from + AHEAD, paths.length); k++) {
      const path = paths[k] as string;
      if (sent.has(path) || !isPlainPython(path) || files.known(path).facts?.parser === wanted || kept?.has(path)) continue;
      const text = files.text(path);
      if (text !== undefined && !thread.send(path, text)) return;
      sent.add(path);
    }
  };
  /** What an earlier run made of the same bytes. */
  const recalled = (path: string) => {
    const begun = now();
    try {
      return kept?.take(path);
    } catch {
      // not as it was written: it is made anew
      return undefined;
    } finally {
      spend('recall', begun);
    }
  };
  const extract = async (path: string) => {
    const known = files.known(path);
    if (known.facts?.parser === wanted) {
      files.text(path);
      if (isTarget(path)) notices.push(...known.facts.notices);
      return known.facts.facts;
    }
    const again = recalled(path);
    if (again) {
      files.drop(path);
      known.facts = { parser: wanted, ...again };
      if (isTarget(path)) notices.push(...again.notices);
      return again.facts;
    }
    const source = files.text(path);
    if (source === undefined) return undefined;
    // the cells of a notebook for Deno or tslab
    const script = isNotebook(path) ? scriptOf(source) : undefined;
    const frontEnd = await frontEndOf(path, script === undefined ? undefined : 'javascript');
    if (!frontEnd) return undefined;
    if (timings.filesParsed % 16 === 0) host.progress?.('parse', timings.filesParsed, Math.max(expected.length, timings.filesParsed));
    const begun = now();
    try {
      const given = script === undefined ? ([path, source] as const) : ([`${path}.ts`, script] as const);
      const tree = sent.has(path) ? thread?.take(path) : undefined;
      const ir = await (frontEnd.lowerLoading?.(...given) ?? frontEnd.lower(...given, tree));
      spend('parse', begun);
      const problems = noticesOf(path, ir);
      if (isTarget(path)) notices.push(...problems);
      const lowered = now();
      const facts = extractFacts(path, ir);
      spend('facts', lowered);
      known.facts = { parser: wanted, facts, notices: problems };
      // what was lost in decoding is told when the text is made
      if (!known.text?.notice) kept?.keep(path, { facts, notices: problems });
      timings.filesParsed++;
      timings.bytesParsed += source.length;
      keepSlowest(timings.slowest, [path, now() - begun]);
      return facts;
    } catch (error) {
      notices.push({ path, kind: 'internal-error', message: messageOf(error) });
      return undefined;
    }
  };
  return { extract, ahead, close: () => thread?.close() };
}

function noticesOf(path: string, ir: IrModule): Notice[] {
  if (ir.incomplete) return [{ path, kind: 'incomplete', message: ir.incomplete }];
  if (ir.syntaxErrors === 0) return [];
  return [{ path, kind: 'syntax-errors', message: `${ir.syntaxErrors} syntax ${ir.syntaxErrors === 1 ? 'error' : 'errors'}; what could be read was checked` }];
}

const MOST_SLOW = 10;

function keepSlowest(slowest: Timings['slowest'], entry: Timings['slowest'][number]): void {
  if (slowest.length === MOST_SLOW && entry[1] <= (slowest[MOST_SLOW - 1] as typeof entry)[1]) return;
  slowest.push(entry);
  slowest.sort((a, b) => b[1] - a[1]);
  slowest.length = Math.min(slowest.length, MOST_SLOW);
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

async function loadFrontEnd(language: string, host: Host, parser: CheckOptions['parser']): Promise<FrontEnd> {
  if (language === 'javascript') return (await import('./frontends/javascript/index')).loadJavaScript({ parser: parser ?? 'auto' });
  const { wasm } = host;
  if (!wasm) throw new Error('the host gives no WebAssembly grammar');
  return (await import('./frontends/python/index')).loadPython({ wasm: (name) => wasm(name) });
}
