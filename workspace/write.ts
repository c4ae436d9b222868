/**
 * Writes a report to a file the user named. Nothing else here writes.
 */
import fs from 'node:fs';

/**
 * @param isNew the file must not be there yet, not even as a link
 * @returns undefined, or a sentence part that says why the file cannot be written.
 */
export function writeText(file: string, text: string, isNew = false): string | undefined {
  try {
    fs.writeFileSync(file, text, { flag: isNew ? 'wx' : 'w' });
    return undefined;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') return 'cannot be written: its folder does not exist';
    if (code === 'EEXIST') return 'is there already';
    if (code === 'EISDIR') return 'cannot be written: it is a directory';
    return code === 'EACCES' ? 'cannot be written: permission denied' : `cannot be written (${code})`;
  }
}
