/**
 * The only writer of the scanned project. A file is replaced in one step (a temporary file beside it, then a rename), with its mode, its byte
 * order mark and its place: where the path is a symbolic link, the file it leads to is replaced and the link stays.
 */
import fs from 'node:fs';
import path from 'node:path';
import { decodeBytes } from '../engine/decode';

export interface Change {
  /** Root-relative. */
  path: string;
  /** The text the new one was made from; undefined for a new file. */
  before: string | undefined;
  after: string;
}

/**
 * Whether a file can be changed, asked before any is.
 * @param root absolute; nothing outside of it is written
 * @returns a sentence part for the user ("it is read-only"); undefined when it can be
 */
export function whyNotWritable(root: string, name: string): string | undefined {
  const place = placeOf(root, name);
  if ('problem' in place) return place.problem;
  const { file, stat } = place;
  if (!stat) return folderProblem(path.dirname(file));
  if (!stat.isFile()) return 'it is not a regular file';
  // a rename would replace it all the same, and who has all rights may write to it: the mode says what is meant
  if ((stat.mode & 0o222) === 0) return 'it is read-only';
  try {
    fs.accessSync(file, fs.constants.W_OK);
  } catch {
    return 'there is no permission to write to it';
  }
  if (decodeBytes(fs.readFileSync(file)).text.includes('\ufffd') || decodeBytes(fs.readFileSync(file)).encoding !== 'utf-8') return 'it is not valid UTF-8';
  return folderProblem(path.dirname(file));
}

/**
 * Writes all changes.
 * @returns for each file that could not be written a sentence part by its path
 */
export function writeFixes(root: string, changes: readonly Change[]): Map<string, string> {
  const failed = new Map<string, string>();
  for (const change of changes) {
    const problem = writeOne(root, change);
    if (problem !== undefined) failed.set(change.path, problem);
  }
  return failed;
}

function writeOne(root: string, { path: name, before, after }: Change): string | undefined {
  const place = placeOf(root, name);
  if ('problem' in place) return place.problem;
  const { file, stat } = place;
  try {
    if ((stat === undefined) !== (before === undefined)) return 'it changed while it was checked';
    const bytes = stat ? fs.readFileSync(file) : undefined;
    if (bytes && decodeBytes(bytes).text !== before) return 'it changed while it was checked';
    const mark = bytes && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? '\ufeff' : '';
    replace(file, mark + after, stat);
    return undefined;
  } catch (error) {
    return messageOf(error);
  }
}

function replace(file: string, text: string, stat: fs.Stats | undefined): void {
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.tmp`);
  const handle = fs.openSync(temporary, 'wx', stat ? stat.mode & 0o777 : 0o666);
  try {
    try {
      fs.writeFileSync(handle, text);
      if (stat) fs.fchmodSync(handle, stat.mode & 0o7777);
      if (stat && process.getuid?.() === 0) fs.fchownSync(handle, stat.uid, stat.gid);
      fs.fsyncSync(handle);
    } finally {
      fs.closeSync(handle);
    }
    fs.renameSync(temporary, file);
  } catch (error) {
    fs.rmSync(temporary, { force: true });
    throw error;
  }
}

/** The file a path means, links followed. */
function placeOf(root: string, name: string): { file: string; stat: fs.Stats | undefined } | { problem: string } {
  const given = path.join(root, name);
  try {
    const file = fs.realpathSync(given);
    return isBelow(fs.realpathSync(root), file) ? { file, stat: fs.statSync(file) } : { problem: 'it is a link that leads out of the project' };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return { problem: messageOf(error) };
    return fs.lstatSync(given, { throwIfNoEntry: false }) ? { problem: 'it is a link that leads nowhere' } : { file: given, stat: undefined };
  }
}

const isBelow = (root: string, file: string): boolean => file === root || file.startsWith(root.endsWith(path.sep) ? root : root + path.sep);

function folderProblem(folder: string): string | undefined {
  try {
    const { mode } = fs.statSync(folder);
    fs.accessSync(folder, fs.constants.W_OK);
    return (mode & 0o222) === 0 ? 'its folder is read-only' : undefined;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    return code === 'ENOENT' ? 'its folder does not exist' : 'there is no permission to write to its folder';
  }
}

function messageOf(error: unknown): string {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EACCES':
    case 'EPERM':
      return 'there is no permission to write to it';
    case 'EROFS':
      return 'the file system is read-only';
    case 'ENOSPC':
      return 'no space is left on the disk';
    case 'EEXIST':
      return 'a temporary file of another run stands beside it';
    default:
      return `it cannot be written (${(error as NodeJS.ErrnoException).code ?? String(error)})`;
  }
}
