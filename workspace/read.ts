/**
 * Reads files synchronously into one reused buffer, which is several times faster than promises for thousands of small
 * files, and says in words why a file could not be read. It does not decode: that is the engine's.
 */
import fs from 'node:fs';
import path from 'node:path';
import type { ReadFailure } from '../engine/host';
import { readLimit } from '../engine/limits';

export type ReadErrorKind = 'missing' | 'unreadable' | 'directory' | 'special' | 'too-large' | 'symlink-loop';

export interface ReadError {
  kind: ReadErrorKind;
  /** A sentence part for the user, without the path. */
  error: string;
}

/** Default limit of one file, the same as the engine's. */
export const MAX_FILE_SIZE = 2 * 1024 * 1024;

export type Reader = (file: string) => Uint8Array | ReadError;

// Non-blocking, because opening a named pipe for reading would otherwise wait for a writer for ever.
const OPEN_FLAGS = fs.constants.O_RDONLY | (fs.constants.O_NONBLOCK ?? 0);

/**
 * @param maxSize bytes; larger files give an error of kind 'too-large' and are not read.
 * @returns a function from an absolute path to its bytes. The view is valid until the next call.
 */
export function createReader(maxSize: number = MAX_FILE_SIZE): Reader {
  let buffer = Buffer.allocUnsafeSlow(Math.min(maxSize + 1, 256 * 1024));
  return (file) => {
    let fd: number;
    try {
      // ai-lint-disable-next-line llm-output-to-path -- what an agent may ask for is settled in boundary.ts
      fd = fs.openSync(file, OPEN_FLAGS);
    } catch (error) {
      return readError(error);
    }
    try {
      const stat = fs.fstatSync(fd);
      if (stat.isDirectory()) return { kind: 'directory', error: 'is a directory' };
      if (!stat.isFile()) return { kind: 'special', error: 'is not a regular file' };
      if (stat.size > maxSize) return tooLarge(stat.size, maxSize);
      if (stat.size > buffer.length) buffer = Buffer.allocUnsafeSlow(Math.min(maxSize + 1, Math.max(stat.size, buffer.length * 2)));
      let length = 0;
      while (length < stat.size) {
        const got = fs.readSync(fd, buffer, length, stat.size - length, null);
        if (got === 0) break;
        length += got;
      }
      return buffer.subarray(0, length);
    } catch (error) {
      return readError(error);
    } finally {
      fs.closeSync(fd);
    }
  };
}

/**
 * @param maxSize bytes, for files of no particular kind
 * @returns a function from a path below the root to the file's bytes, as the engine asks for them. The view is valid until the next call.
 */
export function createRootReader(root: string, maxSize: number = MAX_FILE_SIZE): (file: string) => Uint8Array | ReadFailure {
  /** By their limits: some kinds of files may be larger. */
  const readers = new Map<number, Reader>();
  return (file) => {
    const limit = readLimit(file, maxSize);
    let read = readers.get(limit);
    if (!read) readers.set(limit, (read = createReader(limit)));
    const result = read(path.join(root, file));
    if (!('error' in result)) return result;
    return { error: result.error, kind: result.kind === 'too-large' ? 'too-large' : 'unreadable' };
  };
}

/** Size for people: "5.1 MB". Decimal units, as file managers show them. */
export function formatSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${(bytes / 1000).toFixed(1)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function tooLarge(size: number, limit: number): ReadError {
  return { kind: 'too-large', error: `${formatSize(size)} is above the limit of ${formatSize(limit)}` };
}

function readError(error: unknown): ReadError {
  const code = (error as NodeJS.ErrnoException).code;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return { kind: 'missing', error: 'does not exist' };
    case 'EACCES':
    case 'EPERM':
      return { kind: 'unreadable', error: 'permission denied' };
    case 'ELOOP':
      return { kind: 'symlink-loop', error: 'is a loop of symbolic links' };
    case 'EISDIR':
      return { kind: 'directory', error: 'is a directory' };
    case 'ENXIO':
      return { kind: 'special', error: 'is not a regular file' };
    default:
      return { kind: 'unreadable', error: `cannot be read (${code ?? String(error)})` };
  }
}
