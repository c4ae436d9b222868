/** Reading files: what comes back, and the words for what cannot be read. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { createReader, formatSize } from '../../workspace/read';
import { makeTree } from './tree';

const root = makeTree({ 'a.ts': 'const a = 1;', 'b.ts': 'x', 'empty.ts': '', 'big.js': 'x'.repeat(700_000), 'loop.ts': { link: 'loop.ts' }, 'dir.ts/x': '' });
const at = (name: string) => path.join(root, name);

test('bytes, also of files larger than the buffer began and smaller after that', () => {
  const read = createReader();
  const text = (name: string) => Buffer.from(read(at(name)) as Uint8Array).toString();
  assert.equal(text('a.ts'), 'const a = 1;');
  assert.equal(text('big.js').length, 700_000);
  assert.equal(text('b.ts'), 'x');
  assert.equal(text('empty.ts'), '');
});

test('errors have a kind and words', () => {
  const read = createReader(1000);
  assert.deepEqual(read(at('none.ts')), { kind: 'missing', error: 'does not exist' });
  assert.deepEqual(read(at('a.ts/x')), { kind: 'missing', error: 'does not exist' });
  assert.deepEqual(read(at('dir.ts')), { kind: 'directory', error: 'is a directory' });
  assert.deepEqual(read(at('loop.ts')), { kind: 'symlink-loop', error: 'is a loop of symbolic links' });
  assert.deepEqual(read(at('big.js')), { kind: 'too-large', error: '700.0 kB is above the limit of 1.0 kB' });
});

test('a named pipe is not waited for', { skip: process.platform === 'win32' }, () => {
  assert.equal(spawnSync('mkfifo', [at('pipe')]).status, 0);
  assert.deepEqual(createReader()(at('pipe')), { kind: 'special', error: 'is not a regular file' });
});

test('no descriptor is left open', { skip: process.platform !== 'linux' }, () => {
  const read = createReader(1000);
  const open = () => fs.readdirSync('/proc/self/fd').length;
  const before = open();
  for (let i = 0; i < 50; i++) for (const name of ['a.ts', 'big.js', 'dir.ts', 'none.ts']) read(at(name));
  assert.equal(open(), before);
});

test('sizes for people', () => {
  assert.deepEqual([0, 999, 1500, 5_100_000].map(formatSize), ['0 B', '999 B', '1.5 kB', '5.1 MB']);
});
