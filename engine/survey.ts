/**
 * What the gate saw of every code file of a project, kept by the names of their contents, so that a host that checks a change learns in
 * a moment which files the change can matter to. It decides nothing about findings: it chooses what a check is asked to report on.
 */
import type { Rule } from './define';
import { BIT, type Gate, type GateScan, pairsOf } from './gate';
import { selectFiles } from './gate/select';
import { fingerprint } from './hash';
import type { Host } from './host';
import { sizeProblem } from './limits';
import type { Memory, Remembered } from './memory';
import { analysedBytes } from './notebook/host';

interface Surveyed {
  /** The name of the content. */
  id: string;
  bits: number;
  length: number;
  mentionsSuppression: boolean;
  /** As written. */
  specifiers: readonly string[];
  /** Where each of them leads; '' for out of the project. */
  leads: readonly string[];
  /** `markOf` what the gate saw. */
  mark: string;
  /** Not looked at: too large, binary, unreadable. */
  isBlind?: true;
}

export interface Survey {
  files: ReadonlyMap<string, Surveyed>;
  /** Files that some flow may pass through, by the import graph. */
  selected: ReadonlySet<string>;
  /** Files that were parsed when they were last in the scope of a check. */
  parsed: ReadonlySet<string>;
}

export interface SurveyInput {
  /** An earlier one, with the same models, packages and import settings. */
  before: Survey | undefined;
  /** All code files of the project and the names of their contents. */
  files: ReadonlyMap<string, string>;
  read(path: string): Uint8Array | { error: string };
  resolve(from: string, specifier: string): string | undefined;
  packageOf?: Host['packageOf'];
  /** Files of the change, whether or not the earlier survey knows them as they are. */
  touched: readonly string[];
}

export interface SurveyResult {
  survey: Survey;
  /** Files that are not as the earlier survey knows them. */
  changed: readonly string[];
  /** Files to report on, so that every finding is found that the change can have brought or touched; empty when it can matter to none. */
  scope: string[];
}

/**
 * Of a file whose text changed and whose mark did not, all that the choice of files rests on is as it was.
 * @returns '' where the gate saw something that has to be looked at in any case
 */
export function markOf({ bits, imports, keyHits, mentionsSuppression, binary }: GateScan): string {
  if (binary || keyHits.length > 0 || mentionsSuppression) return '';
  return fingerprint(`${bits}\0${imports.join('\0')}`);
}

/** Looks at what is new since the earlier survey. @param rules whose flows count */
export function takeSurvey({ before, files, read, resolve, packageOf, touched }: SurveyInput, gate: Gate, rules: readonly Rule[]): SurveyResult {
  const found = new Map<string, Surveyed>();
  const changed: string[] = [];
  let isSameGraph = before !== undefined;
  const moved: string[] = [];
  if (before) {
    for (const path of files.keys()) if (!before.files.has(path)) moved.push(path);
    for (const path of before.files.keys()) if (!files.has(path)) moved.push(path);
  }
  const mayLeadElsewhere = leadsInto(moved);
  const lead = (path: string, specifiers: readonly string[]) =>
    specifiers.map((specifier) => {
      const target = resolve(path, specifier);
      return target === undefined || target === path ? '' : target;
    });
  for (const [path, id] of files) {
    const known = before?.files.get(path);
    if (known?.id === id) {
      const isStale = mayLeadElsewhere && known.specifiers.some(mayLeadElsewhere);
      const leads = isStale ? lead(path, known.specifiers) : known.leads;
      if (isStale && leads.join('\0') !== known.leads.join('\0')) changed.push(path);
      found.set(path, isStale ? { ...known, leads } : known);
      continue;
    }
    changed.push(path);
    const given = read(path);
    const bytes = 'error' in given ? given : analysedBytes(path, given);
    const scan = 'error' in bytes || sizeProblem(path, bytes.length) ? undefined : gate.scan(path, bytes, packageOf?.(path));
    if (!scan || scan.binary || 'error' in bytes) {
      isSameGraph = false;
      found.set(path, { id, bits: 0, length: 0, mentionsSuppression: false, specifiers: [], leads: [], mark: '', isBlind: true });
    } else {
      const { bits, imports, mentionsSuppression } = scan;
      const isKnown = known && !mayLeadElsewhere && imports.join('\0') === known.specifiers.join('\0');
      const leads = isKnown ? known.leads : lead(path, imports);
      if (!isKnown || known.bits !== bits) isSameGraph = false;
      found.set(path, { id, bits, length: bytes.length, mentionsSuppression, specifiers: imports, leads, mark: markOf(scan) });
    }
  }
  const selected = before && isSameGraph && moved.length === 0 ? before.selected : selectedOf(found, rules);
  const survey: Survey = { files: found, selected, parsed: new Set([...(before?.parsed ?? [])].filter((path) => files.has(path))) };
  if (!before) return { survey, changed, scope: [...selected].sort() };
  const seeds = [...changed, ...touched].filter((path) => selected.has(path) || before.parsed.has(path));
  for (const path of selected) if (!before.selected.has(path)) seeds.push(path);
  return { survey, changed, scope: connected(survey, seeds) };
}

function selectedOf(files: Survey['files'], rules: readonly Rule[]): ReadonlySet<string> {
  const pairs = pairsOf(rules);
  return pairs.length === 0 ? new Set() : selectFiles(new Map([...files].map(([path, { bits, leads }]) => [path, { bits, imports: leads }])), pairs);
}

/** The files that hang together with the seeds, by imports between files that matter. */
function connected({ files, selected, parsed }: Survey, seeds: readonly string[]): string[] {
  if (seeds.length === 0) return [];
  const matters = (path: string) => selected.has(path) || parsed.has(path);
  const importers = new Map<string, string[]>();
  const channels: string[] = [];
  for (const [path, { leads, bits }] of files) {
    if (!matters(path)) continue;
    if (bits & BIT.channel) channels.push(path);
    for (const target of leads) {
      if (target === '' || !matters(target)) continue;
      const known = importers.get(target);
      if (known) known.push(path);
      else importers.set(target, [path]);
    }
  }
  const scope = new Set(seeds);
  for (const path of scope) {
    const file = files.get(path);
    for (const next of [...(file?.leads ?? []), ...(importers.get(path) ?? []), ...(file && file.bits & BIT.channel ? channels : [])])
      if (next !== '' && matters(next)) scope.add(next);
  }
  return [...scope].filter((path) => files.has(path)).sort();
}

/**
 * Whether an import, as it is written, could lead to one of some files that came or went.
 * @returns undefined when none did
 */
function leadsInto(paths: readonly string[]): ((specifier: string) => boolean) | undefined {
  if (paths.length === 0) return undefined;
  // a file answers to its own name, and to its folder's when it is an index
  const names = new Set(paths.flatMap((path) => path.split('/').slice(-2).map(stem)));
  return (specifier) =>
    specifier === '.' || specifier === '..' || specifier.split(/[./]/).some((part) => names.has(part)) || names.has(stem(specifier.split('/').at(-1) ?? ''));
}

const stem = (name: string): string => name.replace(/\..*$/, '');

/** @returns the survey after a check of this scope, in which these files were parsed */
export function afterCheck(survey: Survey, scope: readonly string[], parsed: readonly string[]): Survey {
  if (scope.length === 0) return survey;
  const renewed = new Set(scope);
  return { ...survey, parsed: new Set([...[...survey.parsed].filter((path) => !renewed.has(path)), ...parsed]) };
}

/** @returns where an import leads, as the survey found it; undefined for an import that it does not know */
export function surveyedLead({ files }: Survey, from: string, specifier: string): { path: string | undefined } | undefined {
  const file = files.get(from);
  const at = file ? file.specifiers.indexOf(specifier) : -1;
  return at < 0 ? undefined : { path: file?.leads[at] || undefined };
}

/** What the gate would say of files that are in a survey. Files whose revision the host does not give are looked at. */
export function surveyMemory(survey: Survey): Memory {
  const known = new Map<string, Remembered>();
  return {
    frontEnds: new Map(),
    file(path, revision) {
      const before = known.get(path);
      if (before) return before;
      const seen = survey.files.get(path);
      const file: Remembered =
        seen && !seen.isBlind && seen.id === revision
          ? {
              gated: {
                length: seen.length,
                scan: {
                  binary: false,
                  imports: seen.specifiers.filter((_, k) => seen.leads[k] !== ''),
                  bits: seen.bits,
                  keyHits: [],
                  mentionsSuppression: seen.mentionsSuppression,
                },
                keys: [],
              },
            }
          : {};
      known.set(path, file);
      return file;
    },
  };
}
