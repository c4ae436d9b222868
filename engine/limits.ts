/** How large a file may be. Lockfiles may be larger than code: they are machine-made, and only the packages of interest are read closely. */
import { manifestKind } from './manifests';
import { isNotebook } from './notebook/form';

const DEFAULT_MAX_FILE_SIZE = 2 * 1024 * 1024;
/** Bytes. The lockfile of a large monorepo has five megabytes. */
export const MAX_LOCKFILE_SIZE = 16 * 1024 * 1024;

/** Bytes. Most of a notebook is pictures, which are stepped over; the usual limit is for its text. */
const MAX_NOTEBOOK_SIZE = 64 * 1024 * 1024;

export const isLockfile = (path: string): boolean => manifestKind(path)?.role === 'lock';

/** @param limit in bytes, for files of no particular kind. @returns how large a file may be to be read */
export function readLimit(path: string, limit: number): number {
  return Math.max(limit, isLockfile(path) ? MAX_LOCKFILE_SIZE : isNotebook(path) ? MAX_NOTEBOOK_SIZE : 0);
}

/** The largest that `readLimit` gives by itself. */
export const MAX_READ_SIZE = MAX_NOTEBOOK_SIZE;

/** @param limit in bytes; default 2 MiB. @returns why a file of this many bytes is passed over, undefined when it is not */
export function sizeProblem(path: string, bytes: number, limit: number = DEFAULT_MAX_FILE_SIZE): string | undefined {
  if (bytes <= limit || (bytes <= MAX_LOCKFILE_SIZE && isLockfile(path))) return undefined;
  return `${megabytes(bytes)} are more than the limit of ${megabytes(isLockfile(path) ? Math.max(limit, MAX_LOCKFILE_SIZE) : limit)}`;
}

const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MB`;
