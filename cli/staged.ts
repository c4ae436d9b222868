/**
 * `--staged`: what the next commit brings, judged in the project as it will be after it. Files come from the index; the survey of
 * the project, kept between runs, says which of them the staged ones can matter to, so that most commits look at themselves only.
 */
import path from 'node:path';
import type { Memory } from '../engine/index';
import { afterCheck, type CheckResult, type Engine, gateLanguage, type Host, type ResultCache, type Survey, surveyedLead, surveyMemory } from '../engine/index';
import { MAX_READ_SIZE } from '../engine/limits';
import { both, type ChangedFile, type ChangedLines, linesFromGit, parseRaw, STAGED_FILES } from '../workspace/changes';
import { mergeHeads } from '../workspace/git-folder';
import { createIndexFiles, type IndexFiles, parseIndex } from '../workspace/git-index';
import { complaint, type GitOutput, runGit } from '../workspace/git-run';
import { createIndexHost, indexVersions } from '../workspace/index-host';
import { MOST_DRIFT, saveQuick } from '../workspace/quick';
import { createResolver } from '../workspace/resolve';
import { CONFIG_NAME } from '../workspace/root';
import { loadSurvey, saveSurvey, surveyName } from '../workspace/survey-store';
import type { AskedOfGit } from './ask-git';
import type { Change } from './change';
import { movedLines, onlyChanged } from './changed-lines';
import { findStagedInputs } from './inputs';
import { type Options, UsageError } from './options';
import { restager } from './restage';

export interface StagedRequest {
  options: Options;
  cwd: string;
  ruleIds: readonly string[];
  programDirectory: string;
  /** What git was asked for while the program was loaded. */
  asked: AskedOfGit;
}

/** @throws UsageError when git refuses, or the configuration is wrong */
export async function openStaged({ options, cwd, ruleIds, programDirectory, asked }: StagedRequest): Promise<Change> {
  const { root } = asked;
  const [staged, index] = [succeeded(await asked.staged), succeeded(await asked.index)];
  const all = parseRaw(staged.stdout).filter(({ status }) => status !== 'deleted');
  const heads = all.length > 0 ? mergeHeads(root) : [];
  const sides = heads.map((head) => parseRaw(succeeded(runGit(root, [...STAGED_FILES, head])).stdout));
  // of a merge, what differs from both sides: the rest was looked at when it was committed there
  const changed = all.filter(({ path: file }) => sides.every((side) => side.some((other) => other.path === file)));
  const entries = parseIndex(index.stdout);
  const files = createIndexFiles(root, entries, MAX_READ_SIZE);
  const inputs = findStagedInputs(
    options,
    cwd,
    root,
    ruleIds,
    files,
    changed.map((file) => file.path),
  );
  const looked = new Set(inputs.listing.files);
  const lines = lazyLines(
    root,
    changed.filter((file) => looked.has(file.path)),
    heads,
    sides,
  );
  const resolver = createResolver(root, files.directories);
  const versions = indexVersions(root, files, resolver);
  files.prefetch(inputs.listing.files);
  let survey: Survey | undefined;
  let targets: readonly string[] = inputs.listing.files;
  let scope: readonly string[] = [];
  let keep: (survey: Survey) => void = () => undefined;
  const texts = new WeakMap<Host, ReadonlyMap<string, string>>();
  const memoryOf = (): Memory | undefined => survey && surveyMemory(survey);

  return {
    inputs,
    note: nothingNote(changed, all, looked.size, inputs.listing.skipped),
    prepare(engine: Engine, cache: ResultCache | undefined) {
      if (![...looked].some(isCode) && !all.some(({ path: file }) => isCode(file))) return;
      const name = cache && surveyName(cache, root, entries, JSON.stringify(inputs.models ?? null));
      const before = cache && name !== undefined ? loadSurvey(cache, name) : undefined;
      // one pass: a project has thousands of files, and most commits change one
      const code = new Map<string, string>();
      const unknown: string[] = [];
      for (const [file, { kind, id }] of entries) {
        if (kind !== 'file') continue;
        const seen = before?.files.get(file);
        if (!seen && !isCode(file)) continue;
        code.set(file, id);
        if (seen?.id !== id) unknown.push(file);
      }
      files.prefetch(unknown);
      const taken = engine.survey(
        {
          before,
          files: code,
          read: files.read,
          resolve: resolver.resolve,
          packageOf: resolver.packageOf,
          touched: all.map((file) => file.path),
        },
        inputs.models,
      );
      survey = taken.survey;
      scope = taken.scope;
      targets = [...new Set([...inputs.listing.files, ...inputs.isListed(scope)])].sort();
      files.prefetch(scope);
      keep = (after) => {
        const isKnown =
          before &&
          taken.changed.length <= MOST_DRIFT &&
          equal(before.selected, after.selected) &&
          equal(before.parsed, after.parsed) &&
          before.files.size === after.files.size;
        if (!cache || name === undefined || isKnown) return;
        saveSurvey(cache, name, after);
        if (!inputs.models && [...entries.keys()].filter((file) => path.basename(file) === CONFIG_NAME).length <= 1)
          saveQuick(cache, root, index.stdout, after);
      };
    },
    writer: restager(files, changed),
    host(overlay, more) {
      const held = new Map([...overlay].map(([file, text]): [string, Uint8Array] => [file, Buffer.from(text)]));
      const isFresh = (file: string) => looked.has(file);
      const host = createIndexHost({
        root,
        files,
        resolver,
        lead: overlay.size > 0 ? noLead : leadOf(survey),
        versions,
        targets,
        overlay: held,
        isFresh,
        programDirectory,
        ...more,
      });
      texts.set(host, overlay);
      return host;
    },
    async check(engine, host, checkOptions) {
      const memory = memoryOf();
      const result = await engine.check(host, { ...checkOptions, ...(memory && { memory }) });
      const held = texts.get(host) ?? new Map<string, string>();
      if (survey && held.size === 0) keep(afterCheck(survey, scope, result.parsed));
      return narrowed(result, lines, held, files);
    },
  };
}

function narrowed(result: CheckResult, lines: Lines, held: ReadonlyMap<string, string>, files: IndexFiles): CheckResult {
  if (result.findings.length + result.suppressed.length + result.unusedSuppressions.length + result.suppressionProblems.length + result.notices.length === 0)
    return result;
  return onlyChanged(result, (file) => {
    const known = lines(file);
    const after = held.get(file);
    if (known === undefined || after === undefined) return known ?? (after === undefined ? undefined : 'all');
    return movedLines(known, files.text(path.join(files.root, file)) ?? '', after);
  });
}

/** Where imports lead is known of files as they are; a fixed one may have others. */
const noLead = () => undefined;
const leadOf = (survey: Survey | undefined) => (survey ? (from: string, specifier: string) => surveyedLead(survey, from, specifier) : noLead);

const isCode = (file: string): boolean => gateLanguage(file) !== undefined;

const equal = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => a.size === b.size && [...a].every((each) => b.has(each));

type Lines = (path: string) => ChangedLines | undefined;

/** The lines are asked of git when the first finding wants them. */
function lazyLines(root: string, changed: readonly ChangedFile[], heads: readonly string[], sides: readonly (readonly ChangedFile[])[]): Lines {
  let known: Map<string, ChangedLines> | undefined;
  const load = () => {
    const lines = linesFromGit(root, ['--cached'], changed);
    for (const [n, head] of heads.entries()) {
      const names = new Set(changed.map((file) => file.path));
      const other = linesFromGit(
        root,
        ['--cached', head],
        (sides[n] ?? []).filter((file) => names.has(file.path)),
      );
      for (const [file, found] of lines) lines.set(file, both(found, other.get(file) ?? []));
    }
    // a file without lines of its own, such as one that was only renamed, is part of the change all the same
    for (const file of changed) if (!lines.has(file.path)) lines.set(file.path, []);
    return lines;
  };
  return (file) => (known ??= load()).get(file);
}

/** What to tell when nothing was looked at: silence would be taken for a pass. */
function nothingNote(
  changed: readonly ChangedFile[],
  all: readonly ChangedFile[],
  looked: number,
  skipped: readonly { reason: string; count: number }[],
): string | undefined {
  if (looked > 0) return undefined;
  if (all.length === 0) return 'nothing was looked at: no file is staged that would be there after the commit';
  if (changed.length === 0) return 'nothing was looked at: the merge brings nothing that is not in one of its sides';
  if (skipped.length === 0) return 'nothing was looked at: no staged file is in these paths';
  return `nothing was looked at of ${changed.length === 1 ? 'the staged file' : `the ${changed.length} staged files`}: ${skipped
    .map(({ reason, count }) => `${count} ${reason}`)
    .join('; ')}`;
}

function succeeded(output: GitOutput): GitOutput {
  if (output.code !== 0) throw new UsageError(`--staged: ${complaint(output)}`);
  return output;
}
