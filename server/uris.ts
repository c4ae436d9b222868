/**
 * Addresses of documents and paths of files. A client may spell one file in several ways (`%5Bid%5D` or `[id]`, `c%3A` or `C:`), so
 * nothing is compared by address: a document that is a file is known by its absolute path, any other by its address as it came.
 */
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** @returns an absolute path; undefined for documents that are no files here (unsaved, of another machine, of an older revision, odd). */
export function fileOf(uri: string): string | undefined {
  if (!/^file:/i.test(uri)) return undefined;
  try {
    const file = path.resolve(fileURLToPath(uri));
    return file.includes('\0') ? undefined : file;
  } catch {
    return undefined;
  }
}

export const uriOfFile = (file: string): string => pathToFileURL(file).href;

/** A document that was never saved. */
export const isUntitled = (uri: string): boolean => uri.startsWith('untitled:');
