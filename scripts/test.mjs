/**
 * `npm test`: the whole gate, in one command that also works on a fresh clone. It installs what is missing, then checks
 * types, lint and formatting and the build, then runs every test file, and the extension's suite in an editor. The last line is
 * `N passed, N failed`; the exit code is 1 when anything failed.
 */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled, root, run } from './install.mjs';

ensureInstalled();

let passed = 0;
let failed = 0;
const bin = (path) => join(root, 'node_modules', path);

check('types', [bin('typescript/bin/tsc'), '--noEmit', '-p', '.']);
check('lint and format', [bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings']);
const isBuilt = check('build', ['--import', 'tsx', 'scripts/build.ts']);
const only = process.argv.slice(2);
const isForEditor = (file) => file.startsWith('test/extension');
runTestFiles(only.length ? only.filter((file) => !isForEditor(file)) : testFiles('test'));
if (!only.length || only.some(isForEditor)) counted('extension suite', ['--import', 'tsx', 'scripts/extension-suite.mts']);

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

function check(name, args) {
  const started = performance.now();
  const ok = run(process.execPath, args) === 0;
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  if (ok) passed++;
  else failed++;
  return ok;
}

function runTestFiles(files) {
  if (!files.length) return;
  const reporter = new URL('./test-reporter.mjs', import.meta.url).href;
  counted(
    'tests',
    ['--import', 'tsx', '--test', '--test-reporter', reporter, '--test-reporter-destination', 'stdout', ...files],
    isBuilt ? { AI_LINT_BUILT: '1' } : {},
  );
}

/** Runs something that writes `{ passed, failed }` to the file named by AI_LINT_TEST_COUNTS, and adds that up. */
function counted(name, args, env = {}) {
  const counts = join(tmpdir(), `ai-lint-test-${process.pid}.json`);
  const status = run(process.execPath, args, { env: { ...process.env, ...env, AI_LINT_TEST_COUNTS: counts } });
  try {
    const result = JSON.parse(readFileSync(counts, 'utf8'));
    passed += result.passed;
    failed += result.failed;
    if (result.passed + result.failed === 0) throw new Error('no test ran');
    if (status !== 0 && result.failed === 0) throw new Error(`the runner ended with status ${status}`);
  } catch (error) {
    console.log(`FAILED ${name}: ${error.message}`);
    failed++;
  } finally {
    rmSync(counts, { force: true });
  }
}

function testFiles(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}
