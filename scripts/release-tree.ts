/**
 * `npm run release-tree -- <folder>`: the tree that a release tag carries, for programs that install from git and build nothing, such as the
 * pre-commit framework: what the npm package holds, bundles included, and the framework's list of hooks, and for GitHub the action. The folder must be new or empty.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const root = dirname(__dirname);
/** Development packages would be installed with every hook: hundreds of megabytes for nothing. */
const NOT_OF_A_RELEASE = ['private', 'scripts', 'devDependencies'];

/**
 * Copies what `npm run build` has built.
 * @param folder absolute; made when it is not there
 * @returns the files copied, relative to the folder
 * @throws Error when the folder holds anything, or npm fails
 */
export function releaseTree(folder: string): string[] {
  if (existsSync(folder) && readdirSync(folder).some((name) => name !== '.git')) throw new Error(`${folder} is not empty`);
  if (!existsSync(join(root, 'dist/cli/main.cjs'))) throw new Error('there is no dist/cli: npm run build makes it');
  const npm = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' });
  if (npm.status !== 0) throw new Error(npm.stderr);
  const [packed] = JSON.parse(npm.stdout) as [{ files: { path: string }[] }];
  const files = [...packed.files.map(({ path }) => path), '.pre-commit-hooks.yaml', 'action.yml'].sort();
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(root, file), join(folder, file));
  }
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, unknown>;
  for (const key of NOT_OF_A_RELEASE) delete manifest[key];
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return files;
}

if (require.main === module) {
  try {
    const [folder] = process.argv.slice(2);
    if (folder === undefined) throw new Error('npm run release-tree -- <folder>');
    console.log(`${releaseTree(resolve(folder)).length} files in ${folder}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
