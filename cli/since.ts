/**
 * `--since <rev>` and `--diff <file>`: the project as it lies on the disk, and of its findings those that belong to what changed. Which lines
 * changed is told by git, or by a unified diff whose new side is the disk.
 */
import path from 'node:path';
import { type ChangedLines, linesFromGit, parsePatch, parseRaw, SINCE_FILES } from '../workspace/changes';
import { complaint, type GitOutput, runGit } from '../workspace/git-run';
import { relativePath, repositoryRoot } from '../workspace/root';
import type { Change, ChangeRequest } from './change';
import { movedLines, onlyChanged } from './changed-lines';
import { findInputs, isFile, readText } from './inputs';
import { UsageError } from './options';

/** @throws UsageError when the revision or the diff is none, or the inputs are wrong */
export async function openSince({ options, cwd, ruleIds, stdin }: ChangeRequest): Promise<Change> {
  // what is wrong with the revision or the diff is told before anything is listed
  const top = repositoryRoot(cwd);
  const changed = options.since !== undefined ? sinceRevision(options.since, top) : fromDiff(options.diff as string, top ?? cwd, cwd, stdin);
  const inputs = findInputs(options, cwd, ruleIds, stdin);
  const base = top ?? cwd;
  const lines = new Map([...changed].map(([file, found]) => [relativePath(inputs.root, path.join(base, file)), found]));
  const looked = inputs.listing.files.filter((file) => lines.has(file));
  const note = looked.length > 0 ? undefined : nothingNote(options.since, changed.size);
  return {
    inputs: looked.length > 0 ? inputs : { ...inputs, listing: { ...inputs.listing, files: [] } },
    note,
    prepare: () => undefined,
    async check(engine, host, checkOptions, texts) {
      const result = await engine.check(host, checkOptions);
      return onlyChanged(result, (file) => {
        const known = lines.get(file);
        const after = texts.get(file);
        if (after === undefined) return known;
        return known === undefined ? 'all' : movedLines(known, readText(path.join(inputs.root, file)), after);
      });
    },
  };
}

/** The changed lines since this branch left the revision, by path from the top of the work tree. Files that git does not track yet are new. */
function sinceRevision(revision: string, top: string | undefined): Map<string, ChangedLines> {
  if (top === undefined) throw new UsageError('--since asks git, and this folder is in no git work tree');
  const known = runGit(top, ['rev-parse', '--quiet', '--verify', '--end-of-options', `${revision}^{commit}`]);
  if (known.code < 0) throw new UsageError(`--since: ${complaint(known)}`);
  if (known.code !== 0)
    throw new UsageError(`--since ${revision}: git knows no such commit here; in CI the history may have to be fetched first (fetch-depth: 0)`);
  const commit = known.stdout.toString().trim();
  const merge = runGit(top, ['merge-base', commit, 'HEAD']);
  // histories that do not meet, or a shallow clone: the commit itself
  const base = merge.code === 0 ? merge.stdout.toString().trim() : commit;
  const files = parseRaw(succeeded(runGit(top, [...SINCE_FILES, base])).stdout).filter(({ status }) => status !== 'deleted');
  const lines = files.length === 0 ? new Map<string, ChangedLines>() : linesFromGit(top, [base], files);
  for (const { path: file } of files) if (!lines.has(file)) lines.set(file, []);
  const others = succeeded(runGit(top, ['ls-files', '--others', '--exclude-standard', '-z']));
  for (const file of others.stdout.toString().split('\0')) if (file !== '') lines.set(file, 'all');
  return lines;
}

/** The changed lines of a diff, by path from the top of the work tree. */
function fromDiff(name: string, top: string, cwd: string, stdin: () => Uint8Array): Map<string, ChangedLines> {
  const text = name === '-' ? Buffer.from(stdin()).toString('utf8') : readText(path.resolve(cwd, name), `--diff ${name}`);
  const files = parsePatch(text);
  if (files.length === 0 && text.trim() !== '' && !/^(?:diff |--- |Binary files )/m.test(text))
    throw new UsageError(`--diff ${name}: this is no unified diff; \`git diff\` and \`diff -u\` print one`);
  const lines = new Map<string, ChangedLines>();
  for (const { path: file, lines: found } of files) {
    // git names files from the top of the work tree, other programs from where they are
    const here = relativePath(top, path.resolve(cwd, file));
    lines.set(!isFile(path.join(top, file)) && isFile(path.join(top, here)) ? here : file, found);
  }
  const isThere = [...lines.keys()].some((file) => isFile(path.join(top, file)));
  if (lines.size > 0 && !isThere)
    throw new UsageError(`--diff ${name}: none of its ${lines.size} files is here; the diff has to lead to the files as they are on the disk`);
  return lines;
}

function nothingNote(since: string | undefined, changed: number): string {
  const what = since === undefined ? 'in the diff' : `since ${since}`;
  if (changed === 0) return `nothing was looked at: no file changed ${what}`;
  return `nothing was looked at: of ${changed === 1 ? 'the file that' : `the ${changed} files that`} changed ${what}, none is among the files to scan`;
}

function succeeded(output: GitOutput): GitOutput {
  if (output.code !== 0) throw new UsageError(`--since: ${complaint(output)}`);
  return output;
}
