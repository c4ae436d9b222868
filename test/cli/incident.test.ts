/**
 * `ai-lint incident` in repositories that are made here: the key in an old commit, on a tag, in a stash, after a rename, in a merge and in a
 * message; pushed and not; in shallow clones, work trees and submodules; and without git. No output may hold the key.
 */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { addFiles, git, makeTree } from '../workspace/tree';
import { CLEAN, CODE, commit, events, json, KEY, note, OTHER, PEM, refs, repository, withOldKey } from './incident-support';

describe('ai-lint incident: where a key is', () => {
  test('in a file and its commit', async () => {
    const root = repository();
    addFiles(root, { 'src/client.ts': CODE });
    const first = commit(root, 'add the client');
    const { out } = await note(root);
    assert.match(out, /^# Incident: an OpenAI key in `src\/client\.ts`$/m);
    assert.match(out, /An OpenAI key, `sk-proj-••••`, \d+ characters; the variable for it is `OPENAI_API_KEY`/);
    assert.match(out, /\| In the files now \| `src\/client\.ts:2` as `apiKey` \|/);
    assert.ok(out.includes(`| Since | 2026-02-03 (292 days), commit \`${first.slice(0, 12)}\` by test |`), out);
    assert.match(out, /<https:\/\/platform\.openai\.com\/api-keys>/);
    assert.match(out, /<https:\/\/platform\.openai\.com\/usage>/);
    assert.match(out, /\| Branches \| `main` \|/);
    assert.match(out, /\| Pushed \| not known: this clone has no remote\. \|/);
    for (const head of ['1. Containment', '2. Investigation', '3. Eradication', '4. Recovery', 'Checklist']) assert.ok(out.includes(`\n## ${head}\n`), head);
    assert.match(out, /^\| Done \| Step \| Owner \| Due \| Done on \|$/m);
  });

  test('in an old commit only: history has to be asked for', async () => {
    const { root, first } = withOldKey();
    const { out, said } = await note(root);
    assert.equal(out, '');
    assert.match(said, /no key was found in the files\. \(old commits, tags and stashes were not looked at: --key-in-history\)/);
    const data = await json(root, '--key-in-history');
    assert.deepEqual(events(data), ['introduced src/client.ts', 'removed src/client.ts']);
    assert.equal(data.incidents[0].history.events[0].commit, first);
    assert.deepEqual(refs(data), ['main history']);
    assert.deepEqual(data.incidents[0].places, []);
    assert.match((await note(root, '--key-in-history')).out, /nowhere: it is in what git remembers/);
  });

  test('on a tag that no branch leads to', async () => {
    const root = repository();
    git(root, 'checkout', '-q', '-b', 'try');
    addFiles(root, { 'a.ts': CODE });
    commit(root, 'try');
    git(root, 'tag', '-a', 'v1', '-m', 'one');
    git(root, 'checkout', '-q', 'main');
    git(root, 'branch', '-q', '-D', 'try');
    const data = await json(root, '--key-in-history');
    assert.deepEqual(refs(data), ['v1 tip']);
    assert.deepEqual(data.incidents[0].history.reflogOnly, []);
  });

  test('in stashes: of known files, and of files that git did not know', async () => {
    const root = repository();
    addFiles(root, { 'package.json': `{ "key": "${KEY}" }\n` });
    git(root, 'stash', '-q');
    addFiles(root, { '.env': `OPENAI_API_KEY=${KEY}\n` });
    git(root, 'stash', '-q', '--include-untracked');
    const data = await json(root, '--key-in-history');
    assert.deepEqual(refs(data)?.sort(), ['stash@{0} tip', 'stash@{1} tip']);
    assert.deepEqual(events(data)?.sort(), ['stashed .env', 'stashed package.json']);
    const { out } = await note(root, '--key-in-history');
    assert.match(out, /git stash drop 'stash@\{1\}'\ngit stash drop 'stash@\{0\}'/, 'the later one goes first');
    assert.match(out, /no history has to be rewritten/);
    assert.ok(!out.includes('filter-repo'));
  });

  test('after a rename, a copy and a change around it', async () => {
    const root = repository();
    addFiles(root, { 'a.ts': CODE });
    commit(root, 'one');
    fs.mkdirSync(path.join(root, 'src'));
    git(root, 'mv', 'a.ts', 'src/b c.ts');
    commit(root, 'move');
    addFiles(root, { 'src/b c.ts': `// more\n${CODE}` });
    commit(root, 'around it');
    addFiles(root, { 'c.ts': CODE });
    commit(root, 'copy');
    const data = await json(root);
    assert.deepEqual(events(data), ['introduced a.ts', 'moved src/b c.ts', 'copied c.ts']);
    assert.deepEqual(data.incidents[0].history.paths, ['a.ts', 'src/b c.ts', 'c.ts']);
    assert.deepEqual(
      data.incidents[0].places.map(({ path: file, state }: { path: string; state: string }) => `${file} ${state}`),
      ['c.ts committed', 'src/b c.ts committed'],
    );
  });

  test('in merges: brought from a branch, made in the merge, gone on one side', async () => {
    const root = repository();
    git(root, 'checkout', '-q', '-b', 'side');
    addFiles(root, { 'a.ts': CODE });
    commit(root, 'side has it');
    git(root, 'checkout', '-q', 'main');
    addFiles(root, { 'b.ts': '' });
    commit(root, 'main goes on');
    git(root, 'merge', '-q', '--no-ff', '-m', 'merge side', 'side');
    assert.deepEqual(events(await json(root)), ['introduced a.ts', 'merged a.ts']);

    const evil = repository();
    git(evil, 'checkout', '-q', '-b', 'side');
    addFiles(evil, { 'a.ts': '' });
    commit(evil, 'a');
    git(evil, 'checkout', '-q', 'main');
    addFiles(evil, { 'b.ts': '' });
    commit(evil, 'b');
    git(evil, 'merge', '-q', '--no-ff', '--no-commit', 'side');
    addFiles(evil, { 'c.ts': CODE });
    const id = commit(evil, 'merge with more');
    const data = await json(evil);
    assert.deepEqual(events(data), ['introduced c.ts']);
    assert.equal(data.incidents[0].history.events[0].commit, id);
  });

  test('in a message', async () => {
    const root = repository();
    const id = commit(root, `the key is ${KEY}`);
    const data = await json(root, '--key-in-history');
    assert.deepEqual(data.incidents[0].history.messages, [{ id, type: 'commit' }]);
    assert.deepEqual([events(data), refs(data)], [['said '], ['main history']]);
    const { out } = await note(root, '--key-in-history');
    assert.match(out, /--replace-message \.\.\/leaked-keys\.txt/);
    assert.doesNotMatch(out, /--invert-paths/);
  });

  test('in a commit that only the reflog leads to, and in an object that nothing leads to', async () => {
    const root = repository();
    addFiles(root, { 'a.ts': CODE });
    const id = commit(root, 'oops');
    addFiles(root, { 'a.ts': CLEAN });
    commit(root, 'better', '2026-02-03', '--amend');
    const data = await json(root, '--key-in-history');
    assert.deepEqual(refs(data), []);
    assert.deepEqual(data.incidents[0].history.reflogOnly, [id]);
    git(root, 'reflog', 'expire', '--expire=now', '--all');
    const later = await json(root, '--key-in-history');
    assert.deepEqual(events(later), []);
    assert.equal(later.incidents[0].history.unreachable.length, 1);
    git(root, 'gc', '-q', '--prune=now');
    assert.match((await note(root, '--key-in-history')).said, /no key was found in the files or in what git remembers/);
  });
});

describe('ai-lint incident: how far it went', () => {
  test('pushed, by the remote branch and its log', async () => {
    const { root } = withOldKey();
    const remote = makeTree();
    git(remote, 'init', '-q', '--bare');
    git(root, 'remote', 'add', 'origin', `https://me:hidden@github.com/x/y.git`);
    git(root, 'config', `url.${remote}.insteadOf`, 'https://me:hidden@github.com/x/y.git');
    assert.match((await note(root, '--key-in-history')).out, /\| Pushed \| not known: nothing has been fetched from origin yet\. \|/);
    git(root, 'push', '-q', 'origin', 'main');
    git(root, 'checkout', '-q', '-b', 'mine');
    const { out } = await note(root, '--key-in-history');
    assert.match(out, /\| Pushed \| \*\*yes\*\*: `origin\/main`, known there since \d{4}-\d\d-\d\d \(update by push\)\. \|/);
    assert.match(out, /git clone https:\/\/github\.com\/x\/y\.git \.\.\/history-rewrite/);
    assert.ok(!out.includes('hidden'), 'credentials of the address');
    assert.match(out, /git filter-repo --sensitive-data-removal --replace-text \.\.\/leaked-keys\.txt\n/);
    assert.match(out, /^literal:<the key, copied from src\/client\.ts of commit [0-9a-f]{12}>==>REMOVED_OPENAI_API_KEY$/m);
    assert.match(out, /git push --force --mirror origin/);
    assert.match(out, /GitHub: forks keep the old commits/);
    assert.match(out, /Not on the remote, and so not in that clone: `mine`/);
  });

  test('not pushed: only the last commit, or several', async () => {
    const remote = repository();
    const root = path.join(makeTree(), 'clone');
    git(remote, 'clone', '-q', remote, root);
    addFiles(root, { 'a.ts': CODE });
    commit(root, 'oops');
    const last = (await note(root)).out;
    assert.match(last, /not that this clone knows: none of the one remote branch that it has seen leads to it/);
    assert.match(last, /git commit --amend --no-edit/);
    assert.ok(!last.includes('filter-repo') && !last.includes('--mirror'));
    addFiles(root, { 'b.ts': '' });
    commit(root, 'more');
    const two = (await note(root)).out;
    assert.match(two, /git clone --no-local \. \.\.\/history-rewrite/);
    assert.match(two, /git filter-repo --replace-text/);
    assert.ok(!two.includes('--mirror'));
  });

  test('files that hold credentials only are taken out whole', async () => {
    const root = repository();
    addFiles(root, { '.env': `OPENAI_API_KEY=${KEY}\n` });
    commit(root, 'one');
    git(root, 'mv', '.env', '.env.production');
    commit(root, 'two');
    const { out } = await note(root);
    assert.match(out, /git filter-repo --invert-paths --path \.env --path \.env\.production\n/);
    assert.match(out, /git rm --cached -- \.env\.production\n/);
    assert.ok(!out.includes('leaked-keys.txt'));
  });

  test('a private key spans lines: an expression that holds nothing of it', async () => {
    const root = repository();
    addFiles(root, { 'key.ts': `export const key = \`${PEM}\`;\n` });
    commit(root, 'one');
    addFiles(root, { 'key.ts': `export const key = "${PEM.replaceAll('\n', '\\n')}";\n` });
    commit(root, 'written otherwise');
    const { out } = await note(root);
    assert.match(out, /^regex:-----BEGIN \[A-Z \]\*PRIVATE KEY\[\\s\\S\]\*\?-----END/m);
    assert.match(out, /Replace the key pair/);
    assert.deepEqual(events(await json(root)), ['introduced key.ts']);
  });

  test('what copies of the files go into', async () => {
    const root = repository({ Dockerfile: 'FROM scratch\n', '.github/workflows/ci.yml': 'on: push\n', 'pyproject.toml': '', 'package.json': '{}' });
    addFiles(root, { 'a.py': `import openai\nopenai.api_key = "${KEY}"\n` });
    commit(root, 'one');
    const { out } = await note(root);
    for (const word of ['Images:', 'GitHub Actions:', 'npm packages:', 'PyPI packages:']) assert.ok(out.includes(word), word);
  });
});

describe('ai-lint incident: what cannot be known', () => {
  test('no git, an untracked file, an ignored one, one that is staged', async () => {
    const plain = makeTree({ 'package.json': '{}', 'a.ts': CODE });
    const without = (await note(plain)).out;
    assert.match(without, /lies in no git repository, so it is not known since when the key is there/);
    assert.match(without, /Git could not be asked/);
    assert.match((await note(plain, '--key-in-history')).out, /lies in no git repository/);

    const root = repository({ '.gitignore': '.env\n', 'package.json': '{}' });
    addFiles(root, { 'new.ts': CODE, '.env': `A=${OTHER}\n` });
    const data = await json(root);
    assert.deepEqual([data.incidents[0].places[0].state, data.incidents[0].pushed.state], ['untracked', 'nothing']);
    assert.match((await note(root)).out, /\| Since \| not committed \|/);
    assert.match((await note(root, '.env')).out, /`\.env:1` as `A` \(ignored by git\)/);
    git(root, 'add', 'new.ts');
    const staged = (await note(root)).out;
    assert.match(staged, /`new\.ts:2` as `apiKey` \(staged, not committed\)/);
    assert.match(staged, /git restore --staged -- new\.ts/);
    assert.match(staged, /no history has to be rewritten/);
  });

  test('a shallow clone', async () => {
    const origin = repository();
    addFiles(origin, { 'a.ts': CODE });
    commit(origin, 'old', '2026-02-03');
    addFiles(origin, { 'b.ts': '' });
    commit(origin, 'new', '2026-05-06');
    const root = path.join(makeTree(), 'clone');
    git(origin, 'clone', '-q', '--depth', '1', pathToFileURL(origin).href, root);
    const { out } = await note(root);
    assert.match(out, /This clone is shallow/);
    assert.match(out, /\| Since \| 2026-05-06 \(or earlier, 200 days\)/);
    assert.match(out, /brought it in, or an older commit did/);
  });

  test('a partial clone fetches nothing', async () => {
    const origin = repository();
    addFiles(origin, { 'a.ts': CODE });
    commit(origin, 'old');
    git(origin, 'rm', '-q', 'a.ts');
    commit(origin, 'gone');
    git(origin, 'config', 'uploadpack.allowFilter', 'true');
    const root = path.join(makeTree(), 'clone');
    git(origin, 'clone', '-q', '--filter=blob:none', pathToFileURL(origin).href, root);
    const before = git(root, 'count-objects', '-v');
    const { said } = await note(root, '--key-in-history');
    assert.match(said, /This is a partial clone/);
    assert.equal(git(root, 'count-objects', '-v'), before);
  });

  test('another work tree, with its HEAD on no branch', async () => {
    const root = repository();
    const tree = path.join(makeTree(), 'tree');
    git(root, 'worktree', 'add', '-q', '--detach', tree);
    addFiles(tree, { 'a.ts': CODE });
    commit(tree, 'there');
    assert.deepEqual(refs(await json(tree)), ['HEAD of tree tip']);
    assert.deepEqual(refs(await json(root, '--key-in-history')), ['HEAD of tree tip'], 'from the other one, too');
  });

  test('a submodule', async () => {
    const inner = repository();
    const root = repository();
    git(root, 'submodule', '-q', 'add', inner, 'lib');
    commit(root, 'with a submodule');
    addFiles(path.join(root, 'lib'), { 'a.ts': CODE });
    commit(path.join(root, 'lib'), 'in it');
    const { out } = await note(path.join(root, 'lib'));
    assert.match(out, /This is a submodule/);
    assert.match(out, /The repository around this submodule points to the new commit/);
    assert.match(out, /\| Since \| 2026-02-03/);
    const outer = (await note(root)).out;
    assert.match(outer, /`lib\/a\.ts:2` as `apiKey` \(in another git repository\)/);
    assert.match(outer, /`cd lib && ai-lint incident` does/);
  });
});
