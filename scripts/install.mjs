/**
 * Makes sure that node_modules agrees with package-lock.json before anything else runs. It has no dependencies of its own,
 * because it is what installs them, and it does nothing when all is in place.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's top folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Runs `npm ci` when a package is missing or of another version than the lockfile says. Exits with npm's status when that fails. */
export function ensureInstalled() {
  const reason = outOfStep();
  if (!reason) return;
  console.log(`Installing dependencies (${reason}) …`);
  const status = run('npm', ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']);
  if (status !== 0) process.exit(status);
}

/** Runs a program in the repository with our standard streams. @returns its exit status; 1 when it did not start or was killed. */
export function run(program, args, options = {}) {
  const windowsNpm = process.platform === 'win32' && program === 'npm';
  return spawnSync(windowsNpm ? 'npm.cmd' : program, args, { cwd: root, stdio: 'inherit', shell: windowsNpm, ...options }).status ?? 1;
}

function outOfStep() {
  const wanted = lockedPackages('package-lock.json');
  const installed = lockedPackages('node_modules/.package-lock.json');
  if (!installed) return 'nothing is installed yet';
  for (const [path, entry] of Object.entries(wanted ?? {})) {
    if (path === '') continue;
    const found = installed[path];
    if (!found && entry.optional) continue;
    if (found?.version !== entry.version) return `${path.replace(/^node_modules\//, '')} should be ${entry.version}`;
  }
}

function lockedPackages(path) {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8')).packages;
  } catch {
    return undefined;
  }
}
