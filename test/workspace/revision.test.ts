/** A project as a commit has it: its files whatever the disk says, versions and imports as they were, and views that outlive the question for a package. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import type { Host } from '../../engine/index';
import { hostAt } from '../../workspace/revision';
import { git, makeTree } from './tree';

function at(root: string, revision: string, folder = root): Host {
  const host = hostAt({ root: folder, revision, paths: [folder], lists: [], programDirectory: root });
  assert.ok(typeof host !== 'string', String(host));
  return host;
}

const text = (host: Host, file: string): string => {
  const bytes = host.read(file);
  return 'error' in bytes ? bytes.error : Buffer.from(bytes).toString();
};

function repository(): string {
  const root = makeTree({
    'package.json': '{ "name": "a", "dependencies": { "ai": "6.0.37" } }',
    'src/a.ts': "import { b } from './b';\n",
    'src/b.ts': 'export const b = 1;\n',
    'app/package.json': '{ "name": "app", "dependencies": { "ai": "5.0.0" } }',
    'app/c.ts': 'export const c = 1;\n',
  });
  git(root, 'init', '-q');
  git(root, 'add', '.');
  git(root, 'commit', '-qm', 'first');
  return root;
}

describe('a project at a revision', () => {
  test('is what was committed', () => {
    const root = repository();
    fs.writeFileSync(path.join(root, 'src/a.ts'), 'changed');
    fs.rmSync(path.join(root, 'src/b.ts'));
    fs.writeFileSync(path.join(root, 'src/d.ts'), 'new');
    fs.writeFileSync(path.join(root, 'package.json'), '{ "dependencies": { "ai": "7.0.0" } }');
    const host = at(root, 'main');
    assert.deepEqual(host.targets, ['app/c.ts', 'app/package.json', 'package.json', 'src/a.ts', 'src/b.ts']);
    assert.equal(text(host, 'src/a.ts'), "import { b } from './b';\n");
    assert.equal(host.resolve('src/a.ts', './b'), 'src/b.ts');
    assert.equal(host.resolve('src/a.ts', './d'), undefined);
    assert.equal(host.version?.('src/a.ts', 'npm', 'ai'), '6.0.37');
  });

  test('may be a folder of the work tree', () => {
    const root = repository();
    const host = at(root, 'main', path.join(root, 'app'));
    assert.deepEqual(host.targets, ['c.ts', 'package.json']);
    assert.equal(text(host, 'c.ts'), 'export const c = 1;\n');
    assert.equal(host.version?.('c.ts', 'npm', 'ai'), '5.0.0');
  });

  test('the view of a file lasts while its package is asked for', () => {
    const host = at(repository(), 'main');
    const bytes = host.read('src/a.ts');
    assert.ok(!('error' in bytes));
    host.packageOf?.('src/a.ts');
    host.version?.('src/a.ts', 'npm', 'ai');
    assert.equal(Buffer.from(bytes).toString(), "import { b } from './b';\n");
  });

  test('what is no revision is said', () => {
    const root = repository();
    assert.match(String(hostAt({ root, revision: 'nowhere', paths: [root], lists: [], programDirectory: root })), /knows no such commit/);
    assert.match(String(hostAt({ root, revision: '--all', paths: [root], lists: [], programDirectory: root })), /knows no such commit/);
  });
});
