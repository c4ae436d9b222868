/**
 * A host whose files are held in memory, for tests: it resolves imports between them the way Node, TypeScript and Python
 * do for relative imports and for top-level Python packages, and tells versions from the manifests among them. No disk, no tsconfig paths, no installed packages.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { posix } from 'node:path';
import type { Host } from '../../engine/index';
import { createVersions } from '../../workspace/versions';

const WASM: Record<string, string> = {
  'tree-sitter': 'web-tree-sitter/web-tree-sitter.wasm',
  'tree-sitter-python': 'tree-sitter-python/tree-sitter-python.wasm',
};

const EXTENSIONS = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs', '.json', '.vue', '.svelte'];
/** What an import that names the compiled file may mean in the sources. */
const SOURCES_OF: Record<string, readonly string[]> = { '.js': ['.ts', '.tsx', '.jsx'], '.jsx': ['.tsx'], '.mjs': ['.mts'], '.cjs': ['.cts'] };

/** @param files path → text, or bytes where a test needs what is not valid UTF-8. Every file is a target. */
export function memoryHost(files: ReadonlyMap<string, string | Uint8Array>): Host {
  const encoder = new TextEncoder();
  return {
    targets: [...files.keys()].sort(),
    read(path) {
      const content = files.get(path);
      if (content === undefined) return { error: 'no such file' };
      return typeof content === 'string' ? encoder.encode(content) : content;
    },
    resolve: (from, specifier) => (/\.(?:py|ipynb)$/.test(from) ? resolvePython(files, from, specifier) : resolveScript(files, from, specifier)),
    version: createVersions('/', (file) => {
      const content = files.get(file.replaceAll('\\', '/').replace(/^(?:[A-Za-z]:)?\//, ''));
      return typeof content === 'string' ? content : undefined;
    }),
    // `committed: 2027-01-31` on the line before the text
    inHistorySince: async (path, texts) =>
      texts.map((text) => {
        const content = files.get(path);
        const lines = typeof content === 'string' ? content.split('\n') : [];
        const at = lines.findIndex((line) => line.includes(text));
        return /committed: (\d{4}-\d\d-\d\d)/.exec(lines[at - 1] ?? '')?.[1];
      }),
    wasm: wasmBytes,
  };
}

/** @returns the bytes of a WebAssembly module, from the packages installed. */
export function wasmBytes(name: string): Uint8Array {
  return readFileSync(createRequire(__filename).resolve(WASM[name] ?? name));
}

function resolveScript(files: ReadonlyMap<string, unknown>, from: string, specifier: string): string | undefined {
  if (!/^\.{1,2}(\/|$)/.test(specifier)) return undefined;
  const path = posix.join(posix.dirname(from), specifier);
  const extension = posix.extname(path);
  const candidates = [
    ...(SOURCES_OF[extension] ?? []).map((source) => path.slice(0, -extension.length) + source),
    path,
    ...EXTENSIONS.map((e) => path + e),
    ...EXTENSIONS.map((e) => posix.join(path, `index${e}`)),
  ];
  return candidates.find((candidate) => files.has(candidate));
}

function resolvePython(files: ReadonlyMap<string, unknown>, from: string, specifier: string): string | undefined {
  const dots = /^\.*/.exec(specifier)?.[0].length ?? 0;
  const parts = specifier.slice(dots).split('.').filter(Boolean).join('/');
  const here = posix.dirname(from);
  const bases = dots > 0 ? [posix.join(here, '../'.repeat(dots - 1))] : ['.', here, 'src'];
  for (const base of bases) {
    const path = posix.join(base, parts);
    const found = [`${path}.py`, posix.join(path, '__init__.py')].find((candidate) => files.has(candidate));
    if (found) return found;
  }
  return undefined;
}
