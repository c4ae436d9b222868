/**
 * Bundles what ships: the command in chunks, so that its small core loads a parser only when a file needs
 * one, and the extension's client and server as CommonJS, each as soon as its entry file exists. Copies the WebAssembly
 * grammars to dist/wasm. Types are not checked here (`npm run typecheck`).
 */
import { createHash } from 'node:crypto';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { type BuildOptions, build, type Metafile, transform } from 'esbuild';
import { BUILD_NAME } from '../workspace/cache';
import { notices } from './notices';
import { asScript } from './script';

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
  // The two for XML are optional parts of the CycloneDX library, which is asked for JSON only and does without them.
  external: ['vscode', 'oxc-parser', '@oxc-parser/*', 'xmlbuilder2', 'libxmljs2'],
} satisfies BuildOptions;

/** Characters of a chunk that is mostly one big package. */
const BIG = 1_000_000;

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

/**
 * esbuild splits ES modules only, and Node 20 can keep compiled code of scripts only, so the chunks are made as the one and rewritten
 * into the other; cli/boot.ts loads them.
 * @returns the files written
 */
async function buildCommand(): Promise<string[]> {
  if (!existsSync(join(root, 'cli/main.ts'))) return [];
  const { metafile, outputFiles } = await build({
    ...common,
    entryPoints: [{ in: 'cli/main.ts', out: 'cli/app' }],
    outdir: dist,
    format: 'esm',
    splitting: true,
    outExtension: { '.js': '.cjs' },
    chunkNames: 'cli/[name]-[hash]',
    write: false,
  });
  note(metafile);
  refuseCircles(metafile);
  const texts = new Map<string, string>();
  const paths: string[] = [];
  const keep = (path: string, contents: string | Uint8Array) => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, contents);
    paths.push(path);
  };
  await Promise.all(
    outputFiles.map(async (file) => {
      if (file.path.endsWith('.cjs')) texts.set(basename(file.path), await scriptOf(file.text));
      else keep(file.path, file.contents);
    }),
  );
  const packs = packsOf(metafile);
  for (const [pack, names] of Object.entries(packs)) keep(join(dist, 'cli', pack), packText(names, texts));
  const inPacks = new Set(Object.values(packs).flat());
  for (const [name, text] of texts) if (!inPacks.has(`./${name}`)) keep(join(dist, 'cli', name), text);
  const digest = createHash('sha256');
  for (const path of [...paths].sort()) digest.update(readFileSync(path));
  const name = digest.digest('hex').slice(0, 16);
  writeFileSync(join(dist, 'cli', BUILD_NAME), name);
  return [
    ...paths,
    join(dist, 'cli', BUILD_NAME),
    await buildBoot(name, packs),
    ...(await buildEditorPart('cli/parser.ts', 'cli/parser.cjs')),
    ...(await buildEditorPart('cli/gater.ts', 'cli/gater.cjs')),
  ];
}

/** @throws Error where chunks import each other in a circle: names are read when a chunk is loaded */
function refuseCircles({ outputs }: Metafile): void {
  const state = new Map<string, 'open' | 'done'>();
  const visit = (output: string): void => {
    state.set(output, 'open');
    for (const { path, kind } of outputs[output]?.imports ?? []) {
      if (kind !== 'import-statement' || !(path in outputs)) continue;
      if (state.get(path) === 'open') throw new Error(`${output} and ${path} import each other`);
      if (!state.has(path)) visit(path);
    }
    state.set(output, 'done');
  };
  for (const output of Object.keys(outputs)) if (!state.has(output)) visit(output);
}

/** What runs load together: a hook over files that do not matter, any scan, and a scan that parses JavaScript. By the entries of their chunks. */
const TOGETHER = {
  hook: ['cli/main.ts', 'cli/quick.ts', 'cli/ask-git.ts'],
  scan: ['cli/main.ts', 'cli/run.ts', 'engine/index.ts', 'models/gate.gen.ts', 'rules/index.gen.ts', 'cli/reporters/pretty.ts'],
  analysis: ['engine/analysis.ts', 'engine/frontends/javascript/index.ts', 'models/parts.gen.ts'],
};

/** The chunk by which a single model is asked for holds one line, that hands on what stands in another. */
const isModel = (entry: string | undefined) => entry !== undefined && /^models\/(?!_|\w+\.gen\.ts$)/.test(entry);

/**
 * Most chunks are small, since many commands share them in many ways, and loading one takes longer than running it: those that runs need
 * together are written into one file.
 * @returns the chunks of each such file, as they are required
 */
function packsOf({ outputs }: Metafile): Record<string, string[]> {
  const nameOf = (output: string) => `./${basename(output)}`;
  const closureOf = (entries: readonly string[]): Set<string> => {
    const found = new Set(Object.entries(outputs).flatMap(([output, { entryPoint }]) => (entryPoint && entries.includes(entryPoint) ? [output] : [])));
    if (found.size !== entries.length) throw new Error(`no chunk for one of ${entries.join(', ')}`);
    // what is added on the way is gone through as well
    for (const output of found)
      for (const { path, kind } of outputs[output]?.imports ?? []) if (kind === 'import-statement' && path in outputs) found.add(path);
    return found;
  };
  const hook = closureOf(TOGETHER.hook);
  const scan = closureOf(TOGETHER.scan);
  const analysis = closureOf(TOGETHER.analysis);
  const packs: Record<string, string[]> = {};
  for (const output of Object.keys(outputs).sort()) {
    const pack = isModel(outputs[output]?.entryPoint)
      ? 'analysis'
      : hook.has(output)
        ? scan.has(output)
          ? 'start'
          : 'hook'
        : scan.has(output)
          ? 'scan'
          : analysis.has(output)
            ? 'analysis'
            : undefined;
    if (pack) (packs[`pack-${pack}.cjs`] ??= []).push(nameOf(output));
  }
  return packs;
}

const packText = (names: readonly string[], texts: ReadonlyMap<string, string>): string =>
  `({\n${names
    .map((name) => `${JSON.stringify(name)}: function (exports, require, importOf, module, __filename, __dirname) {\n${texts.get(basename(name))}\n}`)
    .join(',\n')}\n})\n`;

/** @returns the file written */
async function buildBoot(digest: string, packs: Record<string, string[]>): Promise<string> {
  const outfile = join(dist, 'cli/main.cjs');
  await build({
    ...common,
    entryPoints: ['cli/boot.ts'],
    outfile,
    format: 'cjs',
    define: { __BUILD__: JSON.stringify(digest), __PACKS__: JSON.stringify(packs) },
    banner: { js: '#!/usr/bin/env node' },
  });
  chmodSync(outfile, 0o755);
  return outfile;
}

/**
 * A chunk as a script. One that is mostly one big package is minified, and its names read through esbuild's getters: TypeScript loads about
 * 10 ms faster in 3.6 MB than in 9 MB. The rest stays readable, so that a stack trace in a bug report can be read.
 */
async function scriptOf(text: string): Promise<string> {
  // `importOf` is cli/boot.ts's
  const url = text.includes('import.meta.url') ? "const __url = require('node:url').pathToFileURL(__filename).href;\n" : '';
  if (text.length < BIG) return url + asScript(text, { load: 'importOf', url: '__url' });
  const { code } = await transform(text.replaceAll(/(?<![\w$.`"'])import\((?=["'])/g, 'importOf('), {
    format: 'cjs',
    platform: 'node',
    target: common.target,
    ...(url && { define: { 'import.meta.url': '__url' }, banner: url }),
    minify: true,
    legalComments: 'none',
  });
  return code;
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
