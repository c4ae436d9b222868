/**
 * The baseline on the disk: which file it is, its entries for a scan, and what `ai-lint baseline` does with it. What an entry says and
 * which findings it stands for is the engine's.
 */
import path from 'node:path';
import { type BaselineEntry, type CheckResult, entriesFor, parseBaseline, printBaseline } from '../engine/index';
import { createReader } from '../workspace/read';
import { writeText } from '../workspace/write';
import type { Inputs } from './inputs';
import { type Options, UsageError } from './options';
import { plural } from './report';

const NAME = 'ai-lint-baseline.json';
/** A baseline of a large project may be larger than any file that is scanned. */
const MOST_BYTES = 64 * 1024 * 1024;

export interface Baseline {
  /** Absolute. */
  file: string;
  /** As it is told to the user. */
  name: string;
  entries: BaselineEntry[];
  /** Whether the file is there; only `ai-lint baseline write` does without. */
  isThere: boolean;
}

/**
 * @returns the baseline that flag, configuration or command ask for; undefined when none does
 * @throws UsageError when it cannot be read or is no baseline
 */
export function openBaseline(options: Options, inputs: Inputs, cwd: string): Baseline | undefined {
  const configured = inputs.config.baseline;
  const file =
    options.baseline !== undefined
      ? path.resolve(cwd, options.baseline)
      : configured !== undefined && inputs.configFile !== undefined
        ? path.resolve(path.dirname(inputs.configFile), configured)
        : options.baselineCommand
          ? path.join(inputs.root, NAME)
          : undefined;
  if (file === undefined) return undefined;
  const name = path.relative(cwd, file) || file;
  const bytes = createReader(MOST_BYTES)(file);
  if ('error' in bytes) {
    if (bytes.kind === 'missing' && options.baselineCommand === 'write') return { file, name, entries: [], isThere: false };
    const help = bytes.kind === 'missing' ? '; `ai-lint baseline write` makes it' : '';
    throw new UsageError(`The baseline ${name} ${bytes.error}${help}`);
  }
  const parsed = parseBaseline(Buffer.from(bytes).toString('utf8'));
  if ('error' in parsed) throw new UsageError(`${name}:${parsed.line}: ${parsed.error}`);
  return { file, name, entries: parsed.entries, isThere: true };
}

/**
 * Writes the file anew after a scan: `write` takes in what is new, `prune` only leaves out and narrows what is no longer found. Entries of
 * files that were not looked at stay.
 * @returns what to print
 */
export function writeBaseline({ file, name, entries, isThere }: Baseline, command: 'write' | 'prune', result: CheckResult): string {
  const known = result.baseline?.known ?? [];
  const unused = new Set(result.baseline?.unused ?? []);
  const fresh = command === 'write' ? result.findings : [];
  const found = [...known.map((each) => each.finding), ...fresh];
  const seen = new Set(entriesFor(found, known).map(placeOf));
  const taken = new Set(known.map(({ entry }) => entry));
  // with `prune`, a place that has a new origin keeps its entry as it is
  const kept = entries.filter((entry) => !unused.has(entry) && !taken.has(entry) && !(command === 'write' && seen.has(placeOf(entry))));
  const written = entriesFor(found, [...known, ...remembered(fresh, entries)]);
  const error = writeText(file, printBaseline([...written, ...kept]));
  if (error) throw new UsageError(`${name}: ${error}`);
  const counts = [
    command === 'write' ? `${plural(fresh.length, 'finding')} added` : '',
    `${plural(unused.size, 'entry', 'entries')} left out`,
    `${plural(written.length + kept.length, 'entry', 'entries')} now`,
  ].filter(Boolean);
  return `${name}${isThere ? '' : ' (new)'}: ${counts.join(', ')}\n`;
}

const placeOf = ({ path: file, rule, anchor }: BaselineEntry): string => [file, rule, anchor].join('\u0000');

/** A place that is found from one more origin, or whose entry ended, keeps what people wrote, but for the day on which it ended. */
function remembered(fresh: CheckResult['findings'], entries: readonly BaselineEntry[]) {
  const byPlace = new Map(entries.map((entry) => [placeOf(entry), entry]));
  return fresh.flatMap((finding) => {
    const entry = byPlace.get([finding.location.path, finding.ruleId, finding.anchor ?? finding.identity].join('\u0000'));
    return entry ? [{ finding, entry: { ...entry, expires: undefined } }] : [];
  });
}
