/**
 * The pipeline: gate every file, parse what can matter, extract facts, link them, look for keys, apply suppressions. What a
 * scanned file holds never makes it throw; what goes wrong in one file is a notice and stops nothing else.
 */
import { matchBaseline } from './baseline/match';
import { clientFindings } from './client';
import { configurationFindings } from './configuration';
import type { ModelDefinition, Rule } from './define';
import { dependencyFindings } from './dependencies';
import type { Estate, EstateWish } from './estate/types';
import type { Finding, Location, Notice, Severity } from './finding';
import { gateLanguage, pairsOf } from './gate';
import { describedFiles, filesBeside } from './gate/described';
import { createFiles, type FoundKeyIn, type GatedFile, gatherFiles } from './gather';
import { fingerprint } from './hash';
import type { CheckResult, Engine, EngineOptions, Host, Timings, UserModels } from './host';
import { byPlace, identityOf, numbered } from './identity';
import { keysIn } from './keys/search';
import { type Linked, linkFiles, timer } from './link-files';
import { openNotebooks } from './notebook/host';
import { codeFiles, filesBetween } from './parse';
import { isGeneratedPath, isTestPath, isUnitTest } from './path-kind';
import { type Prepared, prepared, type Run } from './prepared';
import { resultKey } from './result-cache';
import { modelledPackageOf } from './scanner';
import { ownerOf } from './shard';
import { applySuppressions, parseSuppressions } from './suppress';
import { takeSurvey } from './survey';
import { lineIndex } from './text';
import { placeModels } from './user-models/place';

/** @throws Error when a model does not compile */
export function createEngine({ rules, models, advisories, configuration, now = () => 0 }: EngineOptions): Engine & { coverage: Set<string> } {
  const coverage = new Set<string>();
  const own = prepared(models, []);
  /** Of the user's models that were last checked with. */
  let extended: { key: string; prepared: Prepared } | undefined;
  const preparedFor = (given: UserModels | undefined): Prepared => {
    if (!given || given.definitions.length === 0) return own;
    const { definitions, key } = placeModels(given);
    if (extended?.key !== key) extended = { key, prepared: prepared(models, definitions) };
    return extended.prepared;
  };
  return {
    rules,
    coverage,
    check: (host, options) => check({ host, options, rules, ...preparedFor(options.models).forRun(), advisories, configuration, now, coverage }),
    keysIn: (path, bytes) => keysIn(own.forRun().gate, path, bytes),
    survey: (input, given) => takeSurvey(input, preparedFor(given).forRun().gate, rules),
  };
}

/**
 * A package of which a model speaks is what the model says, also where its source is part of the project: in the repository of an SDK the
 * examples need not be followed through the SDK itself.
 */
function withModelledPackages({ host, gate }: Run): Host {
  const { isMember, packageOf } = host;
  if (!isMember) return host;
  const isOutside = new Map<string, boolean>();
  return {
    ...host,
    ...(packageOf && { packageOf: modelledPackageOf(gate, packageOf) }),
    resolve: (from, specifier) => {
      let outside = isOutside.get(specifier);
      if (outside === undefined) isOutside.set(specifier, (outside = /^[@\w]/.test(specifier) && isMember(specifier) && gate.isModelled(specifier)));
      return outside && gateLanguage(from) === 'javascript' ? undefined : host.resolve(from, specifier);
    },
  };
}

async function check(given: Run): Promise<CheckResult> {
  const notebooks = openNotebooks(given.host);
  const run = { ...given, host: withModelledPackages({ ...given, host: notebooks.host }) };
  const { host, options } = run;
  const notices: Notice[] = [];
  const timings: Timings = { phases: {}, filesGated: 0, filesParsed: 0, bytesRead: 0, bytesParsed: 0, slowest: [] };
  const phase = timer(run.now, timings);
  const targets = new Set(host.targets);
  /** Everything is ours until the shards are made. */
  let isOurs = (_: string) => true;
  const isTarget = (path: string) => targets.has(path) && isOurs(path);
  const read = createFiles(host, run.gate, options.memory, notices, isTarget);
  const textOf = (path: string) => read.text(path) ?? '';
  const active = run.rules.flatMap((rule) => {
    const level = options.levels.get(rule.id) ?? 'off';
    return level === 'off' ? [] : [{ rule, severity: level }];
  });

  notices.push(...missingFiles(run.userModels, host));
  const { files: all, keys, marks, suppressions } = phase('gate', () => gatherFiles(host, run.gate, read, options, notices, timings));
  if (options.shard) isOurs = ownerOf(all, options.shard);
  const files = options.shard ? new Map([...all].filter(([path]) => isOurs(path))) : all;
  const passed = options.unitTests === false && !options.textOnly ? unitTestsOf(files) : new Set<string>();
  const followed = passed.size === 0 ? files : new Map([...files].filter(([path]) => !passed.has(path)));
  const pairs = options.textOnly ? [] : pairsOf(active.map(({ rule }) => rule));
  const needed = phase('select', () => (pairs.length === 0 ? [] : options.gate === false ? codeFiles(followed) : filesBetween(followed, pairs)));
  const described = options.estate ? new Set((await import('./estate/files')).estateFiles(files)) : describedFiles(files, options.calls);
  const asks = (about: string) => needed.length > 0 && active.some(({ rule }) => rule.kind === 'practice' && rule.about === about);
  const beside = filesBeside(followed, { routes: asks('access'), texts: asks('exposed') });
  const selected = [...new Set([...needed, ...described, ...beside])].sort();
  read.holdOnly(new Set(selected));
  const cached =
    options.estate || (options.memory && !host.cache)
      ? undefined
      : phase('cache', () => resultKey({ host, options, userModels: run.userModels, rules: active, selected, files, read }));
  const kept = phase('cache', () => cached?.read());
  const linked: Linked | undefined =
    kept ?? (await linkFiles(run, { active, pairs, selected, described, beside, files, followed, read, isTarget, timings, phase, cellAt: notebooks.cellAt }));
  if (linked && !kept) phase('cache', () => cached?.write(linked));
  notices.push(...(linked?.notices ?? []));
  const dependencies = await dependencyFindings({ host, rules: active, advisories: run.advisories, notices, memory: options.memory });
  const configured = await configurationFindings({ ...run, rules: active, tables: run.configuration, files, read, keys, notices });
  const findings = [
    ...(linked?.findings ?? []).filter((finding) => passed.size === 0 || !isOfTests(finding, passed)),
    ...keyFindings(active, keys, textOf),
    ...clientFindings({ host, rules: active, files: all, keys, marks, textOf }),
    ...dependencies,
    ...configured,
  ].filter(({ location }) => isOurs(location.path));
  const ages = active.some(({ rule }) => rule.kind === 'key-age') ? await import('./key-age') : undefined;
  if (ages) findings.push(...(await ages.staleKeys({ host, options, active, keys, findings, textOf, isOurs, notices })));
  const final = phase('report', () => {
    const unique = numbered(withoutDoubles(findings).map(lowered));
    for (const path of new Set(unique.flatMap((finding) => [finding.location.path, ...finding.origins.map((origin) => origin.location.path)])))
      if (!suppressions.has(path) && files.get(path)?.scan.mentionsSuppression) suppressions.set(path, parseSuppressions(textOf(path), path));
    return applySuppressions(
      unique,
      suppressions,
      run.rules.map((rule) => rule.id),
      active.map(({ rule }) => rule.id),
    );
  });
  const shown = ages?.withAges(final.kept, run.rules) ?? final.kept;
  const isInTarget = ({ location }: { location: Location }) => isTarget(location.path) && files.has(location.path);
  const baseline = options.baseline && matchBaseline({ ...options.baseline, findings: shown, exists: existsIn(host, files), isScanned: isTarget });
  return notebooks.placed({
    findings: (baseline?.fresh ?? shown).sort(byPlace),
    ...(baseline && { baseline }),
    suppressed: final.suppressed,
    unusedSuppressions: final.unused.filter((unused) => isInTarget(unused) && !passed.has(unused.location.path)),
    suppressionProblems: final.problems.filter(isInTarget),
    notices: notices.filter(({ path }) => isOurs(path)).sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)),
    ...(options.calls && { modelCalls: linked?.modelCalls ?? [] }),
    ...(options.estate && { estate: await estateOf(run, files, textOf, options.estate, linked?.estate) }),
    ...(options.gaps && { gaps: { calls: kept ? undefined : (linked?.gaps ?? []), imports: unmodelledImports(run, files) } }),
    ...(options.unitTests === false && { unitTests: [...passed].filter(isTarget).sort() }),
    parsed: linked?.parsed ?? [],
    ...(options.shard && { shard: { ...options.shard, files: host.targets.filter(isTarget).length } }),
    timings,
  });
}

/** The unit tests among the files of code. */
const unitTestsOf = (files: ReadonlyMap<string, GatedFile>): Set<string> =>
  new Set([...files].flatMap(([path, { scan }]) => (isUnitTest(path, scan.imports) ? [path] : [])));

/** Whether a finding is made by tests that are not followed, and were parsed to be described. */
const isOfTests = ({ location, origins }: Finding, tests: ReadonlySet<string>): boolean =>
  tests.has(location.path) || (origins.length > 0 && origins.every(({ trace }) => trace.some((step) => tests.has(step.location.path))));

/** Whether a file is part of the project; one that was not looked at is looked for. */
const existsIn =
  (host: Host, files: ReadonlyMap<string, unknown>) =>
  (path: string): boolean =>
    files.has(path) || !('error' in host.read(path));

/** The estate of the linked program with what is not in its files of code. */
async function estateOf(run: Run, files: ReadonlyMap<string, GatedFile>, text: (path: string) => string, wish: EstateWish, linked: Estate | undefined) {
  const [{ withSurroundings }, models, tables] = await Promise.all([import('./estate/surroundings'), run.load(), run.configuration?.()]);
  return withSurroundings({ host: run.host, files, text, models, tables, wish, linked });
}

/** Packages that targets import and no model speaks of, with the number of files. */
function unmodelledImports({ host, gate }: Run, files: ReadonlyMap<string, GatedFile>): Map<string, number> {
  const found = new Map<string, number>();
  for (const [path, { scan, isTarget }] of files) {
    if (!isTarget) continue;
    for (const specifier of scan.imports) {
      if (/^[./~#]/.test(specifier) || gate.isModelled(specifier, gateLanguage(path)) || host.resolve(path, specifier) !== undefined) continue;
      found.set(specifier, (found.get(specifier) ?? 0) + 1);
    }
  }
  return found;
}

/** Files that a user's model names, and that cannot be read. */
function missingFiles(models: readonly ModelDefinition[], host: Host): Notice[] {
  const named = new Set(models.flatMap((model) => Object.values(model.files ?? {}).flat()));
  return [...named].flatMap((path): Notice[] => {
    const bytes = host.read(path);
    return 'error' in bytes ? [{ path, kind: 'configuration', message: `${bytes.error}; a model in the configuration speaks of this file` }] : [];
  });
}

function keyFindings(active: readonly { rule: Rule; severity: Severity }[], keys: readonly FoundKeyIn[], textOf: (path: string) => string): Finding[] {
  return active.flatMap(({ rule, severity }) => {
    if (rule.kind !== 'keys') return [];
    return keys.map(({ path, key }): Finding => {
      const text = textOf(path);
      const location = lineIndex(text).location(path, key.start, key.end);
      return {
        ruleId: rule.id,
        severity,
        confidence: 'high',
        message: rule.message({ shape: key.shape, redacted: key.redacted, name: key.name }),
        location,
        symbol: key.name ?? '',
        origins: [],
        identity: identityOf([rule.id, key.shape.vendor, key.name ?? '', fingerprint(text.slice(key.start, key.end))]),
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

function lowered(finding: Finding): Finding {
  const fromTests = finding.origins.length > 0 && finding.origins.every((origin) => origin.trace.some((step) => isTestPath(step.location.path)));
  const kind = isTestPath(finding.location.path)
    ? 'in a test or example'
    : isGeneratedPath(finding.location.path)
      ? 'in a generated file'
      : fromTests
        ? 'reached from tests or examples only'
        : undefined;
  if (!kind || finding.severity === 'info') return finding;
  return { ...finding, severity: finding.severity === 'error' ? 'warning' : 'info', notes: [...finding.notes, `${kind}: reported one level lower`] };
}
