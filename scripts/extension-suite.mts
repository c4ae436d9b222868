/**
 * Runs the extension's suites (test/extension) in an editor: bundles them, sets the editor up where none is there, opens
 * copies of test-fixtures/extension in it, and prints what happened only when something failed. The counts go to the file named by
 * AI_LINT_TEST_COUNTS, as those of the other tests do. It needs the bundles of `npm run build`.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { editorExecutable } from './workbench.mjs';

interface Counts {
  passed: number;
  failed: number;
}

const root = dirname(dirname(fileURLToPath(import.meta.url)));

async function main(): Promise<Counts> {
  for (const file of ['dist/client/extension.cjs', 'dist/server/main.cjs'])
    if (!existsSync(join(root, file))) throw new Error(`${file} is missing; npm run build`);
  await bundleSuites();
  const executable = editorExecutable();
  const folder = mkdtempSync(join(tmpdir(), 'ai-lint-extension-'));
  try {
    return runSuites(folder, executable);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function bundleSuites(): Promise<void> {
  const outdir = join(root, '.cache/extension-suite');
  rmSync(outdir, { recursive: true, force: true });
  const suites = readdirSync(join(root, 'test/extension')).filter((name) => name.endsWith('.suite.ts'));
  await build({
    absWorkingDir: root,
    entryPoints: suites.map((name) => `test/extension/${name}`),
    outdir,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}

function runSuites(folder: string, executable: string | undefined): Counts {
  const single = join(folder, 'workspace');
  copyFixture(single);
  for (const name of ['one', 'two', 'three']) copyFixture(join(folder, 'several', name));
  const several = join(folder, 'several', 'test.code-workspace');
  writeFileSync(several, JSON.stringify({ folders: [{ path: 'one' }, { path: 'two' }] })); // the third is opened by a test
  const file = join(folder, 'counts.json');
  const names = { AI_LINT_TEST_COUNTS: file, AI_LINT_TEST_FOLDER: single, AI_LINT_TEST_WORKSPACE: several };
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'node_modules/@vscode/test-cli/out/bin.mjs')], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...names, ...(executable ? { VSCODE_EXECUTABLE: executable } : {}) },
    maxBuffer: 1 << 28,
  });
  const counts: Counts = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { passed: 0, failed: 0 };
  // A hook that fails, or an editor that does not start, is a failure without a failed test.
  if (counts.failed === 0 && (status !== 0 || counts.passed === 0)) counts.failed = 1;
  if (counts.failed > 0 || process.env.AI_LINT_VERBOSE) console.log(`${stdout}${stderr}`);
  return counts;
}

function copyFixture(to: string): void {
  cpSync(join(root, 'test-fixtures/extension'), to, { recursive: true });
}

const started = performance.now();
main()
  .catch((error: unknown): Counts => {
    console.log(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  })
  .then(({ passed, failed }) => {
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${failed > 0 ? 'FAILED' : 'ok    '} test/extension (${passed + failed}) (${seconds} s)`);
    if (process.env.AI_LINT_TEST_COUNTS) writeFileSync(process.env.AI_LINT_TEST_COUNTS, JSON.stringify({ passed, failed }));
    process.exitCode = failed > 0 ? 1 : 0;
  });
