/**
 * The pipeline: gate every file, parse what can matter, extract facts, link them, look for keys, apply suppressions. What a
 * scanned file holds never makes it throw; what goes wrong in one file is a notice and stops nothing else.
 */
import type { Models } from './binding/trie';
import type { Facts } from './dataflow/graph';
import { decodeBytes, isWellEncoded } from './decode';
import type { AdvisoryList, ModelDefinition, Rule } from './define';
import { dependencyFindings } from './dependencies';
import type { Finding, Location, Notice, Severity } from './finding';
import { createGate, type Gate, type GateScan, gateLanguage, pairsOf, selectFiles } from './gate';
import { describedFiles } from './gate/described';
import { followHelpers } from './gate/helpers';
import { fingerprint } from './hash';
import type { CheckOptions, CheckResult, Engine, EngineOptions, Host, Timings, UserModels } from './host';
import type { FrontEnd, IrModule } from './ir/ir';
import { type FoundKey, findKeys } from './keys';
import { sizeProblem } from './limits';
import { applySuppressions, parseSuppressions, type Suppression } from './suppress';
import { lineIndex } from './text';
import { placeModels } from './user-models/place';

/** @throws Error when a model does not compile */
export function createEngine({ rules, models, gateTables, advisories, now = () => 0 }: EngineOptions): Engine & { coverage: Set<string> } {
  const coverage = new Set<string>();
  const own = prepared(models, gateTables, []);
  /** Of the user's models that were last checked with. */
  let extended: { key: string; prepared: Prepared } | undefined;
  const preparedFor = (given: UserModels | undefined): Prepared => {
    if (!given || given.definitions.length === 0) return own;
    const { definitions, key } = placeModels(given);
    if (extended?.key !== key) extended = { key, prepared: prepared(models, gateTables, definitions) };
    return extended.prepared;
  };
  return {
    rules,
    models,
    coverage,
    check: (host, options) => check({ host, options, rules, ...preparedFor(options.models).forRun(), advisories, now, coverage }),
  };
}

interface Prepared {
  /** The gate is made when it is first asked for. */
  forRun(): Pick<Run, 'models' | 'gate' | 'compiled'>;
}

/** What is made once for a set of models: the gate at the first check, the models' graph when the first file is parsed. */
function prepared(models: readonly ModelDefinition[], gateTables: string | undefined, more: readonly ModelDefinition[]): Prepared {
  let gate: Gate | undefined;
  let compiled: Models | undefined;
  const all = more.length === 0 ? models : [...models, ...more];
  return {
    forRun: () => ({ models: all, gate: (gate ??= createGate(models, gateTables, more)), compiled: (compile) => (compiled ??= compile(all)) }),
  };
}

interface Run {
  host: Host;
  options: CheckOptions;
  rules: readonly Rule[];
  models: readonly ModelDefinition[];
  gate: Gate;
  /** Made when the first file is parsed: most runs of a hook need none. */
  compiled: (compile: (models: readonly ModelDefinition[]) => Models) => Models;
  advisories: (() => Promise<AdvisoryList>) | undefined;
  now: () => number;
  coverage: Set<string>;
}

interface Gated {
  scan: GateScan;
  imports: string[];
  isTarget: boolean;
}

async function check(run: Run): Promise<CheckResult> {
  const { host, options } = run;
  const notices: Notice[] = [];
  const timings: Timings = { phases: {}, filesGated: 0, filesParsed: 0, bytesRead: 0, bytesParsed: 0, slowest: [] };
  const texts = new Map<string, string>();
  const phase = timer(run.now, timings);
  const active = run.rules.flatMap((rule) => {
    const level = options.levels.get(rule.id) ?? 'off';
    return level === 'off' ? [] : [{ rule, severity: level }];
  });

  const keys: FoundKeyIn[] = [];
  const suppressions = new Map<string, Suppression[]>();
  notices.push(...missingFiles(run.models, host));
  const files = phase('gate', () => gateFiles(run, notices, timings, texts, keys, suppressions));
  const needed = phase('select', () =>
    active.some(({ rule }) => rule.kind === 'flow' || rule.flow)
      ? options.gate === false
        ? codeFiles(files)
        : select(
            files,
            active.map(({ rule }) => rule),
          )
      : [],
  );
  const described = describedFiles(files, options.calls);
  const selected = [...new Set([...needed, ...described])].sort();
  const analysis = selected.length > 0 ? await import('./analysis') : undefined;
  const facts = analysis ? await parseFiles(run, analysis, selected, files, notices, timings, texts, phase) : [];
  const within = analysis && (await analysis.versionsWithin(host, facts, run.compiled(analysis.compileModels)));
  const linked = phase('link', () =>
    !analysis || facts.length === 0
      ? undefined
      : analysis.link({
          facts,
          models: run.compiled(analysis.compileModels),
          resolve: cachedResolve(host),
          within,
          text: (path) => texts.get(path) ?? '',
          rules: active,
          isTarget: (path) => files.get(path)?.isTarget === true,
          progress: (done, total) => host.progress?.('link', done, total),
          ...(options.reach === false && { reach: false as const }),
          calls: options.calls && ((path) => described.has(path)),
        }),
  );
  for (const key of linked?.used ?? []) run.coverage.add(key);
  const dependencies = await dependencyFindings({ host, rules: active, advisories: run.advisories, notices, texts });
  const findings = [...(linked?.findings ?? []), ...keyFindings(active, keys, texts), ...dependencies];
  const final = phase('report', () => {
    const unique = withoutDoubles(findings).map(lowered);
    for (const path of new Set(unique.flatMap((finding) => [finding.location.path, ...finding.origins.map((origin) => origin.location.path)])))
      if (!suppressions.has(path) && files.get(path)?.scan.mentionsSuppression) suppressions.set(path, parseSuppressions(texts.get(path) ?? '', path));
    return applySuppressions(
      unique,
      suppressions,
      run.rules.map((rule) => rule.id),
      active.map(({ rule }) => rule.id),
    );
  });
  const isInTarget = ({ location }: { location: Location }) => files.get(location.path)?.isTarget === true;
  return {
    findings: final.kept.sort(byPlace),
    suppressed: final.suppressed,
    unusedSuppressions: final.unused.filter(isInTarget),
    suppressionProblems: final.problems.filter(isInTarget),
    notices: notices.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)),
    ...(options.calls && { modelCalls: linked?.modelCalls ?? [] }),
    timings,
  };
}

/** Files that a user's model names, and that cannot be read. */
function missingFiles(models: readonly ModelDefinition[], host: Host): Notice[] {
  const named = new Set(models.flatMap((model) => Object.values(model.files ?? {}).flat()));
  return [...named].flatMap((path): Notice[] => {
    const bytes = host.read(path);
    return 'error' in bytes ? [{ path, kind: 'configuration', message: `${bytes.error}; a model in the configuration speaks of this file` }] : [];
  });
}

function timer(now: () => number, timings: Timings) {
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

interface FoundKeyIn {
  path: string;
  key: FoundKey;
}

/** Gates the targets and everything their imports lead to. */
function gateFiles(
  run: Run,
  notices: Notice[],
  timings: Timings,
  texts: Map<string, string>,
  keys: FoundKeyIn[],
  suppressions: Map<string, Suppression[]>,
): Map<string, Gated> {
  const { host, gate } = run;
  const files = new Map<string, Gated>();
  const targets = new Set(host.targets);
  const pending = [...host.targets];
  const asked = new Set(pending);
  for (let done = 0; done < pending.length; done++) {
    const path = pending[done] as string;
    if (done % 64 === 0) host.progress?.('gate', done, pending.length);
    const isTarget = targets.has(path);
    const bytes = host.read(path);
    if ('error' in bytes) {
      if (isTarget) notices.push({ path, kind: bytes.kind ?? 'unreadable', message: bytes.error });
      continue;
    }
    timings.filesGated++;
    timings.bytesRead += bytes.length;
    const problem = sizeProblem(path, bytes.length, run.options.maxFileSize);
    if (problem) {
      if (isTarget) notices.push({ path, kind: 'too-large', message: problem });
      continue;
    }
    const scan = gate.scan(path, bytes);
    if (scan.binary) {
      if (isTarget && gateLanguage(path)) notices.push({ path, kind: 'binary', message: 'holds binary data' });
      continue;
    }
    const imports: string[] = [];
    for (const specifier of scan.imports) {
      const target = host.resolve(path, specifier);
      if (target === undefined || target === path) continue;
      imports.push(target);
      if (!asked.has(target)) {
        asked.add(target);
        pending.push(target);
      }
    }
    files.set(path, { scan, imports, isTarget });
    if (!isTarget) continue;
    if (scan.keyHits.length > 0 || scan.mentionsSuppression) {
      const text = decode(path, bytes, notices);
      texts.set(path, text);
      if (scan.mentionsSuppression) suppressions.set(path, parseSuppressions(text, path));
      for (const key of findKeys(path, text, bytes, scan.keyHits, gate.keyShapes)) keys.push({ path, key });
    }
  }
  return files;
}

/** @returns the text of a file, with a notice when a code file lost some of it */
function decode(path: string, bytes: Uint8Array, notices: Notice[] | undefined): string {
  const { text, encoding } = decodeBytes(bytes);
  if (notices && gateLanguage(path) && !isWellEncoded(bytes, text))
    notices.push({ path, kind: 'encoding', message: `not valid ${encoding.toUpperCase()}; what could be read was checked` });
  return text;
}

const codeFiles = (files: ReadonlyMap<string, Gated>) => [...files.keys()].filter((path) => gateLanguage(path)).sort();

function select(files: ReadonlyMap<string, Gated>, rules: readonly Rule[]): string[] {
  const graph = new Map([...files].map(([path, { scan, imports }]) => [path, { bits: scan.bits, imports }]));
  return [...selectFiles(graph, pairsOf(rules))].filter((path) => gateLanguage(path)).sort();
}

async function parseFiles(
  run: Run,
  analysis: typeof import('./analysis'),
  selected: readonly string[],
  files: ReadonlyMap<string, Gated>,
  notices: Notice[],
  timings: Timings,
  texts: Map<string, string>,
  phase: <T>(name: string, work: () => T) => T,
): Promise<Facts[]> {
  const { host } = run;
  const frontEnds = new Map<string, FrontEnd>();
  const facts: Facts[] = [];
  const pending = [...selected];
  const asked = new Set(pending);
  const helpers = followHelpers((from, specifier) => {
    const path = host.resolve(from, specifier);
    return path !== undefined && files.has(path) && gateLanguage(path) ? path : undefined;
  });
  for (let done = 0; done < pending.length; done++) {
    const path = pending[done] as string;
    if (done % 16 === 0) host.progress?.('parse', done, pending.length);
    const language = gateLanguage(path) as string;
    let frontEnd = frontEnds.get(language);
    if (!frontEnd) {
      const begun = run.now();
      try {
        frontEnd = await loadFrontEnd(language, run);
      } catch (error) {
        notices.push({ path, kind: 'internal-error', message: `the ${language} parser could not be loaded: ${messageOf(error)}` });
        continue;
      }
      frontEnds.set(language, frontEnd);
      timings.phases.load = (timings.phases.load ?? 0) + run.now() - begun;
    }
    const bytes = host.read(path);
    if ('error' in bytes) continue;
    const text = texts.get(path) ?? decode(path, bytes, files.get(path)?.isTarget ? notices : undefined);
    texts.set(path, text);
    const begun = run.now();
    try {
      const ir: IrModule = await (frontEnd.lowerLoading?.(path, text) ?? frontEnd.lower(path, text));
      timings.phases.parse = (timings.phases.parse ?? 0) + run.now() - begun;
      if (files.get(path)?.isTarget) {
        if (ir.incomplete) notices.push({ path, kind: 'incomplete', message: ir.incomplete });
        else if (ir.syntaxErrors > 0)
          notices.push({
            path,
            kind: 'syntax-errors',
            message: `${ir.syntaxErrors} syntax ${ir.syntaxErrors === 1 ? 'error' : 'errors'}; what could be read was checked`,
          });
      }
      const extracted = phase('facts', () => analysis.extractFacts(path, ir));
      facts.push(extracted);
      // a helper that carries nothing by itself decides what it does with what it is given
      for (const helper of helpers.enter(extracted)) {
        if (asked.has(helper)) continue;
        asked.add(helper);
        pending.push(helper);
      }
      timings.filesParsed++;
      timings.bytesParsed += text.length;
      timings.slowest.push([path, run.now() - begun]);
    } catch (error) {
      notices.push({ path, kind: 'internal-error', message: messageOf(error) });
    }
  }
  timings.slowest = timings.slowest.sort((a, b) => b[1] - a[1]).slice(0, 10);
  return facts.sort((a, b) => (a.path < b.path ? -1 : 1));
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

async function loadFrontEnd(language: string, run: Run): Promise<FrontEnd> {
  if (language === 'javascript') return (await import('./frontends/javascript/index')).loadJavaScript({ parser: run.options.parser ?? 'auto' });
  const { wasm } = run.host;
  if (!wasm) throw new Error('the host gives no WebAssembly grammar');
  return (await import('./frontends/python/index')).loadPython({ wasm: (name) => wasm(name) });
}

function keyFindings(active: readonly { rule: Rule; severity: Severity }[], keys: readonly FoundKeyIn[], texts: ReadonlyMap<string, string>): Finding[] {
  return active.flatMap(({ rule, severity }) => {
    if (rule.kind !== 'keys') return [];
    return keys.map(({ path, key }): Finding => {
      const location = lineIndex(texts.get(path) ?? '').location(path, key.start, key.end);
      return {
        ruleId: rule.id,
        severity,
        confidence: 'high',
        message: rule.message({ shape: key.shape, redacted: key.redacted, name: key.name }),
        location,
        symbol: key.name ?? '',
        origins: [],
        identity: fingerprint([rule.id, path, key.shape.vendor, key.name ?? '', fingerprint((texts.get(path) ?? '').slice(key.start, key.end))].join('\u0000')),
        fixes: [],
        notes: [],
      };
    });
  });
}

/** A key with a vendor's shape that also reaches a credential role is one finding. */
function withoutDoubles(findings: readonly Finding[]): Finding[] {
  const kept: Finding[] = [];
  for (const finding of [...findings].sort((a, b) => a.origins.length - b.origins.length)) {
    const isDouble = kept.some(
      (other) =>
        other.ruleId === finding.ruleId &&
        other.origins.length === 0 &&
        [finding.location, ...finding.origins.map((origin) => origin.location)].some(
          (at) => at.path === other.location.path && at.start <= other.location.start && other.location.end <= at.end,
        ),
    );
    if (!isDouble) kept.push(finding);
  }
  return kept;
}

const TEST_PATH =
  /(?:^|\/)(?:tests?|__tests__|__mocks__|specs?|e2e|fixtures?|examples?|samples?|demos?)\/|\.(?:test|spec|stories)\.[cm]?[jt]sx?$|(?:^|\/)(?:test_[^/]*|[^/]*_test|conftest)\.py$/i;
const GENERATED_PATH = /\.(?:gen|generated)\.[cm]?[jt]sx?$|_pb2\.py$|(?:^|\/)(?:generated|__generated__)\//i;

function lowered(finding: Finding): Finding {
  const fromTests = finding.origins.length > 0 && finding.origins.every((origin) => origin.trace.some((step) => TEST_PATH.test(step.location.path)));
  const kind = TEST_PATH.test(finding.location.path)
    ? 'in a test or example'
    : GENERATED_PATH.test(finding.location.path)
      ? 'in a generated file'
      : fromTests
        ? 'reached from tests or examples only'
        : undefined;
  if (!kind || finding.severity === 'info') return finding;
  return { ...finding, severity: finding.severity === 'error' ? 'warning' : 'info', notes: [...finding.notes, `${kind}: reported one level lower`] };
}

function byPlace(a: Finding, b: Finding): number {
  const left = a.location;
  const right = b.location;
  if (left.path !== right.path) return left.path < right.path ? -1 : 1;
  return left.start - right.start || left.end - right.end || (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0);
}
