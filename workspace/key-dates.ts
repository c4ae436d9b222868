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
  const origins = await originsOf(
    repository,
    name,
    lines.flatMap((line) => line ?? []),
  );
  return holders.map((held, index) => {
    const line = lines[index];
    // not in the current commit: what is only in the work tree has no age
    if (line === undefined) return undefined;
    const authored = versions.filter(({ blob }) => held.has(blob)).map((version) => version.authored);
    return dayOf(Math.min(...authored, origins.get(line) ?? Number.POSITIVE_INFINITY));
  });
}

/** The contents that a file had, the newest first. Where git cannot follow renames, since objects are missing, those that it had under its name. */
async function versionsOf(repository: string, name: string): Promise<Version[]> {
  const followed = await askHistory(repository, logOf(name, '--follow'));
  const versions = parseLog(followed.stdout);
  if (followed.code === 0) return versions;
  const plain = await askHistory(repository, logOf(name, '--no-renames'));
  return [...parseLog(plain.stdout), ...versions];
}

const LOG = ['log', '--format=>%at', '--raw', '--no-abbrev', '--no-ext-diff', '--no-color', '--no-show-signature'];
const logOf = (name: string, how: string): string[] => [...LOG, how, 'HEAD', '--', `:(literal)${name}`];

function parseLog(output: Buffer): Version[] {
  const versions: Version[] = [];
  let authored = 0;
  for (const line of output.toString('latin1').split('\n')) {
    if (line.startsWith('>')) authored = Number(line.slice(1));
    const blob = /^:\d+ \d+ [0-9a-f]+ ([0-9a-f]+) [AMRCT]/.exec(line)?.[1];
    if (blob !== undefined) versions.push({ blob, authored });
  }
  return versions;
}

/** When lines were written (seconds), by line; also where one has been moved here from another file, or was only indented since. */
async function originsOf(repository: string, name: string, lines: readonly number[]): Promise<Map<number, number>> {
  const origins = new Map<number, number>();
  if (lines.length === 0) return origins;
  const ranges = [...new Set(lines)].sort((a, b) => a - b).flatMap((line) => ['-L', `${line},${line}`]);
  const told = await askHistory(repository, ['blame', '-w', '-M', '-C', '-C', '--line-porcelain', ...ranges, 'HEAD', '--', name]);
  let line = 0;
  for (const text of told.stdout.toString('latin1').split('\n')) {
    line = Number(/^[0-9a-f]{40,64} \d+ (\d+)/.exec(text)?.[1] ?? line);
    const authored = /^author-time (\d+)$/.exec(text)?.[1];
    if (authored !== undefined) origins.set(line, Number(authored));
  }
  return origins;
}

const dayOf = (seconds: number): string | undefined => (Number.isFinite(seconds) ? new Date(seconds * 1000).toISOString().slice(0, 10) : undefined);
