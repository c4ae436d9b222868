/**
 * The short answer to most commits: what is staged cannot matter. Beside a survey lies what git listed then, and for each code file a mark of what the
 * gate saw. When all that differs since are code files with the same marks, and none of the staged matters to any flow, nothing else need be
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

/** @returns what an earlier run kept of this project; undefined when none did */
export const keptQuick = (cache: ResultCache, root: string): string | undefined => cache.get(nameOf(cache, root));

/** @param staged root-relative paths that are about to be committed. @returns whether one of them matters to some flow, or is not known */
export function someMatters(kept: string, staged: readonly string[]): boolean {
  const start = kept.indexOf('\n') + 1;
  return staged.some((path) => kept[placeOf(kept, start, path) * WIDTH - 1] !== '.');
}

/**
 * @param kept `keptQuick`
 * @param listing of the index as it is now
 * @param staged root-relative paths that are about to be committed, of which none is one that `someMatters`
 * @param markOf a file's mark as it is now; '' when it has to be looked at
 * @returns whether the commit can be let go without another look
 */
export function cannotMatter(kept: string, listing: Buffer, staged: readonly string[], markOf: (path: string, id: string) => string): boolean {
  const start = kept.indexOf('\n') + 1;
  // with the same files, the listings have the same length: only the names of contents can differ
  const now = listing.toString('utf8');
  if (kept.length - start !== now.length) return false;
  const wanted = new Set(staged);
  const different: [path: string, id: string, mark: string][] = [];
  for (const { place, before, record } of differences(kept, start, now)) {
    const tab = record.indexOf('\t');
    if (!before.endsWith(record.slice(tab)) || different.length >= MOST_DRIFT) return false;
    const path = record.slice(tab + 1);
    const mark = kept.slice(place * WIDTH, (place + 1) * WIDTH);
    // a file that is a link or a submodule by now, or belongs to a conflict, is no plain one; and what matters to
    // some flow may have changed since as long as it is not part of this commit and leads where it led
    if (mark === NO_CODE || !/^100\d{3} [0-9a-f]+ 0$/.test(record.slice(0, tab))) return false;
    different.push([path, record.slice(7, tab - 2), mark.slice(0, -1)]);
    wanted.delete(path);
  }
  // a staged file that is as it was kept
  for (const path of wanted) {
    const place = placeOf(kept, start, path) - 1;
    const record = recordAt(now, now.indexOf(`\t${path}\0`));
    different.push([path, record.slice(7, record.indexOf('\t') - 2), kept.slice(place * WIDTH, (place + 1) * WIDTH - 1)]);
  }
  return different.every(([path, id, mark]) => markOf(path, id) === mark);
}

/** Characters compared at a time; records that differ are few. */
const BLOCK = 4096;

/** @param start of a listing in `kept`, which is as long as `now`. @returns the records in which the two differ, and their numbers */
function* differences(kept: string, start: number, now: string): Generator<{ place: number; before: string; record: string }> {
  let place = 0;
  let counted = 0;
  let done = 0;
  for (let at = 0; at < now.length; at += BLOCK) {
    const end = Math.min(at + BLOCK, now.length);
    if (now.slice(at, end) === kept.slice(start + at, start + end)) continue;
    for (let k = Math.max(at, done); k < end; k++) {
      if (now[k] === kept[start + k]) continue;
      const first = now.lastIndexOf('\0', k) + 1;
      const last = now.indexOf('\0', k);
      for (; counted < first; counted = now.indexOf('\0', counted) + 1) place++;
      yield { place, before: kept.slice(start + first, start + last), record: now.slice(first, last) };
      done = k = last;
    }
  }
}

const recordAt = (listing: string, at: number): string => listing.slice(listing.lastIndexOf('\0', at) + 1, listing.indexOf('\0', at));

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
  for (let at = start; at > 0 && at <= found; at = kept.indexOf('\0', at) + 1) place++;
  return found < 0 ? 0 : place;
}

function records(listing: string): string[] {
  const all = listing.split('\0');
  all.pop();
  return all;
}
