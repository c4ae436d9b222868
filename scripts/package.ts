/**
 * `npm run package`: the extension as a .vsix that works with nothing else installed. What goes into it stands in .vscodeignore; those files
 * are copied aside first, because the manifest and the README of the repository speak of more than the extension has. It fails when the file grows beyond its limit.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { createVSIX, listFiles, type PackageManager } from '@vscode/vsce';

const root = dirname(__dirname);

/** Bytes. One file serves every platform: a native parser, which would add megabytes for each, is not inside. */
export const SIZE_LIMIT = 6_000_000;
/** PackageManager.None, which the types declare as an enum that is not there at run time. */
const NO_DEPENDENCIES = 2 as PackageManager;
/** Of the manifest, what only the repository and the npm package need. */
const NOT_OF_THE_EXTENSION = ['private', 'bin', 'exports', 'scripts', 'devDependencies', 'optionalDependencies'];

/** What the editor shows as the extension's page. The repository's README speaks of the command first. */
const PAGE = 'docs/vscode.md';

export interface Packed {
  file: string;
  bytes: number;
  /** Paths in the extension, sorted. */
  files: string[];
}

/**
 * Packs what `npm run build` has built.
 * @param file absolute path of the .vsix to write. @param aside an empty folder for the copies, which is left behind.
 * @throws Error when the manifest is not valid or the result is larger than SIZE_LIMIT.
 */
export async function pack(file: string, aside: string): Promise<Packed> {
  const files = (await listFiles({ cwd: root, packageManager: NO_DEPENDENCIES })).sort();
  for (const name of [...files, '.vscodeignore']) cpSync(join(root, name), join(aside, name));
  rewrite(join(aside, 'package.json'), extensionManifest);
  writeFileSync(join(aside, 'README.md'), withoutRelativeLinks(readFileSync(join(root, PAGE), 'utf8')));
  await createVSIX({ cwd: aside, packagePath: file, dependencies: false, allowMissingRepository: true, rewriteRelativeLinks: false });
  const bytes = statSync(file).size;
  if (bytes > SIZE_LIMIT) throw new Error(`${relative(root, file)} has ${megabytes(bytes)}, more than ${megabytes(SIZE_LIMIT)}`);
  return { file, bytes, files };
}

function extensionManifest(text: string): string {
  const manifest = JSON.parse(text) as Record<string, unknown>;
  for (const key of NOT_OF_THE_EXTENSION) delete manifest[key];
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** Relative links and pictures lead nowhere on the extension's page. */
export function withoutRelativeLinks(markdown: string): string {
  return markdown.replace(/!\[[^\]]*\]\((?!https:)[^)]*\)\n*/g, '').replace(/(?<!!)\[([^\]]+)\]\((?![a-z]+:|#)[^)]*\)/g, '$1');
}

function rewrite(file: string, change: (text: string) => string): void {
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(2)} MB`;

async function main(): Promise<void> {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const aside = join(root, '.cache', 'vsix');
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside, { recursive: true });
  const { file, bytes, files } = await pack(join(root, `ai-lint-${version}.vsix`), aside);
  for (const name of files) console.log(`${String(Math.ceil(statSync(join(aside, name)).size / 1000)).padStart(7)} kB  ${name}`);
  console.log(`${relative(root, file)}: ${files.length} files, ${megabytes(bytes)} (limit ${megabytes(SIZE_LIMIT)})`);
}

if (require.main === module)
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
