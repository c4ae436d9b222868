/** `ai-lint incident`: which key is meant, what is left out, what is printed of a project's own names, and the command as a process. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { usagePages } from '../../models/_usage-pages';
import { models } from '../../models/index.gen';
import { addFiles, git, makeTree } from '../workspace/tree';
import { CODE, commit, json, KEY, note, OTHER, rejects, repository, withOldKey } from './incident-support';
import { spawnCommand } from './support';

describe('ai-lint incident: which key', () => {
  test('by place, by fingerprint, all', async () => {
    const root = repository();
    addFiles(root, { 'a.ts': CODE, 'b.env': `ANTHROPIC_API_KEY=${OTHER}\n`, 'c.ts': CODE });
    commit(root, 'one');
    const all = await json(root);
    assert.deepEqual(
      all.incidents.map(({ vendor }: { vendor: string }) => vendor),
      ['OpenAI', 'Anthropic'],
      'one of each secret',
    );
    assert.match((await note(root)).out, /^# Incident: 2 leaked keys$/m);
    assert.match((await note(root, 'b.env:1')).out, /^# Incident: an Anthropic key in `b\.env`$/m);
    const { fingerprint } = all.incidents[1];
    assert.equal((await json(root, fingerprint)).incidents[0].vendor, 'Anthropic');
    await rejects(root, ['a.ts:1'], /There is no key at a\.ts:1; keys of that file stand in line 2/);
    await rejects(root, ['0123456789abcdef'], /No key has the fingerprint/);
    await rejects(root, ['nothing.ts:3'], /is no finding/);
    await rejects(root, ['a.ts', 'c.ts'], /takes one finding/);
    await rejects(root, ['--format', 'html'], /one of markdown, json/);
    await rejects(root, ['--key-in-histroy'], /has no flag/);
  });

  test('a key that only history has is named by its fingerprint', async () => {
    const { root } = withOldKey();
    const { fingerprint } = (await json(root, '--key-in-history')).incidents[0];
    assert.equal((await json(root, fingerprint, '--key-in-history')).incidents[0].vendor, 'OpenAI');
    await rejects(root, [fingerprint], /add --key-in-history/);
    await rejects(root, ['0123456789abcdef', '--key-in-history'], /neither in the files nor in what git remembers/);
  });

  test('one that a comment answers for is left out, and told of when it is named', async () => {
    const root = repository();
    addFiles(root, { 'a.ts': CODE.replace('\nexport', '\n// ai-lint-disable-next-line hardcoded-api-key -- a demo account\nexport') });
    commit(root, 'one');
    for (const args of [[], ['--key-in-history']]) {
      const { out, said } = await note(root, ...args);
      assert.equal(out, '');
      assert.match(said, /1 key that a comment or the baseline answers for is left out/);
    }
    assert.match((await note(root, 'a.ts:3')).out, /an OpenAI key in `a\.ts`/);
  });

  test('samples in templates, dependencies and what the configuration ignores are no incident', async () => {
    const root = repository({ 'ai-lint.config.json': '{ "ignore": ["samples/"] }' });
    addFiles(root, { 'node_modules/x/a.js': CODE, 'samples/a.ts': CODE });
    git(root, 'add', '-f', 'node_modules');
    commit(root, 'too much');
    git(root, 'rm', '-rq', 'node_modules', 'samples');
    commit(root, 'without');
    addFiles(root, { '.env.example': `OPENAI_API_KEY=sk-proj-your-key-here\nANTHROPIC_API_KEY=sk-ant-api03-${'x'.repeat(93)}AA\n` });
    commit(root, 'one');
    assert.match((await note(root, '--key-in-history')).said, /no key was found/);
  });

  test('names of a project become no markup', async () => {
    const root = repository();
    addFiles(root, { 'a|b`c.ts': CODE });
    commit(root, '| <img src=x> [x](y) `z`', '2026-02-03', '--author', 'A | <b> \u202e <a@example.com>');
    const { out } = await note(root);
    assert.ok(out.includes('\\| \\<img src=x\\> \\[x\\](y) \\`z\\`'), out);
    assert.ok(!out.includes('\u202e') && out.includes('``a\\|b`c.ts:2``'));
  });
});

describe('ai-lint incident: as a process', () => {
  test('no argument of git and no file that it writes holds the key', { skip: process.platform === 'win32' }, () => {
    const { root } = withOldKey();
    const bin = makeTree({ git: '#!/bin/sh\nprintf \'%s\\n\' "$@" >> "$AI_LINT_TEST_LOG"\nPATH="$AI_LINT_TEST_PATH" exec git "$@"\n' });
    fs.chmodSync(path.join(bin, 'git'), 0o755);
    const log = path.join(makeTree(), 'log');
    const env = { PATH: `${bin}${path.delimiter}${process.env.PATH}`, AI_LINT_TEST_LOG: log, AI_LINT_TEST_PATH: process.env.PATH ?? '' };
    const before = git(root, 'status', '--porcelain');
    const { code, stdout, stderr } = spawnCommand(root, ['incident', '--key-in-history', '--out', 'note.md'], { env });
    assert.deepEqual([code, stdout, stderr], [0, '', '']);
    const asked = fs.readFileSync(log, 'utf8');
    assert.match(asked, /^cat-file$/m);
    assert.ok(!asked.includes(KEY.slice(10, 40)));
    const written = fs.readFileSync(path.join(root, 'note.md'), 'utf8');
    assert.match(written, /^# Incident: an OpenAI key/);
    assert.ok(!written.includes(KEY.slice(10, 40)));
    assert.equal(git(root, 'status', '--porcelain'), `${before}?? note.md\n`);
  });

  test('help and errors', () => {
    const root = makeTree({ 'a.ts': '' });
    const help = spawnCommand(root, ['incident', '--help']);
    assert.deepEqual([help.code, help.stderr], [0, '']);
    assert.match(help.stdout, /^Usage: ai-lint incident \[<finding>\]/);
    const wrong = spawnCommand(root, ['incident', '--formt', 'json']);
    assert.deepEqual([wrong.code, wrong.stderr], [2, 'ai-lint incident has no flag --formt; did you mean `--format`?\n']);
    const nowhere = spawnCommand(makeTree({ 'a.ts': CODE }), ['incident', '--out', 'no/such/note.md']);
    assert.equal(nowhere.code, 2);
    assert.match(nowhere.stderr, /^--out no\/such\/note\.md: cannot be written: its folder does not exist\n$/);
  });
});

test('every usage page is that of a vendor whose keys are known', () => {
  const vendors = new Set(models.flatMap((model) => model.keys ?? []).map(({ vendor }) => vendor));
  for (const [vendor, { usage, source, date }] of Object.entries(usagePages)) {
    assert.ok(vendors.has(vendor), vendor);
    for (const url of [usage, source]) assert.match(url, /^https:\/\/[a-z.]+\//);
    assert.match(date, /^\d{4}-\d\d-\d\d$/);
  }
});
