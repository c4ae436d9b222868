/**
 * Runs the whole command without a process: a small engine that finds marked text stands in for the real one, so that reporters, exit
 * codes and inputs are tested by themselves. The real engine is used in e2e.test.ts and broken-input.test.ts.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { parseBaselineOptions, parseOptions } from '../../cli/options';
import { type Io, type Program, run } from '../../cli/run';
import { decodeBytes } from '../../engine/decode';
import { defineFlowRule, defineKeyRule, type ModelDefinition } from '../../engine/define';
import type { Finding, Location, Notice, Severity } from '../../engine/finding';
import type { CheckResult, Engine } from '../../engine/host';
import { lineIndex } from '../../engine/text';

const docs = { why: 'The reason.', instead: 'The remedy.', limits: 'The limits.' };
const flow = (id: string, severity: Severity, presets: readonly ('recommended' | 'ci')[]) =>
  defineFlowRule({
    id,
    title: `About ${id}`,
    category: 'output',
    severity,
    presets,
    refs: { cwe: [78, 1426], owaspLlm2025: ['LLM05'], owaspLlm2026: ['LLM10'], asi: ['ASI05'] },
    docs,
    flow: { from: ['llm-output'], to: 'shell-command', stoppedBy: [] },
    message: () => 'unused',
  });

const RULES = [
  flow('bad-thing', 'error', ['recommended', 'ci']),
  flow('odd-thing', 'warning', ['recommended']),
  flow('small-thing', 'info', []),
  defineKeyRule({
    id: 'key-thing',
    title: 'About keys',
    category: 'keys',
    severity: 'error',
    presets: ['recommended'],
    refs: { cwe: [798] },
    docs,
    message: () => 'unused',
  }),
];

/** A made-up vendor; its keys exist nowhere. */
export const SHAPE = {
  vendor: 'Test',
  env: 'TEST_KEY',
  prefix: 'tk-',
  pattern: /^tk-[a-z0-9]{24}$/,
  source: 'made up',
  date: '2026-01-01',
  revoke: 'https://example.com',
};
export const FAKE_KEY = `tk-${'abc123'.repeat(4)}`;

const MODELS: ModelDefinition[] = [
  { sdk: 'testlib', title: 'Test library', docs: 'https://example.com', packages: { npm: { testlib: '>=2' }, pypi: { 'test-lib': '*' } }, keys: [SHAPE] },
];

/**
 * Marks: `BAD` an error, `ODD` a warning, `SMALL` an info, `KEY(…)` a key finding on what is between the brackets; `FROM(name)` in any
 * file is a source of every error. `CRASH` throws. A file with a NUL byte is binary.
 */
function createEngine(): Engine {
  return {
    rules: RULES,
    survey: () => assert.fail('this engine knows no imports'),
    keysIn: () => assert.fail('this engine looks at no single file'),
    check: async (host, { levels }) => {
      const findings: Finding[] = [];
      const notices: Notice[] = [];
      const sources: { location: Location; name: string }[] = [];
      for (const file of host.targets) {
        const bytes = host.read(file);
        if ('error' in bytes) {
          notices.push({ path: file, kind: bytes.kind ?? 'unreadable', message: bytes.error });
          continue;
        }
        if (bytes.includes(0)) {
          notices.push({ path: file, kind: 'binary', message: 'holds no text' });
          continue;
        }
        const { text } = decodeBytes(bytes);
        if (text.includes('CRASH')) throw new TypeError('the engine fell over');
        if (text.includes('PARTLY')) notices.push({ path: file, kind: 'internal-error', message: 'the analysis of this file failed' });
        const lines = lineIndex(text);
        const add = (ruleId: string, start: number, end: number) => {
          const severity = levels.get(ruleId);
          if (!severity || severity === 'off') return;
          const location = lines.location(file, start, end);
          findings.push({
            ruleId,
            severity,
            confidence: 'high',
            message: `\`${ruleId}\` stands here`,
            location,
            symbol: 'f',
            origins: [],
            identity: '0123456789abcdef',
            fixes: [],
            notes: [],
          });
        };
        for (const match of text.matchAll(/BAD|ODD|SMALL/g))
          add({ BAD: 'bad-thing', ODD: 'odd-thing', SMALL: 'small-thing' }[match[0]] as string, match.index, match.index + match[0].length);
        for (const match of text.matchAll(/KEY\(([^)]*)\)/g)) add('key-thing', match.index + 4, match.index + 4 + (match[1]?.length ?? 0));
        for (const match of text.matchAll(/FROM\((\w+)\)/g))
          sources.push({ name: match[1] as string, location: lines.location(file, match.index, match.index + match[0].length) });
      }
      for (const finding of findings.filter(({ ruleId }) => ruleId === 'bad-thing')) {
        finding.origins = sources.map(({ name, location }) => ({
          concept: 'llm-output',
          what: `the text ${name}`,
          symbol: name,
          location,
          trace: [
            { kind: 'source', location, what: `${name} comes from the model` },
            { kind: 'sink', location: finding.location, what: 'is run by a shell' },
          ],
        }));
      }
      const timings = { phases: { gate: 1, parse: 2 }, filesGated: host.targets.length, filesParsed: 1, bytesRead: 10, bytesParsed: 10, slowest: [] };
      return { findings, suppressed: [], unusedSuppressions: [], suppressionProblems: [], notices, parsed: [], timings } satisfies CheckResult;
    },
  };
}

export const PROGRAM: Program = { createEngine, decodeBytes, models: MODELS, rules: RULES };

export interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs the command in a folder; a UsageError becomes code 2 with its message, as in cli/main.ts. */
export async function command(cwd: string, args: readonly string[], io: Partial<Io> = {}, program: Program = PROGRAM): Promise<Outcome> {
  let stdout = '';
  let stderr = '';
  const whole: Io = {
    cwd,
    env: {},
    stdout: (text) => {
      stdout += text;
    },
    stderr: (text) => {
      stderr += text;
    },
    stdin: () => Buffer.alloc(0),
    stdoutIsTerminal: false,
    stderrIsTerminal: false,
    columns: undefined,
    now: () => performance.now(),
    ...io,
  };
  const options = args[0] === 'baseline' ? parseBaselineOptions(args.slice(1)) : parseOptions(args);
  const code = await run(options, '1.2.3', __dirname, async () => program, whole);
  return { code, stdout, stderr };
}

const ROOT = path.resolve(__dirname, '../..');

/** Starts the command as a process of its own, from the sources. */
export function spawnCommand(
  cwd: string,
  args: readonly string[],
  options: { input?: string | Uint8Array; env?: Record<string, string>; uid?: number } = {},
): Outcome {
  const tsx = path.join(ROOT, 'node_modules/tsx/dist/loader.mjs');
  const result = spawnSync(process.execPath, ['--import', tsx, path.join(ROOT, 'cli/main.ts'), ...args], {
    cwd,
    input: options.input ?? '',
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...options.env },
    maxBuffer: 1 << 28,
    ...(options.uid === undefined ? {} : { uid: options.uid, gid: options.uid }),
  });
  return { code: result.status ?? -1, stdout: result.stdout, stderr: result.stderr };
}
