/**
 * What is said of fixes: a unified diff for `--fix-dry-run`, and for people a few lines on standard error. A line that is taken out may
 * hold a key, so every key that was found, and whatever looks like one, is shown as dots: the diff is for reading.
 */
import { createTwoFilesPatch } from 'diff';
import type { CheckResult, KeyShape, Rule } from '../engine/index';
import type { FixOutcome } from './fix';
import { plural } from './report';
import { DOTS, redact } from './reporters/redact';
import { clean } from './reporters/terminal-text';

export interface DiffRequest {
  texts: ReadonlyMap<string, string>;
  /** The text before; undefined for a new file. */
  read: (path: string) => string | undefined;
  /** Findings before the fixes: those of key rules say where secrets stand. */
  result: CheckResult;
  rules: readonly Rule[];
  shapes: readonly KeyShape[];
}

/** @returns the unified diff of all files, sorted by path. */
export function diffText({ texts, read, result, rules, shapes }: DiffRequest): string {
  const secrets = secretsOf(result, rules, read);
  const hide = (text: string) => {
    let hidden = text;
    for (const secret of secrets) hidden = hidden.replaceAll(secret, DOTS);
    return redact(hidden, shapes);
  };
  return [...texts]
    .filter(([path, text]) => text !== read(path))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, text]) => {
      const before = read(path);
      const patch = createTwoFilesPatch(before === undefined ? '/dev/null' : `a/${path}`, `b/${path}`, before ?? '', text, undefined, undefined, {
        context: 3,
      });
      return hide(patch.replace(/^=+\r?\n/, ''));
    })
    .join('');
}

/** The texts of all keys that were found, the longest first. They go no further than the replacement by dots. */
function secretsOf(result: CheckResult, rules: readonly Rule[], read: (path: string) => string | undefined): string[] {
  const keyRules = new Set(rules.filter((rule) => rule.category === 'keys').map((rule) => rule.id));
  const places = result.findings
    .filter((finding) => keyRules.has(finding.ruleId))
    .flatMap((finding) => [finding.location, ...finding.origins.map((origin) => origin.location)]);
  const texts = places.flatMap(({ path, start, end }) =>
    (read(path) ?? '')
      .slice(start, end)
      .replace(/^[rbfuRBFU]*["'`]+|["'`]+$/g, '')
      .split(/\s+/),
  );
  return [...new Set(texts)].filter((text) => text.length >= 12 && !/\s/.test(text)).sort((a, b) => b.length - a.length);
}

/**
 * What was, or would be, fixed, and what was not, and why.
 * @param display a root-relative path as it is printed
 */
export function fixText(outcome: FixOutcome, isDryRun: boolean, display: (path: string) => string): string {
  const { applied, refused, reviewable, texts } = outcome;
  const files = new Map<string, string[]>();
  for (const { finding, fix } of applied) files.set(finding.location.path, [...(files.get(finding.location.path) ?? []), `${fix.title} (${fix.id})`]);
  const others = [...texts.keys()].filter((path) => !files.has(path));
  const lines = [
    `${isDryRun ? 'Would fix' : 'Fixed'} ${plural(applied.length, 'finding')}${applied.length > 0 ? ` in ${plural(files.size, 'file')}` : ''}.`,
    ...[...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, fixes]) => `  ${display(path)}: ${counted(fixes)}`),
    ...others.sort().map((path) => `  ${display(path)}: goes with the above`),
    ...[...refused].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, reason]) => `  ${display(path)}: not changed, ${reason}`),
  ];
  if (reviewable > 0)
    lines.push(`${plural(reviewable, 'finding has', 'findings have')} a fix that needs review: --fix=all applies ${reviewable === 1 ? 'it' : 'them'}.`);
  return `${lines.map((line) => clean(line)).join('\n')}\n`;
}

/** "a (x), b (y) twice": equal ones once, with their number. */
function counted(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].map(([text, count]) => (count === 1 ? text : `${text} ×${count}`)).join(', ');
}
