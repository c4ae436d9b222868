/** Which project file an import means: one table per mechanism, the near-miss beside the hit. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createResolver } from '../../workspace/resolve';
import { addFiles, type Entry, makeTree } from './tree';

/** @param rows [from, specifier, expected] */
function check(entries: Record<string, Entry>, rows: readonly (readonly [string, string, string | undefined])[]): void {
  const { resolve } = createResolver(makeTree(entries));
  for (const [from, specifier, expected] of rows) assert.equal(resolve(from, specifier), expected, `${specifier} in ${from}`);
}

describe('JavaScript and TypeScript', () => {
  test('relative imports: extensions, compiled names, index files', () => {
    check(
      {
        'src/a.ts': '',
        'src/b.tsx': '',
        'src/c.mts': '',
        'src/d.js': '',
        'src/e/index.ts': '',
        'src/t.d.ts': '',
        'src/data.json': '{}',
        'src/f.test.ts': '',
        'lib/x.cjs': '',
        'src/dir.ts/in.ts': '',
      },
      [
        ['src/a.ts', './b', 'src/b.tsx'],
        ['src/a.ts', './b.js', 'src/b.tsx'],
        ['src/a.ts', './c.mjs', 'src/c.mts'],
        ['src/a.ts', './d', 'src/d.js'],
        ['src/a.ts', './d.js?raw', 'src/d.js'],
        ['src/a.ts', './e', 'src/e/index.ts'],
        ['src/e/index.ts', '..', undefined],
        ['src/e/index.ts', '../a', 'src/a.ts'],
        ['src/a.ts', './f.test', 'src/f.test.ts'],
        ['src/a.ts', '../lib/x.cjs', 'lib/x.cjs'],
        ['src/a.ts', './t', undefined],
        ['src/a.ts', './t.d', undefined],
        ['src/a.ts', './data.json', undefined],
        ['src/a.ts', './dir', undefined],
        ['src/a.ts', '../../outside', undefined],
        ['src/a.ts', 'openai', undefined],
      ],
    );
  });

  test('components by their whole name', () => {
    check(
      { 'src/a.ts': '', 'src/B.vue': '', 'src/C.svelte': '', 'src/C.svelte.ts': '', 'src/D.astro': '', 'src/E.vue': '', 'src/E.ts': '', 'src/f/index.vue': '' },
      [
        ['src/a.ts', './B.vue', 'src/B.vue'],
        ['src/B.vue', './C.svelte', 'src/C.svelte'],
        ['src/B.vue', './C.svelte.js', 'src/C.svelte.ts'],
        ['src/a.ts', './D.astro', 'src/D.astro'],
        ['src/a.ts', './B', 'src/B.vue'],
        ['src/a.ts', './D', undefined],
        ['src/a.ts', './E', 'src/E.ts'],
        ['src/a.ts', './f', 'src/f/index.vue'],
      ],
    );
  });

  test('prefixes of SvelteKit, Nuxt and Vite, where no tsconfig says otherwise', () => {
    check(
      {
        'kit/package.json': '{}',
        'kit/src/lib/a.ts': '',
        'kit/src/lib/index.ts': '',
        'kit/src/routes/+page.svelte': '',
        'nuxt/package.json': '{}',
        'nuxt/app/components/B.vue': '',
        'nuxt/server/c.ts': '',
        'vite/package.json': '{}',
        'vite/src/d.ts': '',
        'vite/src/deep/e.ts': '',
        'vite/d.ts': '',
        'own/package.json': '{}',
        'own/tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./lib/*"] } } }',
        'own/lib/d.ts': '',
        'own/src/d.ts': '',
        'loose/src/lib/a.ts': '',
      },
      [
        ['kit/src/routes/+page.svelte', '$lib/a', 'kit/src/lib/a.ts'],
        ['kit/src/routes/+page.svelte', '$lib', 'kit/src/lib/index.ts'],
        ['kit/src/routes/+page.svelte', '$app/a', undefined],
        ['nuxt/server/c.ts', '~/components/B.vue', 'nuxt/app/components/B.vue'],
        ['nuxt/app/components/B.vue', '~~/server/c', 'nuxt/server/c.ts'],
        ['vite/src/deep/e.ts', '@/d', 'vite/src/d.ts'],
        ['vite/src/deep/e.ts', '@scope/d', undefined],
        ['own/src/d.ts', '@/d', 'own/lib/d.ts'],
        ['loose/src/lib/a.ts', '$lib/a', undefined],
      ],
    );
  });

  test('paths and baseUrl, with extends and comments', () => {
    check(
      {
        'tsconfig.base.json':
          '{ // shared\n "compilerOptions": { "baseUrl": ".", "paths": { "@/*": ["src/*"], "@/special/*": ["other/*"], "exact": ["src/exact.ts"], }, } }',
        'tsconfig.json': '{ "extends": "./tsconfig.base" }',
        'src/lib/a.ts': '',
        'src/special/b.ts': '',
        'other/b.ts': '',
        'src/exact.ts': '',
        'tools/x.ts': '',
        'app/main.ts': '',
      },
      [
        ['app/main.ts', '@/lib/a', 'src/lib/a.ts'],
        ['app/main.ts', '@/special/b', 'other/b.ts'],
        ['app/main.ts', 'exact', 'src/exact.ts'],
        ['app/main.ts', 'exact/more', undefined],
        ['app/main.ts', 'tools/x', 'tools/x.ts'],
        ['app/main.ts', '@/lib/none', undefined],
      ],
    );
  });

  test('the nearest configuration decides; a solution file leads to its references', () => {
    check(
      {
        'tsconfig.json': '{ "compilerOptions": { "paths": { "~/*": ["./root/*"] } } }',
        'root/a.ts': '',
        'web/tsconfig.json': '{ "files": [], "references": [{ "path": "./tsconfig.app.json" }] }',
        'web/tsconfig.app.json': '{ "compilerOptions": { "paths": { "~/*": ["./src/*"] } } }',
        'web/src/a.ts': '',
        'broken/tsconfig.json': '{ "compilerOptions": { "paths": ',
        'broken/a.ts': '',
      },
      [
        ['web/src/x.ts', '~/a', 'web/src/a.ts'],
        ['root/x.ts', '~/a', 'root/a.ts'],
        ['broken/a.ts', '~/a', 'root/a.ts'],
      ],
    );
  });

  test('configurations that extend each other end', () => {
    check({ 'tsconfig.json': '{ "extends": "./b.json" }', 'b.json': '{ "extends": "./tsconfig.json" }', 'a.ts': '' }, [['a.ts', 'x', undefined]]);
  });

  test('workspace packages by name, mapped from built files to sources', () => {
    check(
      {
        'package.json': '{ "workspaces": ["packages/*", "tools/deep/**"] }',
        'packages/core/package.json':
          '{ "name": "@x/core", "main": "dist/index.js", "exports": { ".": { "types": "./dist/index.d.ts", "import": "./dist/index.js" }, "./util/*": "./dist/util/*.js" } }',
        'packages/core/src/index.ts': '',
        'packages/core/src/util/a.ts': '',
        'packages/plain/package.json': '{ "name": "plain" }',
        'packages/plain/index.js': '',
        'packages/plain/other.ts': '',
        'tools/deep/er/package.json': '{ "name": "deep", "source": "lib/main.ts" }',
        'tools/deep/er/lib/main.ts': '',
        'unlisted/package.json': '{ "name": "unlisted" }',
        'unlisted/index.ts': '',
        'app/main.ts': '',
      },
      [
        ['app/main.ts', '@x/core', 'packages/core/src/index.ts'],
        ['app/main.ts', '@x/core/util/a', 'packages/core/src/util/a.ts'],
        ['app/main.ts', '@x/core/none', undefined],
        ['app/main.ts', '@x/other', undefined],
        ['app/main.ts', 'plain', 'packages/plain/index.js'],
        ['app/main.ts', 'plain/other', 'packages/plain/other.ts'],
        ['app/main.ts', 'deep', 'tools/deep/er/lib/main.ts'],
        ['app/main.ts', 'unlisted', undefined],
      ],
    );
  });

  test('the package a file belongs to', () => {
    const { packageOf } = createResolver(
      makeTree({
        'package.json': '{ "name": "whole", "workspaces": ["packages/*"] }',
        'packages/core/package.json': '{ "name": "@x/core" }',
        'packages/core/src/esm/package.json': '{ "type": "module" }',
        'packages/core/src/esm/a.ts': '',
        'packages/nameless/package.json': '{}',
        'unlisted/package.json': '{ "name": "unlisted" }',
        'unlisted/a.ts': '',
        'a.ts': '',
      }),
    );
    assert.equal(packageOf('packages/core/src/esm/a.ts'), '@x/core');
    assert.equal(packageOf('packages/core/gone/a.ts'), '@x/core');
    assert.equal(packageOf('packages/nameless/a.ts'), 'whole');
    assert.equal(packageOf('unlisted/a.ts'), undefined);
    assert.equal(packageOf('a.ts'), 'whole');
  });

  test('pnpm workspaces, in both forms of the list', () => {
    for (const yaml of ['packages:\n  # all\n  - \'libs/*\'\n  - "!libs/none"\n\ncatalog:\n  - x\n', 'packages: ["libs/*"]\n']) {
      check({ 'pnpm-workspace.yaml': yaml, 'libs/a/package.json': '{ "name": "a" }', 'libs/a/src/index.ts': '', 'main.ts': '' }, [
        ['main.ts', 'a', 'libs/a/src/index.ts'],
      ]);
    }
  });

  test('imports of the own package (#x)', () => {
    check(
      {
        'pkg/package.json': '{ "imports": { "#db": "./src/db.js", "#lib/*": { "default": "./dist/lib/*.js" } } }',
        'pkg/src/db.ts': '',
        'pkg/src/lib/a.ts': '',
        'pkg/src/x.ts': '',
      },
      [
        ['pkg/src/x.ts', '#db', 'pkg/src/db.ts'],
        ['pkg/src/x.ts', '#lib/a', 'pkg/src/lib/a.ts'],
        ['pkg/src/x.ts', '#none', undefined],
      ],
    );
  });
});

describe('Python', () => {
  test('relative imports by dots', () => {
    check({ 'pkg/__init__.py': '', 'pkg/a.py': '', 'pkg/sub/__init__.py': '', 'pkg/sub/b.py': '', 'pkg/sub/c.ts': '' }, [
      ['pkg/sub/b.py', '..a', 'pkg/a.py'],
      ['pkg/sub/b.py', '.', 'pkg/sub/__init__.py'],
      ['pkg/sub/b.py', '..', 'pkg/__init__.py'],
      ['pkg/a.py', '.sub', 'pkg/sub/__init__.py'],
      ['pkg/a.py', '.sub.b', 'pkg/sub/b.py'],
      ['pkg/a.py', '.sub.c', undefined],
      ['pkg/a.py', '.none', undefined],
    ]);
  });

  test('absolute imports: from the folder above the package, from src, from the script’s own folder', () => {
    check(
      {
        'src/app/__init__.py': '',
        'src/app/main.py': '',
        'src/app/utils.py': '',
        'src/utils.py': '',
        'src/app/only.py': '',
        'scripts/run.py': '',
        'scripts/helper.py': '',
        'space/deep/mod.py': '',
      },
      [
        ['src/app/main.py', 'app.utils', 'src/app/utils.py'],
        ['src/app/main.py', 'utils', 'src/utils.py'],
        ['src/app/main.py', 'only', 'src/app/only.py'],
        ['scripts/run.py', 'helper', 'scripts/helper.py'],
        ['scripts/run.py', 'app.main', 'src/app/main.py'],
        ['scripts/run.py', 'app', 'src/app/__init__.py'],
        ['scripts/run.py', 'space.deep.mod', 'space/deep/mod.py'],
        ['scripts/run.py', 'space.deep', undefined],
        ['scripts/run.py', 'run', undefined],
        ['scripts/run.py', 'openai', undefined],
      ],
    );
  });
});

test('what is forgotten is looked up again', () => {
  const root = makeTree({ 'a.ts': '' });
  const resolver = createResolver(root);
  assert.equal(resolver.resolve('a.ts', './b'), undefined);
  addFiles(root, { 'b.ts': '' });
  assert.equal(resolver.resolve('a.ts', './b'), undefined);
  resolver.forget('b.ts');
  assert.equal(resolver.resolve('a.ts', './b'), 'b.ts');
});
