/**
 * What the benches compare with and run over, installed by npm into the benches' own folder: ESLint with two security plug-ins,
 * and packages that ship their TypeScript sources, as a corpus that needs no fetching. Versions are pinned here, since a comparison
 * means nothing without them; none of them is a dependency of the project.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { WORK } from './measure';

export const ESLINT = {
  eslint: '10.15.0',
  '@typescript-eslint/parser': '8.73.0',
  'eslint-plugin-security': '4.1.0',
  'eslint-plugin-no-secrets': '2.3.3',
  typescript: '6.0.3',
} as const;

export const SECRETLINT = {
  secretlint: '13.0.6',
  '@secretlint/secretlint-rule-preset-recommend': '13.0.7',
} as const;

/** secretlint needs Node 22; where the Node at hand is older, one comes from npm, which has a package for each platform. */
const NODE = '22.23.3';

/** Package → version; each has its sources in src/. */
export const CORPUS = {
  openai: '7.57.0',
  '@anthropic-ai/sdk': '1.12.0',
  ai: '7.0.173',
  effect: '4.1.0',
  zod: '4.6.7',
  rxjs: '7.8.2',
} as const;

/** Installs packages once for each set of versions. @returns the folder that holds node_modules. */
function install(name: string, dependencies: Readonly<Record<string, string>>, flags: readonly string[] = []): string {
  const folder = join(WORK, name);
  const manifest = `${JSON.stringify({ private: true, dependencies }, null, 2)}\n`;
  const done = join(folder, 'installed.json');
  if (existsSync(done) && readFileSync(done, 'utf8') === manifest) return folder;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), manifest);
  const npm = spawnSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', ...flags], {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) throw new Error(`npm install in ${folder} failed\n${npm.stderr}`);
  writeFileSync(done, manifest);
  return folder;
}

/**
 * ESLint with the rules the two plug-ins recommend and nothing else; comments that switch rules off are not read, because they
 * speak of rules that are not there.
 */
const CONFIG = `import parser from '@typescript-eslint/parser';
import security from 'eslint-plugin-security';
import noSecrets from 'eslint-plugin-no-secrets';
export default [
  {
    files: ['**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}'],
    ignores: ['**/*.min.js'],
    languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } },
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' },
    plugins: { security, 'no-secrets': noSecrets },
    rules: { ...security.configs.recommended.rules, 'no-secrets/no-secrets': 'error' },
  },
];
`;

/** Counts only: writing out every message is not what is measured. */
const FORMATTER = `export default (results) => JSON.stringify({
  files: results.length,
  messages: results.reduce((sum, each) => sum + each.messages.length, 0),
  failures: results.filter((each) => each.fatalErrorCount > 0).length,
});
`;

/** @returns the arguments of node that run ESLint over the working directory. */
export function eslintArguments(): string[] {
  const folder = install('eslint', ESLINT);
  writeFileSync(join(folder, 'eslint.config.mjs'), CONFIG);
  writeFileSync(join(folder, 'counts.mjs'), FORMATTER);
  return [join(folder, 'node_modules/eslint/bin/eslint.js'), '--config', join(folder, 'eslint.config.mjs'), '--format', join(folder, 'counts.mjs'), '.'];
}

/** @returns the Node and its arguments that run secretlint with all rules of its recommended preset over the working directory. */
export function secretlintProgram(): { node: string; args: string[] } {
  const isOld = Number(process.versions.node.split('.')[0]) < 22;
  const platform = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const folder = install('secretlint', { ...SECRETLINT, ...(isOld && { [platform]: NODE }) });
  const config = join(folder, 'secretlintrc.json');
  writeFileSync(config, JSON.stringify({ rules: [{ id: '@secretlint/secretlint-rule-preset-recommend' }] }));
  const bin = join(folder, 'node_modules/secretlint/bin/secretlint.js');
  const node = isOld ? join(folder, 'node_modules', platform, 'bin', process.platform === 'win32' ? 'node.exe' : 'node') : process.execPath;
  return { node, args: [bin, '--secretlintrc', config, '--format', 'json', '--no-color', '**/*'] };
}

/** @returns the arguments of node that run ESLint over one file. */
export const eslintFor = (file: string): string[] => [...eslintArguments().slice(0, -1), file];

/** @returns a folder with the TypeScript sources of the corpus, a git repository of its own, so that no ignore rule of ours applies. */
export function corpusTree(): string {
  const tree = join(WORK, 'tree');
  const packages = install('corpus', CORPUS, ['--legacy-peer-deps']);
  const done = join(tree, '.corpus.json');
  const wanted = JSON.stringify(CORPUS);
  if (existsSync(done) && readFileSync(done, 'utf8') === wanted) return tree;
  rmSync(tree, { recursive: true, force: true });
  for (const name of Object.keys(CORPUS)) {
    const source = join(packages, 'node_modules', name);
    if (!existsSync(join(source, 'src'))) throw new Error(`${name} ships no src/`);
    cpSync(join(source, 'src'), join(tree, name, 'src'), { recursive: true });
    cpSync(join(source, 'package.json'), join(tree, name, 'package.json'));
  }
  spawnSync('git', ['init', '--quiet'], { cwd: tree });
  writeFileSync(done, wanted);
  return tree;
}
