/**
 * Which files must be parsed beside those the rules need: because their model calls are to be described, or because they stand before the routes of others. As the rest of the gate it
 * may take in too much.
 */
import { gateLanguage } from '../gate';
import type { CheckOptions } from '../host';
import { BIT } from './bits';

/** Next.js's middleware, SvelteKit's hooks, Astro's and Nitro's middleware, Django's settings: files that nothing imports. */
const BEFORE_ROUTES = /^((?:.*\/)?)(?:src\/)?(?:middleware|proxy|hooks\.server|middleware\/index|server\/middleware\/[^/]+)\.[cm]?[jt]s$/;
const SETTINGS = /^((?:.*\/(?=[^/]+\/))?)(?:[^/]+\/)?settings(?:\/\w+)?\.py$/;

/** @returns which files may hold the routes that this file stands before; undefined where it stands before none */
export function routesBehind(path: string): ((other: string) => boolean) | undefined {
  const application = BEFORE_ROUTES.exec(path)?.[1];
  if (application !== undefined)
    return (other) => other.startsWith(application) && /^(?:src\/)?(?:app|pages|routes|server|api)\//.test(other.slice(application.length));
  const project = SETTINGS.exec(path)?.[1];
  return project === undefined ? undefined : (other) => other.startsWith(project) && /\/(?:urls|views|api)(?:\/\w+)?\.py$/.test(other);
}

/**
 * @param asked what rules ask for: what stands before routes, and the constants that AI code imports (prompts)
 * @returns files that are parsed for it though no flow leads through them
 */
export function filesBeside(
  files: ReadonlyMap<string, { scan: { bits: number }; imports: readonly string[] }>,
  asked: { routes: boolean; texts: boolean },
): Set<string> {
  const found = new Set(asked.routes ? [...files.keys()].filter((path) => routesBehind(path) !== undefined) : []);
  for (const { scan, imports } of asked.texts ? files.values() : [])
    if ((scan.bits & BIT.aiSource) !== 0) for (const path of imports) if (files.has(path) && gateLanguage(path) !== undefined) found.add(path);
  return found;
}

/** @returns the code files that are asked for and in which some model's word or package was seen */
export function describedFiles(files: ReadonlyMap<string, { scan: { bits: number }; isTarget: boolean }>, calls: CheckOptions['calls']): Set<string> {
  if (!calls) return new Set();
  const asked = calls === true ? undefined : new Set(calls);
  const isDescribed = ([path, { scan, isTarget }]: [string, { scan: { bits: number }; isTarget: boolean }]) =>
    gateLanguage(path) !== undefined && scan.bits !== 0 && (asked ? asked.has(path) : isTarget);
  return new Set([...files].filter(isDescribed).map(([path]) => path));
}
