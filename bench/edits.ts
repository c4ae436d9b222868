/**
 * Whether fingerprints hold in a whole repository: a copy of it goes through random edits that have nothing to do with its findings (lines put in, files renamed by git, a
 * formatter), and after every few of them the command's findings are compared with those of before by rule and fingerprint.
 *
 *   npm run bench -- edits <tree>
 *   AI_LINT_BENCH_EDITS=200        edits, default 200
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { type Edit, randomFrom, unrelatedEdit } from '../test/support/unrelated-edits';
import { COMMAND, run, WORK } from './measure';

const CHECKS = 5;
const MOST_BYTES = 1_000_000;
const TEXT = /\.(?:[mc]?[jt]s|[jt]sx|py|vue|svelte|astro|html|json|ya?ml|toml)$/;

export function edits(tree: string): void {
  const wanted = Number(process.env.AI_LINT_BENCH_EDITS ?? 200);
  const copy = join(WORK, 'edits');
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  cpSync(tree, copy, {
    recursive: true,
    filter: (file) =>
      !file
        .slice(tree.length)
        .split(sep)
        .some((part) => part === '.git' || part === 'node_modules'),
  });
  git(copy, 'init', '-q');
  git(copy, 'add', '-A');
  git(copy, '-c', 'user.name=x', '-c', 'user.email=x@example.com', 'commit', '-qm', 'before');

  const files = new Map<string, string>();
  for (const path of git(copy, 'ls-files', '-z').split('\0')) {
    const file = join(copy, path);
    if (!TEXT.test(path) || !existsSync(file)) continue;
    const text = readFileSync(file, 'utf8');
    if (text.length <= MOST_BYTES && !text.includes('\ufffd') && !text.startsWith('\ufeff')) files.set(path, text);
  }
  const { told: before, touched } = findings(copy);
  console.log(`edits: ${tree}, ${files.size} files, ${before.length} findings in or through ${touched.size} files`);

  const random = randomFrom(11);
  const done: Edit[] = [];
  let lost = 0;
  for (let tries = 0; done.length < wanted && tries < wanted * 50; tries++) {
    // half of the edits go to files that some finding passes through
    const near = tries % 2 === 0 ? new Map([...files].filter(([path]) => touched.has(path))) : files;
    const edit = tries % 4 === 3 ? unrelatedEdit(files, random, tries, ['rename']) : unrelatedEdit(near, random, tries, ['lines', 'lines', 'format']);
    if (!edit) continue;
    apply(copy, files, edit, touched);
    done.push(edit);
    if (done.length % Math.ceil(wanted / CHECKS) !== 0) continue;
    const { told } = findings(copy);
    const gone = missing(before, told);
    const fresh = missing(told, before);
    lost = Math.max(lost, gone.length + fresh.length);
    console.log(`  after ${done.length} edits: ${told.length} findings, ${gone.length} lost, ${fresh.length} new`);
    for (const name of gone) console.log(`    lost ${name}`);
    for (const name of fresh) console.log(`    new  ${name}`);
  }
  const counts = (['lines', 'rename', 'format'] as const).map((kind) => `${done.filter((edit) => edit.kind === kind).length} ${kind}`);
  console.log(`  ${done.length} edits (${counts.join(', ')}): ${lost === 0 ? 'no fingerprint changed' : `${lost} changed`}`);
  rmSync(copy, { recursive: true, force: true });
}

function apply(copy: string, files: Map<string, string>, { changed, renamed }: Edit, touched: Set<string>): void {
  if (renamed) {
    git(copy, 'mv', renamed.from, renamed.to);
    if (touched.delete(renamed.from)) touched.add(renamed.to);
  }
  for (const [path, text] of changed) {
    if (text === undefined) files.delete(path);
    else {
      mkdirSync(dirname(join(copy, path)), { recursive: true });
      writeFileSync(join(copy, path), text);
      files.set(path, text);
    }
  }
  git(copy, 'add', '-A');
}

/** What each finding is told by, and the files that they pass through. */
function findings(copy: string): { told: string[]; touched: Set<string> } {
  const args = [COMMAND, '--no-cache', '--preset', 'strict', '--format', 'json', '--fail-on', 'never', '.'];
  const report = JSON.parse(run({ name: 'ai-lint', args, cwd: copy, codes: [0] }).stdout) as {
    findings: { ruleId: string; identity: string; location: { path: string }; origins: { trace: { location: { path: string } }[] }[] }[];
  };
  const told = report.findings.map(({ ruleId, identity }) => `${ruleId} ${identity}`).sort();
  const paths = report.findings.flatMap(({ location, origins }) => [location.path, ...origins.flatMap(({ trace }) => trace.map((step) => step.location.path))]);
  return { told, touched: new Set(paths) };
}

/** Members of the first list that the second does not have, as often as it does not. */
function missing(of: readonly string[], from: readonly string[]): string[] {
  const rest = new Map<string, number>();
  for (const name of from) rest.set(name, (rest.get(name) ?? 0) + 1);
  return of.filter((name) => {
    const count = rest.get(name) ?? 0;
    rest.set(name, count - 1);
    return count <= 0;
  });
}

function git(cwd: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync('git', args, { cwd, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`git ${args[0]}: ${stderr}`);
  return stdout;
}
