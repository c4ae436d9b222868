/**
 * What the MCP server does when a tool is called: scans as the command does, explains, lists and applies fixes. It knows the workspace's folders and lets nothing
 * out of them; it does not know the protocol. What it gives holds no secret and no hidden character of the scanned code.
 */
import path from 'node:path';
import { levelsOf } from '../../engine/config';
import type { CheckResult, Finding, Fix, Location } from '../../engine/index';
import type { Fixer } from '../../fixes/fixer';
import { applyEdits } from '../../fixes/fixer';
import { fileIn, hostWithin, OUTSIDE, placeWithin } from '../../workspace/boundary';
import { type Applied, applyFixes } from '../fix';
import { diffText } from '../fix-report';
import { findInputs, type Inputs } from '../inputs';
import { type Options, parseOptions, UsageError } from '../options';
import { countBySeverity } from '../report';
import { redactDeep } from '../reporters/redact';
import { referenceNames } from '../reporters/taxonomies';
import { clean } from '../reporters/terminal-text';
import type { Io, Program } from '../run';
import { openScan, type Scan, shapesOf } from '../scan';
import { whyNotWritable, writeFixes } from '../write-fixes';
import type { Asked, Told } from './shapes';

/** Sources whose ways are told; of further ones only how many there are. */
const MAX_SOURCES = 5;

export interface SessionRequest {
  load: () => Promise<Program>;
  programDirectory: string;
  io: Pick<Io, 'env' | 'now'>;
  /** Whether files may be changed at all. */
  readOnly: boolean;
}

/** `folders`, absolute, are the workspace at the time of the call. All throw UsageError for what the caller can mend. */
export interface Session {
  scan(asked: Asked<'scan'>, folders: readonly string[]): Promise<Told<'scan'>>;
  inventory(asked: Asked<'inventory'>, folders: readonly string[]): Promise<Told<'inventory'>>;
  explainRule(asked: Asked<'explainRule'>): Promise<Told<'explainRule'>>;
  listRules(asked: Asked<'listRules'>): Promise<Told<'listRules'>>;
  listFixes(asked: Asked<'listFixes'>, folders: readonly string[]): Promise<Told<'listFixes'>>;
  applyFix(asked: Asked<'applyFix'>, folders: readonly string[]): Promise<Told<'applyFix'>>;
}

interface Prepared {
  program: Program;
  inputs: Inputs;
  scan: Scan;
  read: (file: string) => string | undefined;
  /** Files that imports lead to and that are outside of the workspace. */
  refused: ReadonlySet<string>;
}

interface Opened extends Prepared {
  result: CheckResult;
}

type Scope = Pick<Asked<'scan'>, 'paths' | 'preset' | 'rules'>;

export function createSession({ load, programDirectory, io, readOnly }: SessionRequest): Session {
  let program: Promise<Program> | undefined;
  const programOnce = () => (program ??= load());

  const prepare = async (scope: Scope, folders: readonly string[]): Promise<Prepared> => {
    const loaded = await programOnce();
    const ruleIds = loaded.rules.map((rule) => rule.id);
    for (const id of Object.keys(scope.rules ?? {})) if (!ruleIds.includes(id)) throw new UsageError(`There is no rule "${id}"`, id, ruleIds);
    const { folder, paths } = placesOf(scope.paths ?? [], folders);
    const options: Options = { ...parseOptions([]), paths, ...(scope.preset && { preset: scope.preset }), rules: scope.rules ?? {} };
    const inputs = findInputs(options, folder, ruleIds, undefined, folder);
    refuseFarBaseline(inputs, folder);
    const refused = new Set<string>();
    const scan = await openScan({
      options,
      program: loaded,
      programDirectory,
      io: { ...io, cwd: folder },
      inputs,
      guard: (host) => hostWithin(inputs.root, host, (file) => refused.add(file)),
    });
    const read = (file: string) => {
      const bytes = scan.host.read(file);
      return 'error' in bytes ? undefined : loaded.decodeBytes(bytes).text;
    };
    return { program: loaded, inputs, scan, read, refused };
  };
  const open = async (scope: Scope, folders: readonly string[]): Promise<Opened> => {
    const prepared = await prepare(scope, folders);
    return { ...prepared, result: await prepared.scan.check(new Map()) };
  };
  const fixerOf = async ({ program: loaded, scan }: Opened): Promise<Fixer> => {
    const fixer = await loaded.createFixer?.(scan.host.wasm);
    if (!fixer) throw new Error('this program has no fixes');
    return fixer;
  };

  return {
    scan: async (asked, folders) => {
      const { program: loaded, inputs, scan, result, refused } = await open(asked, folders);
      const far = [...refused].filter((file) => !result.notices.some((notice) => notice.path === file)).sort();
      const shown = bySeverity(result.findings).slice(0, asked.limit);
      return redactDeep(
        {
          root: inputs.root,
          preset: scan.preset,
          findings: shown.map(findingOf),
          counts: countBySeverity(result.findings),
          leftOut: result.findings.length - shown.length,
          suppressed: result.suppressed.length,
          known: result.baseline?.known.length ?? 0,
          files: inputs.listing.files.length,
          notices: [
            ...result.notices.map(({ path: file, kind, message }) => ({ file: clean(file), kind, message: clean(message) })),
            ...far.map((file) => ({ file: clean(file), kind: 'unreadable', message: OUTSIDE })),
          ],
        },
        shapesOf(loaded.models),
      );
    },

    inventory: async (asked, folders) => {
      const { program: loaded, inputs, scan } = await prepare(asked, folders);
      const wish = (await loaded.estateWish?.()) ?? {};
      const { estate } = await scan.engine.check(scan.host, { ...scan.checkOptions, levels: new Map(), textOnly: false, estate: wish });
      const [{ sectionsOf }, { productionOf }] = await Promise.all([import('../inventory/sections'), import('../inventory/surface')]);
      const all = estate ? sectionsOf(asked.tests ? estate : productionOf(estate)) : [];
      const wanted = all.filter(({ title }) => asked.sections === undefined || asked.sections.some((name) => name === title));
      const sections = wanted.map(({ title, columns, rows }) => ({
        title,
        columns: [...columns],
        rows: rows.slice(0, asked.limit).map((row) => row.map(clean)),
        leftOut: Math.max(0, rows.length - asked.limit),
      }));
      return redactDeep({ root: inputs.root, sections }, shapesOf(loaded.models));
    },

    explainRule: async ({ rule: id }) => {
      const { rules } = await programOnce();
      const rule = rules.find((candidate) => candidate.id === id);
      if (!rule) {
        const ids = rules.map((candidate) => candidate.id);
        throw new UsageError(`There is no rule "${id}"`, id, ids);
      }
      const { title, category, severity, docs, fixes } = rule;
      return { id, title, category, severity, presets: presetsOf(rule.presets), references: referenceNames(rule), ...docs, fixes: [...(fixes ?? [])] };
    },

    listRules: async ({ preset = 'recommended' }) => {
      const { rules } = await programOnce();
      const levels = levelsOf(rules, preset, {}, {});
      const rows = rules.map(({ id, title, category, severity, presets }) => ({
        id,
        title,
        category,
        severity,
        presets: presetsOf(presets),
        level: levels.get(id) ?? ('off' as const),
      }));
      return { preset, rules: rows };
    },

    listFixes: async (asked, folders) => {
      const opened = await open(asked, folders);
      const { program: loaded, inputs, result, read } = opened;
      const findings = bySeverity(result.findings.filter(isWanted(asked)));
      const fixer = await fixerOf(opened);
      const fixes: { finding: Finding; fix: Fix }[] = [];
      let withoutFix = 0;
      for (const finding of findings) {
        const offered = await fixer.fixesFor(finding, read);
        if (offered.length === 0) withoutFix++;
        fixes.push(...offered.map((fix) => ({ finding, fix })));
      }
      const shown = fixes.slice(0, asked.limit);
      const shapes = shapesOf(loaded.models);
      const rows = shown.map(({ finding, fix }) => {
        const texts = textsAfter(fix, read);
        return { ...fixOf({ finding, fix }), diff: visibleLines(diffText({ texts, read, result, rules: loaded.rules, shapes })) };
      });
      return redactDeep({ root: inputs.root, fixes: rows, withoutFix, leftOut: fixes.length - shown.length }, shapes);
    },

    applyFix: async (asked, folders) => {
      if (asked.write && readOnly)
        throw new UsageError('This server was started with --read-only and changes no file; without `write` it says what would change');
      const opened = await open(asked, folders);
      const { program: loaded, inputs, scan, result, read } = opened;
      const wanted = isWanted(asked);
      if (asked.finding !== undefined && !result.findings.some(wanted))
        throw new UsageError(
          `There is no finding ${asked.finding}${asked.file === undefined ? '' : ` in ${asked.file}`} in what was looked at; \`scan\` gives their ids`,
        );
      const all = await fixerOf(opened);
      const fixer: Fixer = {
        fixesFor: async (finding, from) =>
          wanted(finding) ? (await all.fixesFor(finding, from)).filter((fix) => asked.fix === undefined || fix.id === asked.fix) : [],
      };
      const refusal = (file: string) => whyNotWritable(inputs.root, file);
      const outcome = await applyFixes({ fixer, result, which: asked.include, read, check: scan.check, refusal });
      const changes = [...outcome.texts].filter(([file, text]) => text !== read(file)).map(([file, after]) => ({ path: file, before: read(file), after }));
      const shapes = shapesOf(loaded.models);
      // before the files change, since it reads them
      const diff = visibleLines(diffText({ texts: outcome.texts, read, result, rules: loaded.rules, shapes }));
      const failed = asked.write ? writeFixes(inputs.root, changes) : new Map<string, string>();
      return redactDeep(
        {
          root: inputs.root,
          written: asked.write,
          applied: outcome.applied.map(fixOf),
          files: changes.map((change) => clean(change.path)).filter((file) => !failed.has(file)),
          diff,
          refused: [...outcome.refused, ...failed].map(([file, reason]) => ({ file: clean(file), reason })),
          needReview: outcome.reviewable,
          left: countBySeverity(outcome.result.findings),
        },
        shapes,
      );
    },
  };
}

/** @returns the one folder of the workspace that all paths lie in, and the paths, absolute */
function placesOf(given: readonly string[], folders: readonly string[]): { folder: string; paths: string[] } {
  const [only, ...others] = folders;
  if (only === undefined) throw new UsageError('There is no workspace: start the server in the folder of a project, or with --workspace <folder>');
  if (given.length === 0) {
    if (others.length > 0) throw new UsageError(`The workspace has several folders; name one of them in \`paths\`: ${folders.join(', ')}`);
    return { folder: only, paths: [only] };
  }
  const places = given.map((file) => {
    const place = placeWithin(folders, file);
    if ('problem' in place) throw new UsageError(`${clean(file)} ${place.problem}`);
    return place;
  });
  const folder = places[0]?.folder ?? only;
  if (places.some((place) => place.folder !== folder))
    throw new UsageError('These paths lie in several folders of the workspace; ask for one folder at a time');
  return { folder, paths: places.map(({ file }) => fileIn(folder, file)) };
}

/** A configuration may name a baseline anywhere; this is for somebody who may only see the workspace. */
function refuseFarBaseline({ config, configFile }: Inputs, folder: string): void {
  for (const file of [
    configFile,
    config.baseline !== undefined && configFile !== undefined ? path.resolve(path.dirname(configFile), config.baseline) : undefined,
  ]) {
    const place = file === undefined ? undefined : placeWithin([folder], file);
    if (place && 'problem' in place && place.problem !== 'does not exist') throw new UsageError(`${clean(file as string)} ${place.problem}`);
  }
}

const presetsOf = (presets: readonly string[]): string[] => ['strict', ...presets].sort();

const isWanted =
  ({ finding: id, file }: { finding?: string | undefined; file?: string | undefined }) =>
  (finding: Finding): boolean =>
    (id === undefined || finding.identity === id) && (file === undefined || finding.location.path === path.posix.normalize(file));

const bySeverity = (findings: readonly Finding[]): Finding[] =>
  (['error', 'warning', 'info'] as const).flatMap((severity) => findings.filter((finding) => finding.severity === severity));

const placeOf = ({ path: file, line, column }: Location) => ({ file: clean(file), line, column });

function findingOf(finding: Finding): Told<'scan'>['findings'][number] {
  const { identity, ruleId, severity, confidence, message, location, symbol, origins, notes } = finding;
  const shown = origins.slice(0, MAX_SOURCES);
  return {
    id: identity,
    rule: ruleId,
    severity,
    confidence,
    message: clean(message),
    ...placeOf(location),
    endLine: location.endLine,
    endColumn: location.endColumn,
    function: clean(symbol),
    sources: shown.map((origin) => ({
      what: clean(origin.what),
      ...placeOf(origin.location),
      steps: origin.trace.map((step) => ({ kind: step.kind, ...placeOf(step.location), what: clean(step.what) })),
    })),
    moreSources: origins.length - shown.length,
    notes: notes.map(clean),
  };
}

const fixOf = ({ finding, fix }: Applied) => ({
  finding: finding.identity,
  rule: finding.ruleId,
  file: clean(finding.location.path),
  line: finding.location.line,
  fix: fix.id,
  title: fix.title,
  safety: fix.safety,
});

function textsAfter(fix: Fix, read: (file: string) => string | undefined): Map<string, string> {
  const files = new Set(fix.edits.map((edit) => edit.path));
  const editsOf = (file: string) => fix.edits.filter((edit) => edit.path === file);
  return new Map([...files].map((file) => [file, applyEdits(read(file) ?? '', editsOf(file))]));
}

/** Tabs and line ends of a diff stay, so that it can be read as one. */
const visibleLines = (text: string): string => text.replace(/[^\t\n]+/g, clean);
