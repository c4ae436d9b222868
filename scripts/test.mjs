/**
 * `npm test`: the whole gate, in one command that also works on a fresh clone. It installs what is missing, then checks
 * types, lint and formatting and the build, then runs every test file. The last line is
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
check('build', ['--import', 'tsx', 'scripts/build.ts']);
runTestFiles(process.argv.slice(2));

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

function check(name, args) {
  const started = performance.now();
  const ok = run(process.execPath, args) === 0;
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  if (ok) passed++;
  else failed++;
}

/** Runs the given test files, or all below test/, and adds up what the reporter counted. */
function runTestFiles(only) {
  const files = only.length ? only : testFiles('test');
  const counts = join(tmpdir(), `ai-lint-test-${process.pid}.json`);
  const reporter = new URL('./test-reporter.mjs', import.meta.url).href;
  const status = run(process.execPath, ['--import', 'tsx', '--test', '--test-reporter', reporter, '--test-reporter-destination', 'stdout', ...files], {
    env: { ...process.env, AI_LINT_TEST_COUNTS: counts },
  });
  try {
    const result = JSON.parse(readFileSync(counts, 'utf8'));
    passed += result.passed;
    failed += result.failed;
    if (result.passed + result.failed === 0) throw new Error('no test ran');
    if (status !== 0 && result.failed === 0) throw new Error(`the test runner ended with status ${status}`);
  } catch (error) {
    console.log(`FAILED tests: ${error.message}`);
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
