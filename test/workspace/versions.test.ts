/** Versions of packages as a file sees them: installed before pinned before allowed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createResolver } from '../../workspace/resolve';
import { createVersions, lowestNpm, lowestPypi } from '../../workspace/versions';
import { makeTree } from './tree';

test('npm: installed, else pinned, else the lowest allowed, from the nearest folder', () => {
  const version = createVersions(
    makeTree({
      'package.json': '{ "dependencies": { "openai": "^4.0.0", "ai": "^5.0.0", "zod": "~3.20" } }',
      'package-lock.json':
        '{ "packages": { "": {}, "apps/web": {}, "node_modules/openai": { "version": "4.50.1" }, "node_modules/@x/y": { "version": "1.0.0" }, "node_modules/a/node_modules/zod": { "version": "9.0.0" } } }',
      'node_modules/ai/package.json': '{ "version": "5.0.7" }',
      'apps/web/package.json': '{ "dependencies": { "openai": "^5.1.0", "pg": "^8.2.0" } }',
      'apps/old/node_modules/openai/package.json': '{ "version": "3.3.0" }',
      'apps/bad/package.json': '{ oops',
    }),
  );
  const rows: [string, string, string | undefined][] = [
    ['a.ts', 'openai', '4.50.1'],
    ['a.ts', 'ai', '5.0.7'],
    ['a.ts', 'zod', '3.20.0'],
    ['a.ts', '@x/y', '1.0.0'],
    ['apps/web/a.ts', 'pg', '8.2.0'],
    ['apps/web/a.ts', 'openai', '4.50.1'],
    ['apps/old/a.ts', 'openai', '3.3.0'],
    ['apps/bad/a.ts', 'openai', '4.50.1'],
    ['a.ts', 'none', undefined],
  ];
  for (const [from, name, expected] of rows) assert.equal(version(from, 'npm', name), expected, `${name} from ${from}`);
});

test('PyPI: lock files, requirements, pyproject of both kinds', () => {
  const version = createVersions(
    makeTree({
      'requirements.txt': '# x\nopenai==1.30.1  # pinned\nanthropic[bedrock]>=0.20,<1 ; python_version > "3.8"\nFlask\nlang_chain~=0.2\n',
      'svc/pyproject.toml':
        '[project]\ndependencies = ["openai>=1.60", "pydantic-ai[x]==0.1.2"]\n[tool.poetry.dependencies]\npython = "^3.11"\nmistralai = "^1.2"\ncohere = { version = ">=5.0", extras = ["a"] }\n',
      'locked/uv.lock': 'version = 1\n\n[[package]]\nname = "openai"\nversion = "1.99.0"\n',
      'locked/requirements.txt': 'openai>=1\n',
    }),
  );
  const rows: [string, string, string | undefined][] = [
    ['a.py', 'openai', '1.30.1'],
    ['a.py', 'anthropic', '0.20'],
    ['a.py', 'flask', undefined],
    ['a.py', 'Lang.Chain', '0.2'],
    ['svc/a.py', 'openai', undefined], // >=1.60 may be version 2
    ['svc/a.py', 'pydantic_ai', '0.1.2'],
    ['svc/a.py', 'mistralai', '1.2'],
    ['svc/a.py', 'cohere', undefined],
    ['locked/a.py', 'openai', '1.99.0'],
  ];
  for (const [from, name, expected] of rows) assert.equal(version(from, 'pypi', name), expected, `${name} from ${from}`);
});

test('lockfiles of pnpm, yarn, bun, Pipenv; several versions in one workspace; what cannot be known', () => {
  const version = createVersions(
    makeTree({
      'package.json': '{ "dependencies": { "openai": "^4.0.0" } }',
      'pnpm-lock.yaml':
        "lockfileVersion: '9.0'\nimporters:\n  .:\n    dependencies:\n      openai:\n        specifier: ^4.0.0\n        version: 4.60.0(zod@3.0.0)\n  web:\n    dependencies:\n      openai:\n        specifier: 'catalog:'\n        version: 5.1.0\npackages:\n  openai@4.60.0:\n    x: y\n  openai@5.1.0:\n    x: y\n  ai@5.0.1:\n    x: y\n",
      'web/package.json': '{ "dependencies": { "openai": "catalog:" } }',
      'yarn/package.json': '{ "dependencies": { "openai": "^4.0.0" } }',
      'yarn/yarn.lock': 'openai@^4.0.0:\n  version "4.70.0"\n',
      'bun/package.json': '{ "devDependencies": { "openai": "5" } }',
      'bun/bun.lock': '{ "workspaces": { "": {}, }, "packages": { "openai": ["openai@5.9.0", "", {}, "x"], } }',
      'pip/Pipfile': '[packages]\nopenai = "*"\n',
      'pip/Pipfile.lock': '{ "default": { "openai": { "version": "==1.2.3" } } }',
      'broken/package.json': '{ "dependencies": { "openai": "^3.0.0" } }',
      'broken/yarn.lock': '<<<<<<< HEAD\n',
      'local/package.json': '{ "dependencies": { "ai": "workspace:*", "openai": "file:../x" } }',
    }),
  );
  const rows: [string, 'npm' | 'pypi', string, string | undefined][] = [
    ['a.ts', 'npm', 'openai', '4.60.0'],
    ['web/src/a.ts', 'npm', 'openai', '5.1.0'],
    ['web/a.ts', 'npm', 'ai', '5.0.1'],
    ['yarn/a.ts', 'npm', 'openai', '4.70.0'],
    ['bun/a.ts', 'npm', 'openai', '5.9.0'],
    ['pip/a.py', 'pypi', 'openai', '1.2.3'],
    ['broken/a.ts', 'npm', 'openai', '3.0.0'],
    ['local/a.ts', 'npm', 'langchain', undefined],
  ];
  for (const [from, ecosystem, name, expected] of rows) assert.equal(version(from, ecosystem, name), expected, `${name} from ${from}`);
});

test('a range that spans several first numbers tells no version', () => {
  const version = (range: string) =>
    createVersions('/', (file) => (file === '/package.json' ? JSON.stringify({ dependencies: { x: range } }) : undefined))('a.ts', 'npm', 'x');
  const rows: Record<string, string | undefined> = {
    '>=3': undefined,
    '>3': undefined,
    '>=3 <5': undefined,
    '>=3.1 <4': '3.1.0',
    '>=3.1 <4.0.0': '3.1.0',
    '>=3.1 <4.1': undefined,
    '>=3.1 <=4': undefined,
    '>=3.1 <3.9': '3.1.0',
    '^3 || ^4': undefined,
    '^3.1 || ^3.4': '3.1.0',
    '^3 || latest': undefined,
    '3.x': '3.0.0',
    '*': undefined,
  };
  for (const [range, expected] of Object.entries(rows)) assert.equal(version(range), expected, range);
  const python = (range: string) => createVersions('/', (file) => (file === '/requirements.txt' ? `x${range}\n` : undefined))('a.py', 'pypi', 'x');
  for (const [range, expected] of Object.entries({ '>=1': undefined, '>=1,<2': '1', '>=1,<3': undefined, '==1.2': '1.2', '~=1.2': '1.2' }))
    assert.equal(python(range), expected, range);
});

test('the lowest version of a range', () => {
  const npm = {
    '^4.20.0': '4.20.0',
    '4': '4.0.0',
    '~1.2': '1.2.0',
    '>=4 <6': '4.0.0',
    '^5 || ^4.1': '4.1.0',
    '1.x': '1.0.0',
    'npm:@a/b@^2.1.0': '2.1.0',
    'workspace:^1.0.0': '1.0.0',
    '5.0.0-beta.1': '5.0.0-beta.1',
  };
  for (const [range, expected] of Object.entries(npm)) assert.equal(lowestNpm(range), expected, range);
  for (const range of ['*', 'latest', '', 'workspace:*', '<5', 'file:../x', 'github:a/b', '^4 || latest']) assert.equal(lowestNpm(range), undefined, range);
  const pypi = {
    '==1.2.3': '1.2.3',
    '>=1.0,<2': '1.0',
    '<2,>=1.5': '1.5',
    '~=0.27': '0.27',
    '==1.2.*': '1.2',
    '^1.2': '1.2',
    '==1!2.0': '1!2.0',
    '>=1.0.0rc1': '1.0.0rc1',
  };
  for (const [range, expected] of Object.entries(pypi)) assert.equal(lowestPypi(range), expected, range);
  for (const range of ['<2', '*', '!=1.0', '']) assert.equal(lowestPypi(range), undefined, range);
});

test('packages of the workspace say their version themselves', () => {
  const root = makeTree({
    'package.json': '{ "workspaces": ["packages/*", "apps/*"] }',
    'packages/ai/package.json': '{ "name": "ai", "version": "7.0.77" }',
    'packages/ai/src/index.ts': 'export {};',
    'apps/chat/package.json': '{ "dependencies": { "ai": "workspace:*", "openai": "file:../x" } }',
  });
  const version = createVersions(root, undefined, createResolver(root).resolve);
  assert.equal(version('apps/chat/src/a.ts', 'npm', 'ai'), '7.0.77');
  assert.equal(version('apps/chat/src/a.ts', 'npm', 'openai'), undefined);
  assert.equal(createVersions(root)('apps/chat/src/a.ts', 'npm', 'ai'), undefined);
});
