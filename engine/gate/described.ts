/**
 * Which files must be parsed beside those the rules need: because their model calls are to be described, or because they stand before the routes of others. As the rest of the gate it
 * may take in too much.
 */
import { gateLanguage } from '../gate';
import type { CheckOptions } from '../host';

/** Next.js's middleware, SvelteKit's hooks, Astro's and Nitro's middleware, Django's settings: files that nothing imports. */
const BESIDE = /(?:^|\/)(?:(?:middleware|proxy|hooks\.server|middleware\/index)\.[cm]?[jt]s|server\/middleware\/[^/]+\.[cm]?[jt]s|settings(?:\/\w+)?\.py)$/;

/** @returns files that run before the routes of an application though nothing imports them, where rules ask for what stands there */
export function besideRoutes(files: ReadonlyMap<string, unknown>, isAsked: boolean): Set<string> {
  return new Set(isAsked ? [...files.keys()].filter((path) => BESIDE.test(path)) : []);
}

/** @returns the code files that are asked for and in which some model's word or package was seen */
export function describedFiles(files: ReadonlyMap<string, { scan: { bits: number }; isTarget: boolean }>, calls: CheckOptions['calls']): Set<string> {
  if (!calls) return new Set();
  const asked = calls === true ? undefined : new Set(calls);
  const isDescribed = ([path, { scan, isTarget }]: [string, { scan: { bits: number }; isTarget: boolean }]) =>
    gateLanguage(path) !== undefined && scan.bits !== 0 && (asked ? asked.has(path) : isTarget);
  return new Set([...files].filter(isDescribed).map(([path]) => path));
}
