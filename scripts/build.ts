/**
 * Bundles what ships: the command as ESM with code splitting, so that its small core loads a parser only when a file needs
 * one, and the extension's client and server as CommonJS, each as soon as its entry file exists. Copies the WebAssembly
 * grammars to dist/wasm. Types are not checked here (`npm run typecheck`).
 */
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { type BuildOptions, build, type Metafile, transform } from 'esbuild';
import { notices } from './notices';

const root = dirname(__dirname);
const dist = join(root, 'dist');

/** Files of dist/wasm and the package each comes from. */
const WASM = { 'web-tree-sitter.wasm': 'web-tree-sitter/web-tree-sitter.wasm', 'tree-sitter-python.wasm': 'tree-sitter-python/tree-sitter-python.wasm' };

/** Entry file → output, for the two that the editor starts. */
const EDITOR_ENTRIES = { 'client/main.ts': 'client/extension.cjs', 'server/main.ts': 'server/main.cjs' };

const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  logLevel: 'warning',
  legalComments: 'linked',
  metafile: true,
  // jsonc-parser's main file is UMD, which cannot be bundled.
  mainFields: ['module', 'main'],
  // oxc-parser is native and optional; it is found in node_modules at run time or not at all.
  external: ['vscode', 'oxc-parser'],
} satisfies BuildOptions;

/** Paths of the sources whose text is in some bundle. */
const bundled = new Set<string>();

function note({ outputs }: Metafile): void {
  for (const { inputs } of Object.values(outputs)) for (const [file, { bytesInOutput }] of Object.entries(inputs)) if (bytesInOutput > 0) bundled.add(file);
}

async function main(): Promise<void> {
  const editorParts = Object.entries(EDITOR_ENTRIES).map(([entry, out]) => buildEditorPart(entry, out));
  const written = new Set([...(await Promise.all([buildCommand(), ...editorParts])).flat(), ...copyWasm()]);
  const licences = join(dist, 'THIRD-PARTY-NOTICES.txt');
  writeFileSync(licences, notices(root, [...bundled, ...Object.values(WASM).map((file) => `node_modules/${file}`)]));
  written.add(licences);
  for (const entry of readdirSync(dist, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && !written.has(path)) rmSync(path);
  }
}

/** @returns the files written. */
async function buildCommand(): Promise<string[]> {
  if (!existsSync(join(root, 'cli/main.ts'))) return [];
  const result = await build({
    ...common,
    entryPoints: [{ in: 'cli/main.ts', out: 'cli/main' }],
    outdir: dist,
    format: 'esm',
    splitting: true,
    outExtension: { '.js': '.mjs' },
    chunkNames: 'cli/[name]-[hash]',
    write: false,
  });
  note(result.metafile);
  for (const file of result.outputFiles) {
    mkdirSync(dirname(file.path), { recursive: true });
    writeFileSync(file.path, file.path.endsWith('.mjs') ? withCommonJsNames(await smaller(file.text)) : file.contents);
  }
  const entry = join(dist, 'cli/main.mjs');
  const text = readFileSync(entry, 'utf8');
  if (!text.startsWith('#!')) writeFileSync(entry, `#!/usr/bin/env node\n${text}`);
  chmodSync(entry, 0o755);
  return result.outputFiles.map((file) => file.path);
}

/** Bundled CommonJS packages use these names; in ES modules they have to be made. Only where they are used: it costs start-up time. */
function withCommonJsNames(text: string): string {
  const names = {
    require: 'createRequire(import.meta.url)',
    __filename: 'fileURLToPath(import.meta.url)',
    __dirname: "fileURLToPath(new URL('.', import.meta.url))",
  };
  const used = Object.entries(names).filter(([name]) => new RegExp(`\\b${name}\\b`).test(text));
  if (!used.length) return text;
  const imports = "import { createRequire } from 'node:module'; import { fileURLToPath } from 'node:url';";
  const prefix = (code: string) => code.replace(/createRequire|fileURLToPath/g, (name) => (code.startsWith('import') ? `${name} as __${name}` : `__${name}`));
  const banner = `${prefix(imports)} ${used.map(([name, value]) => `const ${name} = ${prefix(value)};`).join(' ')}\n`;
  const hashbang = /^#!.*\n/.exec(text)?.[0] ?? '';
  return hashbang + banner + text.slice(hashbang.length);
}

/**
 * Minifies a chunk that is mostly one big package: TypeScript loads about 10 ms faster in 3.6 MB than in 9 MB. The rest
 * stays readable, so that a stack trace in a bug report can be read.
 */
async function smaller(text: string): Promise<string> {
  return text.length < 1_000_000 ? text : (await transform(text, { minify: true, legalComments: 'none', format: 'esm', platform: 'node' })).code;
}

/** @returns the file written, and its licence notices. */
async function buildEditorPart(entry: string, out: string): Promise<string[]> {
  if (!existsSync(join(root, entry))) return [];
  const { metafile } = await build({
    ...common,
    entryPoints: [entry],
    outfile: join(dist, out),
    format: 'cjs',
    // The server holds all of TypeScript. Names stay, so that a stack trace in a bug report can be read.
    minifyWhitespace: true,
    minifySyntax: true,
    define: { 'import.meta.url': '__filename_url' },
    banner: { js: "const __filename_url = require('node:url').pathToFileURL(__filename).href;" },
  });
  note(metafile);
  return [join(dist, out), join(dist, `${out}.LEGAL.txt`)];
}

/** @returns the files written. */
function copyWasm(): string[] {
  const { resolve } = createRequire(join(root, 'package.json'));
  mkdirSync(join(dist, 'wasm'), { recursive: true });
  return Object.entries(WASM).map(([name, source]) => {
    const target = join(dist, 'wasm', name);
    copyFileSync(resolve(source), target);
    return target;
  });
}

main().then(
  () => {
    if (!process.argv.includes('--quiet')) console.log(`built ${relative(root, dist)}/`);
  },
  () => process.exit(1), // esbuild has printed what is wrong
);
