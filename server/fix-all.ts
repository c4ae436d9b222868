/**
 * Mends many findings of one file at once. Fixes that touch the same text are made one after the other, each time from what the
 * engine finds in the text as it is by then, so two fixes that need the same import add it once. A round after which no fewer findings
 * are left is taken back, and the work ends there.
 */
import type { Edit, Finding, Fix } from '../engine/index';
import { isNotebook, notebookView } from '../engine/notebook';
import { applyEdits, collide, type Fixer } from '../fixes/fixer';
import { difference } from './texts';

export interface FixAllInput {
  findings: readonly Finding[];
  fixer: Fixer;
  /** Which findings are to be mended. */
  isAsked: (finding: Finding) => boolean;
  /** The fix to take, best first given. */
  choose: (fixes: readonly Fix[]) => Fix | undefined;
  /** Text of a file, by the path in findings; undefined when there is none. */
  read: (path: string) => string | undefined;
  recheck: (texts: ReadonlyMap<string, string>) => Promise<readonly Finding[]>;
  isCancelled: () => boolean;
}

const MOST_ROUNDS = 50;

/** @returns at most one edit for each file, all from the texts as `read` gives them */
export async function fixAll({ findings, fixer, isAsked, choose, read, recheck, isCancelled }: FixAllInput): Promise<Edit[]> {
  let texts = new Map<string, string>();
  let left = findings.filter(isAsked);
  for (let round = 0; round < MOST_ROUNDS && left.length > 0 && !isCancelled(); round++) {
    const now = texts;
    const readNow = (path: string) => now.get(path) ?? read(path);
    const taken: Fix[] = [];
    for (const finding of left) {
      const fix = choose(await fixer.fixesFor(finding, readNow));
      if (fix && !taken.some((other) => collide(other, fix))) taken.push(fix);
    }
    if (taken.length === 0) break;
    const next = applied(taken, now, readNow);
    const after = (await recheck(next)).filter(isAsked);
    if (after.length >= left.length) break;
    texts = next;
    left = after;
  }
  return [...texts].flatMap(([path, text]): Edit[] => {
    if (isNotebook(path)) return cellEdits(path, read(path) ?? '', text);
    const changed = difference(read(path) ?? '', text);
    return changed ? [{ path, ...changed }] : [];
  });
}

function applied(fixes: readonly Fix[], texts: ReadonlyMap<string, string>, read: (path: string) => string | undefined): Map<string, string> {
  const next = new Map(texts);
  const edits = fixes.flatMap((fix) => fix.edits);
  for (const path of new Set(edits.map((edit) => edit.path)))
    next.set(
      path,
      applyEdits(
        read(path) ?? '',
        edits.filter((edit) => edit.path === path),
      ),
    );
  return next;
}

/** Each cell that has changed is one edit. */
function cellEdits(path: string, before: string, after: string): Edit[] {
  const [old, now] = [notebookView(before), notebookView(after)];
  const edits: Edit[] = [];
  for (let number = 1, cell = old.cell(number); cell; cell = old.cell(++number)) {
    const next = now.cell(number);
    const changed = next && difference(old.text.slice(cell.start, cell.end), now.text.slice(next.start, next.end));
    const edit = changed && old.fileEdit({ path, start: cell.start + changed.start, end: cell.start + changed.end, text: changed.text });
    if (edit) edits.push(edit);
  }
  return edits;
}
