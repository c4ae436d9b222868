/**
 * From all findings to those of a change: a finding belongs to it when any step of any of its ways lies in a changed line. It stays where
 * it is, at the sink; the first step that changed is named, because that is what the author of the change has just written.
 */
import { diffArrays } from 'diff';
import type { CheckResult, Finding, Location, Origin, Step } from '../engine/index';
import { type ChangedLines, touches } from '../workspace/changes';

export type LinesOf = (path: string) => ChangedLines | undefined;

/**
 * @param lines the changed lines of a file, undefined for a file that did not change
 * @returns the same result with what the change has to do with
 */
export function onlyChanged(result: CheckResult, lines: LinesOf): CheckResult {
  const isChanged = ({ path, line, endLine }: Location) => touches(lines(path), line, endLine);
  return {
    ...result,
    findings: result.findings.flatMap((finding) => inChange(finding, isChanged) ?? []),
    suppressed: result.suppressed.filter(({ finding }) => inChange(finding, isChanged) !== undefined),
    unusedSuppressions: result.unusedSuppressions.filter(({ location }) => isChanged(location)),
    suppressionProblems: result.suppressionProblems.filter(({ location }) => isChanged(location)),
    notices: result.notices.filter(({ path, kind }) => lines(path) !== undefined || kind === 'internal-error' || kind === 'configuration'),
  };
}

/** @returns the finding with its changed step, and the sources that the change touches before the others; undefined when it has nothing to do with the change */
function inChange(finding: Finding, isChanged: (location: Location) => boolean): Finding | undefined {
  const steps = finding.origins.map((origin): [Origin, Step | undefined] => [origin, origin.trace.find((step) => isChanged(step.location))]);
  const touched = steps.filter(([, step]) => step);
  const [first] = touched;
  if (!first) return isChanged(finding.location) || finding.origins.some(({ location }) => isChanged(location)) ? finding : undefined;
  return { ...finding, changed: first[1] as Step, origins: [...touched, ...steps.filter(([, step]) => !step)].map(([origin]) => origin) };
}

/** The changed lines of a text after something else changed it once more: those it had, where they are now, and those that are new. */
export function movedLines(lines: ChangedLines, before: string, after: string): ChangedLines {
  if (lines === 'all') return 'all';
  const moved: [number, number][] = [];
  let from = 1;
  let to = 1;
  for (const { count = 0, added, removed } of diffArrays(before.split('\n'), after.split('\n'))) {
    if (added) moved.push([to, to + count - 1]);
    else if (!removed)
      for (const [first, last] of lines)
        if (first < from + count && last >= from) moved.push([Math.max(first, from) - from + to, Math.min(last, from + count - 1) - from + to]);
    if (!added) from += count;
    if (!removed) to += count;
  }
  return moved;
}
