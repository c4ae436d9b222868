/**
 * Reads the objects of a repository out of git, all or some, one after another in one process. What is looked for in them stays in this
 * process: nothing of it is given to git.
 */
import { complaint, streamGit } from './git-run';

export interface GitObject {
  id: string;
  type: 'blob' | 'commit' | 'tag';
  /** A view of what was read: copy what is kept. */
  bytes: Buffer;
}

export interface ObjectsRead {
  /** Objects that were handed over. */
  count: number;
  /** Objects that were passed over for their size. */
  tooLarge: number;
  /** git's complaint, when it did not do what was asked. */
  problem?: string;
}

/** Bytes of the largest object that is looked at: an archive of more is no text. */
const LARGEST_OBJECT = 16 * 1024 * 1024;

/**
 * Every blob, commit and tag that the clone holds, also those that no branch leads to any more.
 * @param cwd absolute, in a work tree or a bare repository
 */
export async function eachObject(cwd: string, visit: (object: GitObject) => void): Promise<ObjectsRead> {
  const ids: string[] = [];
  let tooLarge = 0;
  const lines = lineReader((line) => {
    const [id = '', type, size] = line.split(' ');
    if (type === 'tree') return;
    if (Number(size) > LARGEST_OBJECT) tooLarge++;
    else ids.push(id);
  });
  const listed = await streamGit(cwd, ['cat-file', '--batch-all-objects', '--unordered', '--batch-check'], {}, lines);
  if (listed.code !== 0) return { count: 0, tooLarge, problem: complaint({ ...listed, stdout: Buffer.alloc(0) }) };
  const read = await readObjects(cwd, ids, visit);
  return { ...read, tooLarge };
}

/** @param ids of objects that the clone holds. */
export async function readObjects(cwd: string, ids: readonly string[], visit: (object: GitObject) => void): Promise<ObjectsRead> {
  if (ids.length === 0) return { count: 0, tooLarge: 0 };
  let count = 0;
  const parse = objectReader((object) => {
    count++;
    visit(object);
  });
  const ended = await streamGit(cwd, ['cat-file', '--batch', '--buffer'], { input: `${ids.join('\n')}\n` }, parse);
  const problem = ended.code === 0 ? undefined : complaint({ ...ended, stdout: Buffer.alloc(0) });
  return { count, tooLarge: 0, ...(problem === undefined ? {} : { problem }) };
}

/** Cuts what comes in pieces into lines. */
export function lineReader(visit: (line: string) => void): (chunk: Buffer) => void {
  let rest = '';
  return (chunk) => {
    const parts = (rest + chunk.toString('latin1')).split('\n');
    rest = parts.pop() ?? '';
    for (const line of parts) visit(line);
  };
}

const NEWLINE = 10;

/** Cuts what `git cat-file --batch` prints: a line with id, type and size, the bytes, and the end of a line. */
function objectReader(visit: (object: GitObject) => void): (chunk: Buffer) => void {
  let held: Buffer[] = [];
  let length = 0;
  /** Bytes that are needed before anything can be said. */
  let wanted = 1;
  return (chunk) => {
    held.push(chunk);
    length += chunk.length;
    if (length < wanted) return;
    const all = held.length === 1 ? (held[0] as Buffer) : Buffer.concat(held);
    let at = 0;
    wanted = 1;
    while (at < all.length) {
      const end = all.indexOf(NEWLINE, at);
      if (end < 0) break;
      const [id = '', type = '', size] = all.toString('latin1', at, end).split(' ');
      if (size === undefined || type === 'missing' || type === 'ambiguous') {
        at = end + 1; // not there
        continue;
      }
      const stop = end + 1 + Number(size);
      if (stop + 1 > all.length) {
        wanted = stop + 1 - at;
        break;
      }
      if (type === 'blob' || type === 'commit' || type === 'tag') visit({ id, type, bytes: all.subarray(end + 1, stop) });
      at = stop + 1;
    }
    held = at < all.length ? [all.subarray(at)] : [];
    length = all.length - at;
  };
}
