/**
 * Applies fixes in memory until nothing is left to do, and asks the engine after every round: a fix that does not clear its finding,
 * or brings another one, is taken back. It reads and writes no disk; write-fixes.ts writes what comes out.
 */
import type { CheckResult, Finding, Fix } from '../engine/index';
import type { Fixer } from '../fixes/fixer';
import { applyEdits, collide } from '../fixes/fixer';

export interface FixRequest {
  fixer: Fixer;
  /** The findings to begin with. */
  result: CheckResult;
  /** Which fixes to apply. */
  which: 'safe' | 'all';
  /** Text of a root-relative file as it is now; undefined when there is none. */
  read: (path: string) => string | undefined;
  /** Checks the project with these texts in place of files. */
  check: (texts: ReadonlyMap<string, string>) => Promise<CheckResult>;
  /** Why a file cannot be changed, as a sentence part; undefined when it can. */
  refusal: (path: string) => string | undefined;
}

export interface Applied {
  finding: Finding;
  fix: Fix;
}

export interface FixOutcome {
  /** After the fixes. */
  result: CheckResult;
  applied: Applied[];
  /** New text by root-relative path. */
  texts: Map<string, string>;
  /** Findings left that have a fix to be reviewed, when only safe ones were applied. */
  reviewable: number;
  /** Files that a fix would have changed, and why they were left alone. */
  refused: Map<string, string>;
}

/** Rounds of overlapping edits; real files need two or three. */
const MAX_ROUNDS = 20;
/** Checks in all: rounds, and single fixes tried again by themselves. */
const MAX_CHECKS = 200;

export async function applyFixes(request: FixRequest): Promise<FixOutcome> {
  const { fixer, which, check, refusal } = request;
  const outcome: FixOutcome = { result: request.result, applied: [], texts: new Map(), reviewable: 0, refused: new Map() };
  const failed = new Set<string>();
  const read = (path: string) => outcome.texts.get(path) ?? request.read(path);
  let checks = 0;

  /** The fixes to apply next: for each finding the first that may be, as long as none touches what another one does. */
  const choose = async (): Promise<Applied[]> => {
    const chosen: Applied[] = [];
    outcome.reviewable = 0;
    for (const finding of outcome.result.findings) {
      const fixes = await fixer.fixesFor(finding, read);
      const fix = fixes.find((each) => (which === 'all' || each.safety === 'safe') && !failed.has(keyOf(finding, each)));
      if (!fix) {
        if (which === 'safe' && fixes.some((each) => each.safety === 'review')) outcome.reviewable++;
        continue;
      }
      const refusals = [...new Set(fix.edits.map((edit) => edit.path))].flatMap((path) => {
        const reason = refusal(path);
        return reason === undefined ? [] : [[path, reason] as const];
      });
      for (const [path, reason] of refusals) outcome.refused.set(path, reason);
      if (refusals.length === 0 && !chosen.some((other) => collide(other.fix, fix))) chosen.push({ finding, fix });
    }
    return chosen;
  };

  /** @returns whether the fixes did what they should; then they are kept. */
  const keep = async (chosen: readonly Applied[]): Promise<boolean> => {
    const texts = new Map(outcome.texts);
    for (const path of new Set(chosen.flatMap(({ fix }) => fix.edits.map((edit) => edit.path)))) {
      const edits = chosen.flatMap(({ fix }) => fix.edits.filter((edit) => edit.path === path));
      texts.set(path, applyEdits(read(path) ?? '', edits));
    }
    checks++;
    const result = await check(texts);
    if (!isBetter(outcome.result, result, chosen)) return false;
    outcome.texts = texts;
    outcome.result = result;
    outcome.applied.push(...chosen);
    return true;
  };

  for (let round = 0; round < MAX_ROUNDS && checks < MAX_CHECKS; round++) {
    const chosen = await choose();
    if (chosen.length === 0 || (await keep(chosen))) {
      if (chosen.length === 0) break;
      continue;
    }
    // some fix of the round did harm: the first by itself, then the others are chosen anew
    const first = chosen[0] as Applied;
    if (chosen.length === 1 || !(await keep([first]))) failed.add(keyOf(first.finding, first.fix));
  }
  return outcome;
}

/** Stable under edits elsewhere in the file. */
const keyOf = (finding: Finding, fix: Fix): string => `${finding.identity} ${finding.location.path} ${fix.id} ${fix.edits.length}`;

/** Every fix has cleared a finding of its rule, and no rule has more findings than before. */
function isBetter(before: CheckResult, after: CheckResult, chosen: readonly Applied[]): boolean {
  if (after.notices.some((notice) => notice.kind === 'internal-error') && !before.notices.some((notice) => notice.kind === 'internal-error')) return false;
  const rules = new Set([...before.findings, ...after.findings].map((finding) => finding.ruleId));
  const count = (findings: readonly Finding[], rule: string) => findings.filter((finding) => finding.ruleId === rule).length;
  return [...rules].every(
    (rule) => count(after.findings, rule) <= count(before.findings, rule) - chosen.filter(({ finding }) => finding.ruleId === rule).length,
  );
}
