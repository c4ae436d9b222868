/**
 * Where `--fix` writes with `--staged`: into the index, only the files it changed, and into the same files on the disk. A file whose
 * disk has changes that are not staged keeps them: there the fix is applied as a patch, and where that does not fit the disk is left alone.
 */
import path from 'node:path';
import { applyPatch, structuredPatch } from 'diff';
import { decodeBytes } from '../engine/decode';
import type { ChangedFile } from '../workspace/changes';
import type { IndexFiles } from '../workspace/git-index';
import { complaint, runGit } from '../workspace/git-run';
import type { ChangeWriter } from './change';
import { isFile, readText } from './inputs';
import { whyNotWritable, writeFixes } from './write-fixes';

type Edit = Parameters<ChangeWriter['write']>[0][number];

export function restager(files: IndexFiles, changed: readonly ChangedFile[]): ChangeWriter {
  const { root } = files;
  const modes = new Map(changed.map((file) => [file.path, file.mode]));
  return {
    refusal(name) {
      // git commits such an index once and keeps the other: the fix would be taken back by the next commit
      if (/(?:^|[\\/])next-index-\d+\.lock$/.test(process.env.GIT_INDEX_FILE ?? '')) return 'a commit of some files only has an index of its own';
      const bytes = files.read(name);
      if ('error' in bytes) return isFile(path.join(root, name)) ? 'it is there and not in git' : undefined;
      const { text, encoding } = decodeBytes(bytes);
      return text.includes('\ufffd') || encoding !== 'utf-8' ? 'it is not valid UTF-8' : undefined;
    },
    write(edits) {
      const failed = new Map<string, string>();
      const disk = edits.flatMap((edit) => onDisk(root, edit));
      const staged = edits.flatMap((edit) => {
        const bytes = files.read(edit.path);
        const mark = !('error' in bytes) && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? '\ufeff' : '';
        const hashed = runGit(root, ['hash-object', '-w', '--stdin'], { input: mark + edit.after });
        if (hashed.code !== 0) failed.set(edit.path, complaint(hashed));
        return hashed.code === 0 ? [`${modes.get(edit.path) ?? '100644'} ${hashed.stdout.toString().trim()}\t${edit.path}\0`] : [];
      });
      const updated = runGit(root, ['update-index', '-z', '--add', '--index-info'], { input: staged.join('') });
      if (updated.code !== 0) for (const { path: name } of edits) failed.set(name, complaint(updated));
      for (const [name, reason] of writeFixes(
        root,
        disk.filter((edit) => !failed.has(edit.path)),
      ))
        failed.set(name, `it is fixed in the index, but ${reason} on the disk`);
      return failed;
    },
  };
}

/** What becomes of the file on the disk; nothing when it is gone there, cannot be written, or is changed where the fix is. */
function onDisk(root: string, { path: name, before, after }: Edit): Edit[] {
  const file = path.join(root, name);
  if (before === undefined) return [{ path: name, before, after }];
  if (!isFile(file) || whyNotWritable(root, name) !== undefined) return [];
  const text = readText(file).replace(/^\uFEFF/, '');
  if (text === before) return [{ path: name, before, after }];
  const patched = applyPatch(text, structuredPatch(name, name, before, after, undefined, undefined, { context: 1 }), { autoConvertLineEndings: true });
  return patched === false ? [] : [{ path: name, before: text, after: patched }];
}
