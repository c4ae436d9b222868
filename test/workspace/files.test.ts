/** Which files are scanned, with git and without, and what is counted as skipped. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { type Listing, type ListOptions, listFiles } from '../../workspace/files';
import { addFiles, type Entry, git, makeTree } from './tree';

const list = (root: string, inputs: string[] = ['.'], options: Partial<ListOptions> = {}): Listing =>
  listFiles({ root, inputs: inputs.map((input) => path.resolve(root, input)), ...options });
const reasons = (listing: Listing) => Object.fromEntries(listing.skipped.map(({ reason, count }) => [reason, count]));

function repository(entries: Record<string, Entry>, commit = true): string {
  const root = makeTree(entries);
  git(root, 'init', '-q');
  if (commit) {
    git(root, 'add', '-A');
    git(root, 'commit', '-qm', 'x');
  }
  return root;
}

const ODD = { 'app/(auth)/[id]/page.tsx': '', 'with space/a b.ts': '', 'new\nline.ts': '', 'ünï/文.py': '', 'quote\'s "x".js': '', '-dash.ts': '' };

for (const useGit of [true, false]) {
  describe(useGit ? 'with git' : 'by an own walk', () => {
    const make = (entries: Record<string, Entry>) => (useGit ? repository(entries) : makeTree(entries));

    test('odd names are listed as they are, sorted', () => {
      assert.deepEqual(list(make(ODD)).files, Object.keys(ODD).sort());
    });

    test('.gitignore holds at every level, and a deeper file can take a name back in', () => {
      const root = make({
        '.gitignore': '*.log\n/out/\n',
        'a.log': '',
        'out/x.ts': '',
        'sub/.gitignore': '!keep.log\nlocal.ts\n',
        'sub/keep.log': '',
        'sub/other.log': '',
        'sub/local.ts': '',
        'src/out/y.ts': '',
      });
      assert.deepEqual(list(root).files, ['.gitignore', 'src/out/y.ts', 'sub/.gitignore', 'sub/keep.log']);
    });

    test('.ai-lintignore and the configuration leave files out and are counted', () => {
      const root = make({ '.ai-lintignore': 'gen/\n', 'gen/a.ts': '', 'src/a.ts': '', 'src/.ai-lintignore': 'b.ts\n', 'src/b.ts': '', 'legacy/c.ts': '' });
      const listing = list(root, ['.'], { ignore: [{ directory: root, patterns: ['legacy/**'] }] });
      assert.deepEqual(listing.files, ['.ai-lintignore', 'src/.ai-lintignore', 'src/a.ts']);
      assert.equal(reasons(listing)['ignored by .ai-lintignore or the configuration'], 3);
    });

    test('patterns of the configuration are relative to its folder', () => {
      const root = make({ 'pkg/a.ts': '', 'a.ts': '' });
      assert.deepEqual(list(root, ['.'], { ignore: [{ directory: path.join(root, 'pkg'), patterns: ['/a.ts'] }] }).files, ['a.ts']);
    });

    test('folders of tools, minified and binary files are left out', () => {
      const root = make({ 'node_modules/x/index.js': '', 'sub/.venv/lib/y.py': '', 'lib/jquery.min.js': '', 'logo.png': '', 'a.ts': '', 'admin.ts': '' });
      const listing = list(root);
      assert.deepEqual(listing.files, ['a.ts', 'admin.ts']);
      assert.deepEqual(
        listing.skipped.map(({ reason, count }) => [reason.split(' ')[0], count]),
        [
          ['in', 2],
          ['binary', 1],
          ['minified', 1],
        ],
      );
    });

    test('symbolic links are not followed, a loop does no harm', () => {
      const root = make({ 'a.ts': '', 'b.ts': { link: 'a.ts' }, loop: { link: '.' }, dangling: { link: 'nowhere' } });
      const listing = list(root);
      assert.deepEqual(listing.files, ['a.ts']);
      assert.equal(reasons(listing)['symbolic link, not followed'], 3);
    });

    test('a folder gives its own files only', () => {
      const root = make({ 'a/x.ts': '', 'a/b/y.ts': '', 'ab/z.ts': '' });
      assert.deepEqual(list(root, ['a']).files, ['a/b/y.ts', 'a/x.ts']);
    });

    test('overlapping inputs give each file once', () => {
      const root = make({ 'a/x.ts': '', 'a/y.ts': '' });
      assert.deepEqual(list(root, ['.', 'a', 'a/x.ts']).files, ['a/x.ts', 'a/y.ts']);
    });

    test('a named file is scanned though it is ignored, with a note', () => {
      const root = make({ '.gitignore': 'x.ts\n', 'x.ts': '', 'y.ts': '', '.ai-lintignore': 'z.ts\n', 'z.ts': '' });
      const listing = list(root, ['x.ts', 'y.ts', 'z.ts']);
      assert.deepEqual(listing.files, ['x.ts', 'y.ts', 'z.ts']);
      assert.deepEqual(listing.notes, ['x.ts is ignored, and scanned because it was named', 'z.ts is ignored, and scanned because it was named']);
      assert.deepEqual([...listing.named], ['x.ts', 'y.ts', 'z.ts']);
    });

    test('an ignored folder that is named gives nothing, which is a problem', () => {
      const root = make({ '.gitignore': 'out/\n', 'out/x.ts': '', 'gen/y.ts': '', '.ai-lintignore': 'gen/\n' });
      assert.match(list(root, ['out']).problems[0] ?? '', /^out: no files to scan here/);
      assert.match(list(root, ['gen']).problems[0] ?? '', /^gen: no files to scan here, all 1 are skipped/);
    });
  });
}

describe('git', () => {
  test('untracked files count, deleted ones do not', () => {
    const root = repository({ 'a.ts': '', 'b.ts': '' });
    fs.rmSync(path.join(root, 'b.ts'));
    addFiles(root, { 'new.ts': '', 'new-link.ts': { link: 'a.ts' } });
    const listing = list(root);
    assert.deepEqual(listing.files, ['a.ts', 'new.ts']);
    assert.equal(reasons(listing)['symbolic link, not followed'], 1);
  });

  test('a repository without a commit', () => {
    assert.deepEqual(list(repository({ 'a.ts': '' }, false)).files, ['a.ts']);
  });

  test('submodules and repositories inside are part of the tree', () => {
    const inner = repository({ 'in.ts': '' });
    const root = repository({ 'a.ts': '' });
    git(root, 'submodule', 'add', '-q', inner, 'sub');
    addFiles(root, { 'clone/own.ts': '' });
    git(path.join(root, 'clone'), 'init', '-q');
    assert.deepEqual(list(root).files, ['.gitmodules', 'a.ts', 'clone/own.ts', 'sub/in.ts']);
  });

  test('a linked work tree', () => {
    const root = repository({ 'a.ts': '' });
    const tree = path.join(makeTree(), 'tree');
    git(root, 'worktree', 'add', '-q', tree);
    addFiles(tree, { 'b.ts': '' });
    assert.deepEqual(list(tree).files, ['a.ts', 'b.ts']);
  });

  test('nothing of the scanned repository is run', () => {
    const root = repository({ 'a.ts': '' });
    const proof = path.join(root, '.git', 'ran');
    const hook = path.join(root, '.git', 'monitor');
    fs.writeFileSync(hook, `#!/bin/sh\ntouch '${proof}'\n`, { mode: 0o755 });
    git(root, 'config', 'core.fsmonitor', hook);
    git(root, 'status');
    assert.ok(fs.existsSync(proof), 'the hook does not work, so the test shows nothing');
    fs.rmSync(proof);
    assert.deepEqual(list(root).files, ['a.ts']);
    assert.ok(!fs.existsSync(proof));
  });

  test('variables that git sets for hooks do not lead to another repository', () => {
    const root = repository({ 'a.ts': '' });
    process.env.GIT_DIR = path.join(repository({ 'other.ts': '' }), '.git');
    try {
      assert.deepEqual(list(root).files, ['a.ts']);
    } finally {
      delete process.env.GIT_DIR;
    }
  });
});

describe('inputs that give nothing', () => {
  test('say what is wrong', () => {
    const root = makeTree({ dangling: { link: 'nowhere' }, self: { link: 'self' }, 'empty/.gitignore': '', 'folder.ts/x.ts': '' });
    fs.rmSync(path.join(root, 'empty', '.gitignore'));
    const problem = (input: string) => list(root, [input]).problems[0];
    assert.equal(problem('missing.ts'), 'missing.ts: no such file or directory');
    assert.equal(problem('src/*.ts'), 'src/*.ts: no such file or directory (patterns are expanded by the shell, not by ai-lint)');
    assert.equal(problem('dangling'), 'dangling: is a symbolic link to nowhere, which does not exist');
    assert.equal(problem('self'), 'self: is a loop of symbolic links');
    assert.match(problem('empty') ?? '', /^empty: no files to scan here/);
    assert.deepEqual(list(root, ['folder.ts']).files, ['folder.ts/x.ts']);
  });

  test('names that are not UTF-8 are counted', { skip: process.platform !== 'linux' }, () => {
    const root = makeTree({ 'a.ts': '' });
    fs.writeFileSync(Buffer.concat([Buffer.from(`${root}/`), Buffer.from([0x62, 0xff, 0x2e, 0x74, 0x73])]), '');
    assert.equal(reasons(list(root))['name is not valid UTF-8'], 1);
    assert.deepEqual(list(root).files, ['a.ts']);
  });
});
