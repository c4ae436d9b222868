/**
 * The short answer to most commits: what is staged cannot matter. Beside a survey lies what git listed then, and for each code file a mark of what the
 * gate saw. When all that differs since are code files with the same marks, of which none matters to any flow, nothing else need be
 * loaded. Anything unusual is left to the whole check.
 */
import fs from 'node:fs';
import path from 'node:path';
import type { ResultCache, Survey } from '../engine/index';
import { ancestors, CONFIG_NAME, isInside, relativePath } from './root';

/** Characters for each file of the listing: its mark, and whether it matters. */
const WIDTH = 17;
const NO_CODE = ' '.repeat(WIDTH);
/** More files than this are looked at by the whole check, which then keeps what it saw. */
export const MOST_DRIFT = 16;

const nameOf = (cache: ResultCache, root: string): string => cache.digest(`quick\0${root}`);

/** @param listing of the index, as git printed it, when the survey was taken */
export function saveQuick(cache: ResultCache, root: string, listing: Buffer, { files, selected, parsed }: Survey): void {
  const text = listing.toString('utf8');
  const marks = records(text).map((record) => {
    const path = record.slice(record.indexOf('\t') + 1);
    const mark = files.get(path)?.mark;
    return mark ? mark + (selected.has(path) || parsed.has(path) ? '!' : '.') : NO_CODE;
  });
  cache.set(nameOf(cache, root), `${marks.join('')}\n${text}`);
}

/**
 * @param listing of the index as it is now
 * @param staged root-relative paths that are about to be committed
 * @param markOf a file's mark as it is now; '' when it has to be looked at
 * @returns whether the commit can be let go without another look
 */
export function cannotMatter(
  cache: ResultCache,
  root: string,
  listing: Buffer,
  staged: readonly string[],
  markOf: (path: string, id: string) => string,
): boolean {
  const kept = cache.get(nameOf(cache, root));
  if (kept === undefined) return false;
  const end = kept.indexOf('\n');
  // most often a staged file matters, and all lists are for nothing
  if (staged.some((path) => kept[placeOf(kept, end, path) * WIDTH - 1] !== '.')) return false;
  const before = records(kept.slice(end + 1));
  const now = records(listing.toString('utf8'));
  if (before.length !== now.length || end !== before.length * WIDTH) return false;
  const wanted = new Set(staged);
  const different: [path: string, id: string, mark: string][] = [];
  for (let k = 0; k < now.length; k++) {
    const record = now[k] as string;
    const tab = record.indexOf('\t');
    const isSame = before[k] === record;
    if (isSame && (wanted.size === 0 || !wanted.has(record.slice(tab + 1)))) continue;
    const path = record.slice(tab + 1);
    if (!isSame && !(before[k] as string).endsWith(record.slice(tab))) return false;
    const mark = kept.slice(k * WIDTH, (k + 1) * WIDTH);
    // a file that is a link or a submodule by now, or belongs to a conflict, is no plain one
    if (
      !mark.endsWith('.') ||
      !/^100\d{3} [0-9a-f]+ 0$/.test(record.slice(0, tab)) ||
      different.push([path, record.slice(7, tab - 2), mark.slice(0, -1)]) > MOST_DRIFT
    )
      return false;
    wanted.delete(path);
  }
  return wanted.size === 0 && different.every(([path, id, mark]) => markOf(path, id) === mark);
}

/** @returns whether there is a configuration that git does not have: what an earlier run found may not hold then */
export function hasOwnConfig(root: string, cwd: string, listing: Buffer): boolean {
  return (isInside(root, cwd) ? ancestors(cwd, root) : [root])
    .map((folder) => path.join(folder, CONFIG_NAME))
    .some((file) => fs.existsSync(file) && !listing.includes(`\t${relativePath(root, file)}\0`));
}

/** @returns which record of the listing is the path's, from 1; 0 when none is */
function placeOf(kept: string, start: number, path: string): number {
  const found = kept.indexOf(`\t${path}\0`, start);
  let place = 0;
  for (let at = start; at >= 0 && at < found; at = kept.indexOf('\0', at + 1)) place++;
  return found < 0 ? 0 : place;
}

function records(listing: string): string[] {
  const all = listing.split('\0');
  all.pop();
  return all;
}
