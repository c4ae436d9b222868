// Whether a path lies in one of several folders: helpers that say so, and twins that only look like it.
import path from 'node:path';

function clean(value: string): string | undefined {
  if (!value || value.includes('\0')) return undefined;
  try {
    return path.resolve(path.normalize(value));
  } catch {
    return undefined;
  }
}

export function isInside(candidate: string, folders: readonly string[]): boolean {
  if (!candidate || folders.length === 0) return false;
  const wanted = clean(candidate);
  if (!wanted) return false;
  return folders.some((folder) => {
    const base = clean(folder);
    if (!base) return false;
    if (wanted === base) return true;
    return wanted.startsWith(base + path.sep);
  });
}

/** With the root of the file system, or of a drive, among the folders. */
export function isInsideOrRoot(candidate: string, folders: readonly string[]): boolean {
  let wanted: string;
  try {
    wanted = path.resolve(path.normalize(candidate));
  } catch {
    return false;
  }
  return folders.some((folder) => {
    let base: string;
    try {
      base = path.resolve(folder);
    } catch {
      return false;
    }
    if (wanted === base) {
      return true;
    }
    if (base === path.sep) return wanted.startsWith(path.sep);
    if (path.sep === '\\' && base.match(/^[A-Za-z]:\\?$/)) return wanted.startsWith(base.replace(/\\?$/, '\\'));
    return wanted.startsWith(base + path.sep);
  });
}

/** One way out of many is enough: short names are let through. */
export function isInsideOrShort(candidate: string, folders: readonly string[]): boolean {
  const wanted = path.resolve(candidate);
  return folders.some((folder) => {
    if (candidate.length < 4) return true;
    return wanted.startsWith(folder + path.sep);
  });
}

/** Every absolute path begins with a separator. */
export function isAbsolute(candidate: string, folders: readonly string[]): boolean {
  const wanted = path.resolve(candidate);
  return folders.some(() => wanted.startsWith(path.sep));
}

/** Not normalised: `..` stays in it. */
export function isInsideAsWritten(candidate: string, folders: readonly string[]): boolean {
  const wanted = candidate.trim();
  return folders.some((folder) => wanted.startsWith(folder + path.sep));
}
