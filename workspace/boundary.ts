/**
 * The edge of what may be looked at for somebody who is not the user: folders, and whether a path that was handed in lies in one of them. Nothing is followed out:
 * no `..`, no symbolic link on the way, and no file that is really elsewhere.
 */
import fs from 'node:fs';
import path from 'node:path';
import type { Host } from '../engine/index';
import { isInside } from './root';

/** Completes a file's name. */
export const OUTSIDE = 'leads out of the workspace and was not read';

export interface Place {
  /** The folder it lies in, as it was given. */
  folder: string;
  /** Absolute. */
  file: string;
}

/**
 * @param folders absolute; a relative path is looked for in each, the first that has it counts
 * @param given a path as somebody wrote it
 * @returns where it is, or in words for them why it is refused
 */
export function placeWithin(folders: readonly string[], given: string): Place | { problem: string } {
  if (given.includes('\0')) return { problem: 'holds a character that no path has' };
  if (given.split(/[\\/]/).includes('..')) return { problem: 'leads upwards with `..`' };
  // a folder may itself be reached by a link (`/tmp` of macOS); who asks may name it either way
  const named = folders.flatMap((folder) => {
    const real = realPath(folder) ?? folder;
    const file = path.resolve(folder, given);
    return [{ folder, file }, ...(isInside(real, file) ? [{ folder, file: path.join(folder, path.relative(real, file)) }] : [])];
  });
  const candidates = named.filter(({ folder, file }) => isInside(folder, file));
  const found = candidates.find(({ file }) => fs.lstatSync(file, { throwIfNoEntry: false })) ?? candidates[0];
  if (!found) return { problem: 'is not in the workspace' };
  if (!fs.lstatSync(found.file, { throwIfNoEntry: false })) return { problem: 'does not exist' };
  const steps = path.relative(found.folder, found.file).split(path.sep);
  for (let at = found.folder; steps.length > 0; ) {
    at = path.join(at, steps.shift() as string);
    if (fs.lstatSync(at, { throwIfNoEntry: false })?.isSymbolicLink()) return { problem: 'is, or leads through, a symbolic link' };
  }
  return found;
}

/** @returns the file, which lies in the folder; both absolute. @throws Error where it does not */
export function fileIn(folder: string, file: string): string {
  if (!isInside(folder, file)) throw new Error(`${file} is not in ${folder}`);
  return file;
}

/**
 * @param root absolute. @param refused is told every file that was not given, root-relative; of a file more than once
 * @returns the host, of which no file can be read that is really outside of the root: what an import leads to is not what was asked for
 */
export function hostWithin(root: string, host: Host, refused: (file: string) => void): Host {
  const real = fs.realpathSync(root);
  const folders = new Map<string, boolean>();
  const isWithin = (file: string): boolean => {
    const absolute = path.join(root, file);
    const folder = path.dirname(absolute);
    let within = folders.get(folder);
    if (within === undefined) {
      within = isInside(real, realPath(folder) ?? folder);
      folders.set(folder, within);
    }
    if (!within) return false;
    return !fs.lstatSync(absolute, { throwIfNoEntry: false })?.isSymbolicLink() || isInside(real, realPath(absolute) ?? absolute);
  };
  const read: Host['read'] = (file) => {
    if (isWithin(file)) return host.read(file);
    refused(file);
    return { error: OUTSIDE, kind: 'unreadable' };
  };
  // another thread would read past this
  const { gateThread: _, ...alone } = host;
  return { ...alone, read };
}

function realPath(file: string): string | undefined {
  try {
    return fs.realpathSync(file);
  } catch {
    return undefined;
  }
}
