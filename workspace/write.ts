/**
 * Writes a report to a file the user named. Nothing else here writes.
 */
import fs from 'node:fs';

/** @returns undefined, or a sentence part that says why the file cannot be written. */
export function writeText(file: string, text: string): string | undefined {
  try {
    fs.writeFileSync(file, text);
    return undefined;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') return 'cannot be written: its folder does not exist';
    if (code === 'EISDIR') return 'cannot be written: it is a directory';
    return code === 'EACCES' ? 'cannot be written: permission denied' : `cannot be written (${code})`;
  }
}
