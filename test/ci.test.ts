/**
 * The GitHub Action and the recipes of the documentation: YAML that parses, inputs and flags that exist, and the action's script run in a
 * shell, with a program that only notes what it was called with.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, test } from 'node:test';
import { parseDocument } from 'yaml';
import { HOOK_HELP } from '../cli/hook';
import { INCIDENT_HELP } from '../cli/incident';
import { INVENTORY_HELP } from '../cli/inventory';
import { LSP_HELP } from '../cli/lsp';
import { MCP_HELP } from '../cli/mcp';
import { parseBaselineOptions, parseOptions } from '../cli/options';
import { REPORT_HELP } from '../cli/practice';
import { REDTEAM_HELP } from '../cli/redteam';
import { SARIF_HELP } from '../cli/sarif';
import { ROOT } from './support/fixtures';

interface Action {
  name: string;
  description: string;
  inputs: Record<string, { description: string; default: string }>;
  outputs: Record<string, { description: string; value: string }>;
  runs: { using: string; steps: { id: string; shell: string; env: Record<string, string>; run: string }[] };
}

interface Step {
  uses?: string;
  with?: Record<string, unknown>;
}

function yaml(text: string, name: string): unknown {
  const document = parseDocument(text, { strict: true, uniqueKeys: true });
  assert.deepEqual([...document.errors, ...document.warnings].map(String), [], name);
  return document.toJS();
}

const action = yaml(readFileSync(path.join(ROOT, 'action.yml'), 'utf8'), 'action.yml') as Action;
const step = action.runs.steps[0]!;

describe('action.yml', () => {
  test('has what GitHub asks of a composite action, and nothing it does not know', () => {
    assert.deepEqual(Object.keys(action).sort(), ['branding', 'description', 'inputs', 'name', 'outputs', 'runs']);
    assert.equal(action.runs.using, 'composite');
    assert.equal(action.runs.steps.length, 1);
    assert.equal(step.shell, 'bash');
    for (const [name, input] of Object.entries(action.inputs)) {
      assert.match(name, /^[a-z][a-z-]*$/);
      assert.ok(input.description.endsWith('.'), name);
      assert.equal(typeof input.default, 'string', `${name}: an input is a text`);
    }
    assert.equal(action.outputs['exit-code']?.value, `\${{ steps.${step.id}.outputs.exit-code }}`);
  });

  test('inputs reach the shell in the environment and never as text of the script', () => {
    assert.doesNotMatch(step.run, /\$\{\{/);
    const used = [...JSON.stringify(action.runs).matchAll(/\$\{\{ inputs\.([\w-]+) \}\}/g)].map((match) => match[1]);
    assert.deepEqual(used.sort(), Object.keys(action.inputs).sort(), 'each input is used once, and each that is used exists');
    for (const name of Object.keys(step.env)) assert.ok(step.run.includes(`$${name}"`) || step.run.includes(`<<< "$${name}"`), name);
  });
});

interface Run {
  code: number;
  /** The arguments of each call of the program. */
  calls: string[][];
  stdout: string;
  output: string;
  summary: string;
  files: string[];
}

/** @param codes what the program exits with, call by call. */
function runAction(inputs: Record<string, string>, { codes = [0, 0, 0], dist = true } = {}): Run {
  const folder = mkdtempSync(path.join(tmpdir(), 'ai-lint action '));
  try {
    const at = (name: string) => path.join(folder, name);
    mkdirSync(at('action dir/dist/cli'), { recursive: true });
    mkdirSync(at('project'));
    const program = `const { appendFileSync, readFileSync } = require('node:fs');
const log = ${JSON.stringify(at('calls'))};
const before = readFileSync(log, 'utf8').split('\\n').length - 1;
appendFileSync(log, JSON.stringify(process.argv.slice(2)) + '\\n');
console.log('report');
process.exitCode = ${JSON.stringify(codes)}[before];
`;
    if (dist) writeFileSync(at('action dir/dist/cli/main.cjs'), program);
    for (const name of ['calls', 'output', 'summary']) writeFileSync(at(name), '');
    writeFileSync(at('script.sh'), step.run);
    const given = Object.entries(step.env).map(([name, expression]) => {
      const input = /inputs\.([\w-]+)/.exec(expression)?.[1] as string;
      return [name, inputs[input] ?? action.inputs[input]!.default];
    });
    const env = {
      PATH: process.env.PATH,
      ...Object.fromEntries(given),
      GITHUB_ACTION_PATH: at('action dir'),
      GITHUB_OUTPUT: at('output'),
      GITHUB_STEP_SUMMARY: at('summary'),
    };
    const result = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', at('script.sh')], { cwd: at('project'), env, encoding: 'utf8' });
    const read = (name: string) => readFileSync(at(name), 'utf8');
    return {
      code: result.status ?? -1,
      calls: read('calls')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as string[]),
      stdout: result.stdout + result.stderr,
      output: read('output'),
      summary: read('summary'),
      files: readdirSync(at('project')),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('the script of the action', { skip: process.platform === 'win32' && 'needs a POSIX path for bash' }, () => {
  test('without inputs: a summary, then annotations', () => {
    const { code, calls, summary, output, stdout } = runAction({});
    assert.equal(code, 0);
    assert.deepEqual(calls, [
      ['--format=markdown', '--fail-on=never', '--'],
      ['--format=github', '--'],
    ]);
    assert.equal(summary, 'report\n');
    assert.equal(stdout, 'report\n');
    assert.equal(output, 'exit-code=0\n');
  });

  test('every input becomes a flag that the command knows; findings decide at the end only', () => {
    const inputs = {
      paths: 'src\n\n  packages/my app\r\n-odd.ts',
      preset: 'strict',
      'fail-on': 'warning',
      baseline: 'known.json',
      since: 'origin/main',
      format: 'json',
      'sarif-file': 'out dir/ai-lint.sarif',
      summary: 'false',
      args: '--rule=llm-output-to-url=off\n--no-cache\n',
    };
    const { code, calls, output } = runAction(inputs, { codes: [1, 1] });
    assert.equal(code, 1);
    assert.equal(output, 'exit-code=1\n');
    assert.equal(calls.length, 2);
    const [sarif, log] = calls.map((call) => parseOptions(call));
    for (const options of [sarif, log]) {
      assert.deepEqual(options?.paths, ['src', 'packages/my app', '-odd.ts']);
      assert.deepEqual([options?.preset, options?.baseline, options?.since, options?.noCache], ['strict', 'known.json', 'origin/main', true]);
      assert.deepEqual(options?.rules, { 'llm-output-to-url': 'off' });
    }
    assert.deepEqual([sarif?.format, sarif?.output, sarif?.failOn], ['sarif', 'out dir/ai-lint.sarif', 'never']);
    assert.deepEqual([log?.format, log?.output, log?.failOn], ['json', undefined, 'warning']);
  });

  test('nothing in an input is run, split or expanded', () => {
    const hostile = '$(touch hacked) `touch hacked` "; touch hacked; " \' * $HOME';
    const { calls, files } = runAction({
      paths: hostile,
      preset: hostile,
      since: hostile,
      baseline: hostile,
      args: hostile,
      format: hostile,
      'sarif-file': hostile,
    });
    assert.deepEqual(files, []);
    assert.equal(calls.length, 3);
    const flags = [`--preset=${hostile}`, `--baseline=${hostile}`, `--since=${hostile}`, hostile];
    assert.deepEqual(calls[0], [...flags, '--format=sarif', `--output=${hostile}`, '--fail-on=never', '--', hostile]);
    assert.deepEqual(calls[2], [...flags, `--format=${hostile}`, '--', hostile]);
  });

  test('a usage or internal error stops it at once', () => {
    for (const wrong of [2, 3]) {
      const { code, calls, output } = runAction({ 'sarif-file': 'a.sarif' }, { codes: [wrong, 0, 0] });
      assert.equal(code, wrong);
      assert.equal(calls.length, 1);
      assert.equal(output, '');
    }
  });

  test('without dist/ it says what to do', () => {
    const { code, stdout } = runAction({}, { dist: false });
    assert.equal(code, 2);
    assert.match(stdout, /^::error title=ai-lint::.*release tag/);
  });
});

const PAGES = ['README.md', ...readdirSync(path.join(ROOT, 'docs')).flatMap((name) => (name.endsWith('.md') ? [`docs/${name}`] : []))].map((name) => ({
  name,
  text: readFileSync(path.join(ROOT, name), 'utf8'),
}));

describe('the documentation', () => {
  test('every command line of ai-lint has flags, values and commands that there are', () => {
    const problems: string[] = [];
    let looked = 0;
    for (const { name, text } of PAGES) {
      for (const args of commandsOf(text)) {
        looked++;
        const problem = problemOf(args);
        if (problem) problems.push(`${name}: ai-lint ${args.join(' ')}: ${problem}`);
      }
    }
    assert.ok(looked > 40, `only ${looked} were found`);
    assert.deepEqual(problems, []);
  });

  test('a wrong command line would be found', () => {
    const wrong = [
      '```yaml\n  - run: npx --no ai-lint --formt sarif\n```',
      'so `ai-lint --format xml` is wrong',
      "`'*': () => 'ai-lint --stagged'`",
      '`ai-lint sarif mrege a b`',
      '`npx ai-lint hook instal`',
    ];
    for (const page of wrong) {
      const commands = commandsOf(page);
      assert.equal(commands.length, 1, page);
      assert.ok(problemOf(commands[0] as string[]), page);
    }
  });

  test('every recipe in YAML parses, and gives the action only inputs that it has', () => {
    let recipes = 0;
    let uses = 0;
    for (const { name, text } of PAGES) {
      for (const [, block] of text.matchAll(/^```ya?ml\n([\s\S]*?)^```/gm)) {
        recipes++;
        for (const { uses: action_, with: given } of stepsIn(yaml(block as string, `${name}:\n${block}`))) {
          if (!action_.startsWith('<owner>/ai-lint@')) continue;
          uses++;
          for (const input of Object.keys(given ?? {})) assert.ok(input in action.inputs, `${name}: the action has no input ${input}`);
        }
      }
    }
    assert.ok(recipes > 10 && uses > 2, `${recipes} recipes, ${uses} of them with the action`);
  });

  test('docs/ci.md names every input of the action', () => {
    const table = PAGES.find(({ name }) => name === 'docs/ci.md')?.text ?? '';
    for (const input of Object.keys(action.inputs)) assert.ok(table.includes(`\`${input}\``), input);
  });
});

/** Everything in a recipe that looks like a step. */
function stepsIn(value: unknown): (Step & { uses: string })[] {
  if (Array.isArray(value)) return value.flatMap(stepsIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'uses' in value && typeof value.uses === 'string' ? [value as Step & { uses: string }] : [];
  return [...own, ...Object.values(value).flatMap(stepsIn)];
}

/** @returns the arguments of each command line of ai-lint in a page's code: blocks and code within sentences, up to where the shell takes over */
function commandsOf(page: string): string[][] {
  const code: string[] = [];
  const prose = page.replace(/^```.*\n([\s\S]*?)^```/gm, (_, block: string) => {
    code.push(...block.split('\n'));
    return '';
  });
  for (const [, span] of prose.matchAll(/`([^`\n]+)`/g)) code.push(span as string);
  return code.flatMap((line) => {
    const plain = line.replace(/\$\{\{.*?\}\}/g, '1');
    return [...plain.matchAll(/(?<![\w/.@:-])ai-lint (?=[-a-z.])(.*)/g)].map(([, rest]) => wordsOf(rest as string));
  });
}

function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const [, double, single, bare] of text.matchAll(/"([^"]*)"|'([^']*)'|([^\s"']+)/g)) {
    const word = double ?? single ?? (bare as string);
    if (bare !== undefined && /^(?:[|&;#>}<]|\()/.test(bare) && !/^<\w/.test(bare)) break;
    words.push(bare === undefined ? word : (word.split(/[|;,]/)[0] as string));
  }
  return words;
}

const HELP: Record<string, string> = {
  hook: HOOK_HELP,
  incident: INCIDENT_HELP,
  inventory: INVENTORY_HELP,
  lsp: LSP_HELP,
  mcp: MCP_HELP,
  redteam: REDTEAM_HELP,
  report: REPORT_HELP,
  sarif: SARIF_HELP,
};
/** The first word after these is one of theirs; after the others it is a path. */
const WITH_COMMANDS: ReadonlySet<string> = new Set(['hook', 'sarif']);

function problemOf(args: readonly string[]): string | undefined {
  const [command, ...rest] = args;
  const help = HELP[command ?? ''];
  const words = rest.filter((word, index) => word.startsWith('--') || (index === 0 && WITH_COMMANDS.has(command ?? '')));
  if (help) return words.map((word) => word.split('=')[0] as string).find((word) => !new RegExp(`(?:^|[\\s|[(])${word}\\b`).test(help));
  try {
    if (command === 'baseline') parseBaselineOptions(rest);
    else parseOptions(args);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}
