/**
 * What a finding is told by from run to run: rule, function, code and origins, without lines, layout or the names of files, so that it is
 * the same finding after lines were inserted, a file was renamed or a formatter ran. Which file it is in stands beside it.
 */
import type { Finding } from './finding';
import { fingerprint } from './hash';

/** @returns code without what formatters change: white space, quotes, parentheses, semicolons and trailing commas. For comparing only. */
export function formattingFree(code: string): string {
  return code.replace(/,(?=\s*(?:\/\/[^\n]*\s*)*[)\]}])/g, '').replace(/[\s'"`;()\\]+/g, '');
}

/** @returns 16 hex digits for parts that together tell a finding from others of its file */
export const identityOf = (parts: readonly string[]): string => fingerprint(parts.join('\u0000'));

/**
 * Equal code twice in a function gives two findings that nothing but their order tells apart.
 * @param findings of one run, before any is left out: one that is suppressed keeps its number
 * @returns the same findings in order of place, with identities that are unique in each file
 */
export function numbered(findings: readonly Finding[]): Finding[] {
  const times = new Map<string, number>();
  const next = (key: string): number => {
    const time = times.get(key) ?? 0;
    times.set(key, time + 1);
    return time;
  };
  const apart = (name: string, time: number) => (time === 0 ? name : identityOf([name, String(time)]));
  return [...findings].sort(byPlace).map((finding) => {
    const { location, identity, anchor = identity } = finding;
    return {
      ...finding,
      identity: apart(identity, next(`identity ${location.path} ${identity}`)),
      anchor: apart(anchor, next(`anchor ${location.path} ${anchor}`)),
    };
  });
}

export function byPlace(a: Finding, b: Finding): number {
  const left = a.location;
  const right = b.location;
  if (left.path !== right.path) return left.path < right.path ? -1 : 1;
  return left.start - right.start || left.end - right.end || (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0);
}
