import { realpath } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { isAbsolute, isInside, isInsideAsWritten, isInsideOrRoot, isInsideOrShort } from './inside';

const allowed = process.argv.slice(2).map((folder) => path.resolve(folder));

const home = (given: string) => (given.startsWith('~/') ? path.join(os.homedir(), given.slice(1)) : given);
function tidy(given: string): string {
  let text = given.trim().replace(/^"|"$/g, '');
  if (text.startsWith('/')) return text.replace(/\/+/g, '/').replace(/(?<!^)\/$/, '');
  if (text.startsWith('\\\\')) text = '\\\\' + text.substring(2).replace(/\\+/g, '\\');
  else text = text.replace(/\\+/g, '\\');
  let normal = path.normalize(text);
  if (/^[a-z]:/.test(normal)) normal = normal.charAt(0).toUpperCase() + normal.slice(1);
  return normal;
}

/** Checked as written and behind links; what does not exist yet is checked by its folder. */
export async function checked(given: string): Promise<string> {
  const expanded = home(given);
  const absolute = path.isAbsolute(expanded) ? path.resolve(expanded) : path.resolve(allowed[0] ?? '.', expanded);
  const isAllowed = isInside(tidy(absolute), allowed);
  if (!isAllowed) throw new Error(`${absolute} is outside`);
  try {
    const real = await realpath(absolute);
    if (!isInside(tidy(real), allowed)) throw new Error(`${real} is outside`);
    return real;
  } catch (error) {
    if ((error as { code?: string }).code !== 'ENOENT') throw error;
    return absolute;
  }
}

export async function checkedWithRoot(given: string): Promise<string> {
  const absolute = path.resolve(given);
  if (!isInsideOrRoot(tidy(absolute), allowed)) throw new Error('outside');
  return absolute;
}

export function checkedShort(given: string): string {
  const absolute = path.resolve(given);
  if (!isInsideOrShort(absolute, allowed)) throw new Error('outside');
  return absolute;
}

export function checkedAbsolute(given: string): string {
  const absolute = path.resolve(given);
  if (!isAbsolute(absolute, allowed)) throw new Error('outside');
  return absolute;
}

export function checkedAsWritten(given: string): string {
  if (!isInsideAsWritten(given, allowed)) throw new Error('outside');
  return given;
}

/** The folder is checked, not the file: `a/..` is the folder above it. */
export function checkedElsewhere(given: string, other: string): string {
  const absolute = path.resolve(given);
  if (!isInside(tidy(path.resolve(other)), allowed)) throw new Error('outside');
  return absolute;
}

export class Folders {
  #allowed: string[] = [];
  constructor(folders: string[]) {
    this.#allowed = folders.map((folder) => path.resolve(folder));
  }
  #normal(given: string): string | null {
    if (typeof given !== 'string' || !given) return null;
    const normal = path.resolve(given);
    return path.isAbsolute(normal) ? normal : null;
  }
  #isInside(candidate: string): boolean {
    const wanted = this.#normal(candidate);
    if (!wanted) return false;
    return this.#allowed.some((folder) => {
      const base = this.#normal(folder);
      if (!base) return false;
      if (wanted === base) return true;
      return wanted.startsWith(base + path.sep);
    });
  }
  checked(given: string): string {
    const absolute = path.resolve(given);
    if (!this.#isInside(absolute)) throw new Error('outside');
    return absolute;
  }
}
