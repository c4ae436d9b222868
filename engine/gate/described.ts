/**
 * Which files must be parsed beside those the rules need, because their model calls are to be described. As the rest of the gate it
 * may take in too much.
 */
import { gateLanguage } from '../gate';
import type { CheckOptions } from '../host';

/** @returns the code files that are asked for and in which some model's word or package was seen */
export function describedFiles(files: ReadonlyMap<string, { scan: { bits: number }; isTarget: boolean }>, calls: CheckOptions['calls']): Set<string> {
  if (!calls) return new Set();
  const asked = calls === true ? undefined : new Set(calls);
  const isDescribed = ([path, { scan, isTarget }]: [string, { scan: { bits: number }; isTarget: boolean }]) =>
    gateLanguage(path) !== undefined && scan.bits !== 0 && (asked ? asked.has(path) : isTarget);
  return new Set([...files].filter(isDescribed).map(([path]) => path));
}
