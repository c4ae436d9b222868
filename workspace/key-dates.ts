/**
 * Since when a text is in the history of a file: git is asked for the file's versions, through renames, and for the lines' origin in other files;
 * the text is looked for here and is never handed to git. Nothing is fetched, and without git nothing is known.
 */
import path from 'node:path';
import type { Host } from '../engine/index';
import { readObjects } from './git-objects';
import { askHistory } from './git-run';
import { needleOf } from './needle';
import { relativePath, repositoryRoot } from './root';

/** @param root absolute, what paths are relative to. @returns what is kept is kept for one commit */
export function keyDates(root: string): NonNullable<Host['inHistorySince']> {
  const known = new Map<string, string | undefined>();
  return async (file, texts) => {
    const absolute = path.join(root, file);
    const repository = repositoryRoot(path.dirname(absolute));
    if (repository === undefined) return texts.map(() => undefined);
    const head = await askHistory(repository, ['rev-parse', '--verify', '--quiet', 'HEAD']);
    if (head.code !== 0) return texts.map(() => undefined);
    const name = relativePath(repository, absolute);
    const keyOf = (text: string) => [head.stdout.toString('latin1').trim(), repository, name, text].join('\0');
    const unknown = texts.filter((text) => !known.has(keyOf(text)));
    if (unknown.length > 0) {
      if (known.size > MOST_KEPT) known.clear();
      const dates = await datesOf(repository, name, unknown);
      for (const [index, text] of unknown.entries()) known.set(keyOf(text), dates[index]);
    }
    return texts.map((text) => known.get(keyOf(text)));
  };
}

const MOST_KEPT = 1000;

interface Version {
  blob: string;
  /** Seconds. */
  authored: number;
}

async function datesOf(repository: string, name: string, texts: readonly string[]): Promise<(string | undefined)[]> {
  const versions = await versionsOf(repository, name);
  const [newest] = versions;
  if (!newest) return texts.map(() => undefined);
  const holders = texts.map(() => new Set<string>());
  const needles = texts.map((text) => needleOf(text));
  /** Where each text begins in the newest version, as a line from 1. */
  const lines: (number | undefined)[] = texts.map(() => undefined);
  await readObjects(repository, [...new Set(versions.map(({ blob }) => blob))], ({ id, bytes }) => {
    for (const [index, needle] of needles.entries()) {
      const at = bytes.indexOf(needle);
      if (at < 0) continue;
      holders[index]?.add(id);
      if (id === newest.blob) lines[index] = bytes.subarray(0, at).toString('latin1').split('\n').length;
    }
  });
  const dates: (string | undefined)[] = [];
  for (const [index, held] of holders.entries()) {
    const line = lines[index];
    // not in the current commit: what is only in the work tree has no age
    if (line === undefined) dates.push(undefined);
    else dates.push(dayOf(Math.min(...versions.filter(({ blob }) => held.has(blob)).map(({ authored }) => authored), await originOf(repository, name, line))));
  }
  return dates;
}

/** The contents that a file had, the newest first. */
async function versionsOf(repository: string, name: string): Promise<Version[]> {
  const args = [
    'log',
    '--follow',
    '--format=>%at',
    '--raw',
    '--no-abbrev',
    '--no-ext-diff',
    '--no-color',
    '--no-show-signature',
    'HEAD',
    '--',
    `:(literal)${name}`,
  ];
  const told = await askHistory(repository, args);
  if (told.code !== 0) return [];
  const versions: Version[] = [];
  let authored = 0;
  for (const line of told.stdout.toString('latin1').split('\n')) {
    if (line.startsWith('>')) authored = Number(line.slice(1));
    const blob = /^:\d+ \d+ [0-9a-f]+ ([0-9a-f]+) [AMRCT]/.exec(line)?.[1];
    if (blob !== undefined) versions.push({ blob, authored });
  }
  return versions;
}

/** When a line was written, also where it has been moved here from another file, or was only indented since. In seconds; Infinity when git cannot say. */
async function originOf(repository: string, name: string, line: number): Promise<number> {
  const args = ['blame', '-w', '-M', '-C', '-C', '--porcelain', '-L', `${line},${line}`, 'HEAD', '--', name];
  const told = await askHistory(repository, args);
  return Number(/^author-time (\d+)$/m.exec(told.stdout.toString('latin1'))?.[1] ?? Number.POSITIVE_INFINITY);
}

const dayOf = (seconds: number): string | undefined => (Number.isFinite(seconds) ? new Date(seconds * 1000).toISOString().slice(0, 10) : undefined);
