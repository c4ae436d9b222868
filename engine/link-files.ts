/** The part of a check that parses: the selected files become facts, which are joined and searched. */
import type { Within } from './binding/installed';
import { keysOfImport } from './binding/packages';
import type { Facts } from './dataflow/graph';
import type { ModelDefinition, Rule } from './define';
import type { Estate } from './estate/types';
import type { Notice, Severity } from './finding';
import { gateLanguage, type Pair, pairsOf } from './gate';
import type { Files, GatedFile } from './gather';
import type { Gap, Host, Timings } from './host';
import type { KeptFacts, openKeptFacts } from './kept-facts';
import type { ModelCall } from './model-call';
import type { Notebooks } from './notebook/host';
import { parseFiles } from './parse';
import type { Run } from './prepared';
import { type Kept, notingVersions } from './result-cache';

/** What is found, and, where they were asked for, the model calls. */
export interface Linked extends Kept {
  modelCalls?: ModelCall[];
  estate?: Estate | undefined;
  gaps?: readonly Gap[];
}

interface LinkRequest {
  active: readonly { rule: Rule; severity: Severity }[];
  pairs: readonly Pair[];
  selected: readonly string[];
  /** Files whose model calls are described. */
  described: ReadonlySet<string>;
  /** Files that nothing imports, and that run before the routes of an application. */
  beside: ReadonlySet<string>;
  files: ReadonlyMap<string, GatedFile>;
  /** Those of them through which values are followed; what is described may be parsed besides. */
  followed: ReadonlyMap<string, GatedFile>;
  read: Files;
  isTarget: (path: string) => boolean;
  timings: Timings;
  phase: ReturnType<typeof timer>;
  cellAt: Notebooks['cellAt'];
}

/** Parses the selected files, joins their facts and searches. @returns undefined when there is nothing to parse */
export async function linkFiles(run: Run, request: LinkRequest): Promise<Linked | undefined> {
  const { options } = run;
  const { active, pairs, selected, described, beside, files, followed, read, isTarget, timings, phase } = request;
  if (selected.length === 0) return undefined;
  const { host, versions } = notingVersions(run.host);
  const analysis = await import('./analysis');
  const notices: Notice[] = [];
  const { frontEnds } = options.memory ?? {};
  const kept = phase('recall', () => keptFactsFor(run, request, analysis.openKeptFacts));
  const { extract, ahead, close } = analysis.createExtractor({
    host,
    parser: options.parser,
    frontEnds,
    now: run.now,
    timings,
    notices,
    files: read,
    kept,
    isTarget,
    expected: selected,
  });
  const agents = active.some(({ rule }) => rule.kind === 'agent') ? await import('./agents') : undefined;
  const practice = active.some(({ rule }) => rule.kind === 'practice') ? await import('./estate/access/practice') : undefined;
  let models = await run.compiled(analysis.compileModels, importKeys(selected, files));
  const holdsShape = (facts: Facts) => analysis.holdsShape(facts, models.shapes, (specifier) => host.resolve(facts.path, specifier) === undefined);
  const parsing = parseFiles({
    host,
    files: followed,
    pairs,
    corePairs: pairsOf(run.rules.filter(({ presets }) => presets.includes('recommended'))),
    selected,
    described: new Set([...described, ...beside]),
    extract,
    ahead,
    ...(options.gate !== false && { holdsShape }),
  });
  const { facts, isAside } = await parsing.finally(close);
  if (facts.length === 0) return { findings: [], notices, versions: versions(), parsed: [] };
  const aiModels = options.gaps || options.estate ? (await run.load()).filter((model) => model.ai) : [];
  const isAiRoot = isRootOf(aiModels);
  const estate = options.estate && (await import('./estate'));
  const link = (within: Within | undefined) =>
    analysis.link({
      facts,
      models,
      resolve: cachedResolve(host),
      within,
      packageOf: host.packageOf,
      surroundings: { importsOf: (path) => files.get(path)?.imports ?? [], isAside },
      text: (path) => read.text(path) ?? '',
      cellAt: request.cellAt,
      rules: options.textOnly ? [] : active,
      isTarget,
      progress: (done, total) => host.progress?.('link', done, total),
      ...(options.reach === false && { reach: false as const }),
      calls: options.calls && ((path) => described.has(path)),
      agents: agents?.createAgentIssues,
      practice: practice?.practiceIn({ host, files, textOf: (path) => read.text(path) ?? '' }),
      estate: estate && ((context, text) => estate.describeEstate(context, text, { ...options.estate, isAiRoot }).estate),
      gaps: options.gaps ? isAiRoot : undefined,
    });
  let linked: ReturnType<typeof link>;
  let allVersions = false;
  for (;;) {
    const known = await analysis.versionsWithin(host, facts, models, allVersions);
    linked = phase('link', () => link(known?.within));
    if (known?.isShort() && !allVersions) {
      allVersions = true;
      continue;
    }
    // a key is told of once: another check may have heard of it, and have loaded what it names
    if (run.missing().size === 0 && run.latest() === models) break;
    // what no import names, such as the package that a file is part of
    models = await run.compiled(analysis.compileModels, run.missing());
  }
  for (const key of linked.used) run.coverage.add(key);
  phase('keep', () => kept?.close());
  const { findings, gaps } = linked;
  return {
    findings,
    notices,
    versions: versions(),
    parsed: facts.map(({ path }) => path),
    modelCalls: [...(linked.modelCalls ?? [])],
    estate: linked.estate,
    gaps,
  };
}

/** Fewer files are parsed before the facts of a project are read. */
const MANY_FILES = 60;

function keptFactsFor({ host, options }: Run, { selected, files, read }: LinkRequest, open: typeof openKeptFacts): KeptFacts | undefined {
  if (selected.length < MANY_FILES || options.gate === false) return undefined;
  const cache = host.cache?.();
  const pack = cache && host.factsPack?.();
  if (!pack) return undefined;
  return open({
    pack,
    digestOf: (path) => read.digest(path, cache.digest),
    parser: options.parser ?? 'auto',
    mayHoldKey: (path) => (files.get(path)?.scan.keyHits.length ?? 1) > 0,
  });
}

function importKeys(selected: readonly string[], files: ReadonlyMap<string, GatedFile>): Set<string> {
  const specifiers = { javascript: new Set<string>(), python: new Set<string>() };
  for (const path of selected) {
    const language = gateLanguage(path);
    for (const specifier of (language && files.get(path)?.scan.imports) || []) specifiers[language as 'javascript' | 'python'].add(specifier);
  }
  const keys = new Set<string>();
  for (const language of ['javascript', 'python'] as const)
    for (const specifier of specifiers[language]) for (const key of keysOfImport(specifier, language)) keys.add(key);
  return keys;
}

/** Whether a name is that of a root of these models. */
function isRootOf(models: readonly ModelDefinition[]): (name: string) => boolean {
  const roots = new Set(models.flatMap((model) => [model.sdk, ...Object.keys(model.roots ?? {})]));
  return (name) => roots.has(name);
}

export function timer(now: () => number, timings: Timings) {
  return <T>(name: string, work: () => T): T => {
    const begun = now();
    const result = work();
    timings.phases[name] = (timings.phases[name] ?? 0) + now() - begun;
    return result;
  };
}

function cachedResolve(host: Host): (from: string, specifier: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (from, specifier) => {
    const key = `${from}\u0000${specifier}`;
    if (!known.has(key)) known.set(key, host.resolve(from, specifier));
    return known.get(key);
  };
}
