/**
 * `ai-lint report --practice`: scans with all rules, asks the inventory, and writes the coverage page: what is checked for each practice of keeping AI systems secure, what was
 * found, and what cannot be seen from code. Loaded only when it is asked for.
 */
import path from 'node:path';
import { writeText } from '../workspace/write';
import { findInputs } from './inputs';
import { type Options, parseOptions, UsageError } from './options';
import { coverageOf } from './practice/coverage';
import { factsOf } from './practice/facts';
import type { Io, Program } from './run';
import { EXIT } from './run';
import { openScan, reportOf } from './scan';

export const REPORT_HELP = `Usage: ai-lint report --practice [paths…] [flags]

Writes the coverage page: for each of ten practices of keeping AI systems secure, and for the lists of OWASP, NIST and CWE, what is
checked, what was found, and what cannot be seen from code. All rules are on unless --preset or the configuration says otherwise.

  --format <name>   html (default), markdown or json
  --output <file>   write the page to this file; without it, to standard output
  --preset <name>   rules to start from (default here: strict)

Also --config, --rule, --baseline, --parser, --no-cache, as for a scan. Exit code 0 when the page is written, whatever was found.
`;

const FORMS = ['html', 'markdown', 'json'] as const;

export interface PracticeRequest {
  args: readonly string[];
  version: string;
  programDirectory: string;
  load: () => Promise<Program>;
  io: Pick<Io, 'cwd' | 'env' | 'now' | 'stdout'>;
}

/** @returns the exit code. @throws UsageError for what the user can mend */
export async function practiceReport({ args, version, programDirectory, load, io }: PracticeRequest): Promise<number> {
  const { options, form } = argumentsOf(args);
  const started = io.now();
  const program = await load();
  const ruleIds = program.rules.map((rule) => rule.id);
  for (const id of Object.keys(options.rules)) if (!ruleIds.includes(id)) throw new UsageError(`There is no rule "${id}"`, id, ruleIds);
  const inputs = findInputs(options, io.cwd, ruleIds);
  const preset = options.preset ?? inputs.config.preset ?? 'strict';
  const scan = await openScan({ options: { ...options, preset }, program, programDirectory, io, inputs });
  const result = await scan.engine.check(scan.host, { ...scan.checkOptions, estate: (await program.estateWish?.()) ?? {} });
  const report = reportOf({ scan, inputs, program, version, cwd: io.cwd, result, host: scan.host, milliseconds: io.now() - started });
  const coverage = coverageOf(report, result.estate ? factsOf(result.estate) : {});
  const text =
    form === 'html'
      ? (await import('./practice/html')).coverageHtml(report, coverage)
      : form === 'json'
        ? (await import('./practice/text')).coverageJson(report, coverage)
        : (await import('./practice/text')).coverageMarkdown(report, coverage);
  if (options.output === undefined) io.stdout(text);
  else {
    const error = writeText(path.resolve(io.cwd, options.output), text);
    if (error) throw new UsageError(`--output ${options.output}: ${error}`);
  }
  return result.notices.some((notice) => notice.kind === 'internal-error') ? EXIT.internal : EXIT.clean;
}

function argumentsOf(args: readonly string[]): { options: Options; form: (typeof FORMS)[number] } {
  if (!args.includes('--practice')) throw new UsageError('ai-lint report needs --practice; a report of findings is `ai-lint --format html`');
  const rest = args.filter((arg) => arg !== '--practice');
  const options = parseOptions(rest);
  for (const flag of ['staged', 'since', 'diff', 'stdin', 'shard', 'fix', 'fixDryRun', 'failOn', 'maxWarnings', 'quiet', 'timings'] as const)
    if (options[flag])
      throw new UsageError(
        `ai-lint report --practice looks at whole projects, and takes no --${flag.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
      );
  const isGiven = rest.some((arg) => arg === '--format' || arg.startsWith('--format='));
  const form = isGiven ? FORMS.find((name) => name === options.format) : 'html';
  if (!form) throw new UsageError(`The coverage page has the forms ${FORMS.join(', ')}, not ${options.format}`, options.format, FORMS);
  return { options, form };
}
