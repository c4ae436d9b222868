/**
 * What is new and what is gone between two logs of this program, by its own fingerprint: a finding whose lines moved, or whose file got another name, is the same. It
 * gives a text for people, and the new log with SARIF's `baselineState`.
 */
import { plural } from '../report';
import { byPlace, FINGERPRINT, pathOf, regionOf, type SarifLog, type SarifResult } from './sarif-log';
import { clean } from './terminal-text';

export interface Difference {
  added: SarifResult[];
  gone: SarifResult[];
  unchanged: SarifResult[];
}

/** Of equal findings those in a file of the same name belong together, then those that are left, in order. */
export function compareLogs(before: SarifLog, after: SarifLog): Difference {
  const old = before.runs.flatMap((run) => run.results);
  const now = after.runs.flatMap((run) => run.results);
  const same = (result: SarifResult) => JSON.stringify([result.ruleId, result.partialFingerprints[FINGERPRINT]]);
  const inFile = (result: SarifResult) => JSON.stringify([same(result), pathOf(result)]);
  const stayed = paired(old, now, inFile);
  const moved = paired(stayed.old, stayed.now, same);
  return { added: moved.now.sort(byPlace), gone: moved.old.sort(byPlace), unchanged: [...stayed.both, ...moved.both].sort(byPlace) };
}

/** @returns the results of `now` that have a partner in `old`, and what is left of both */
function paired(old: readonly SarifResult[], now: readonly SarifResult[], nameOf: (result: SarifResult) => string) {
  const waiting = new Map<string, SarifResult[]>();
  for (const result of old) waiting.set(nameOf(result), [...(waiting.get(nameOf(result)) ?? []), result]);
  const both: SarifResult[] = [];
  const left: SarifResult[] = [];
  for (const result of now) (waiting.get(nameOf(result))?.shift() ? both : left).push(result);
  return { both, now: left, old: [...waiting.values()].flat() };
}

/** One line for each finding that is new or gone, then the numbers. */
export function differenceText({ added, gone, unchanged }: Difference): string {
  const line = (sign: string, result: SarifResult) => {
    const region = regionOf(result);
    const level = result.level === 'note' ? 'info' : result.level;
    return clean(`${sign}  ${pathOf(result)}${region ? `:${region.startLine}:${region.startColumn}` : ''}  ${level}  ${result.ruleId}  ${result.message.text}`);
  };
  const lines = [...added.map((result) => line('new ', result)), ...gone.map((result) => line('gone', result))];
  return `${[...lines, `${plural(added.length, 'new finding')}, ${gone.length} gone, ${unchanged.length} unchanged.`].join('\n')}\n`;
}

/** @returns the later log; what is gone stands in it as `absent` */
export function withStates(after: SarifLog, { added, gone, unchanged }: Difference): SarifLog {
  const [run] = after.runs;
  if (!run) return after;
  const ruleIndex = new Map(run.tool.driver.rules.map(({ id }, index) => [id, index]));
  const absent = gone.map(({ ruleIndex: _, ...result }): SarifResult => {
    const index = ruleIndex.get(result.ruleId);
    return { ...result, ...(index !== undefined && { ruleIndex: index }), baselineState: 'absent' };
  });
  const results = [
    ...added.map((result): SarifResult => ({ ...result, baselineState: 'new' })),
    ...unchanged.map((result): SarifResult => ({ ...result, baselineState: 'unchanged' })),
    ...absent,
  ].sort(byPlace);
  return { ...after, runs: [{ ...run, results }] };
}
