/**
 * Rules about what reaches the browser, as the pipeline sees them: provider keys, public variables that hold one, and clients that are made to run
 * there. Everything comes from the text and the import graph; nothing is parsed.
 */

import { type ClientMark, isEnvFile } from './client/marks';
import { createReach, type Reach, type ReachFile } from './client/reach';
import type { ClientContext, ClientRule, Rule } from './define';
import type { Finding, Severity, Span } from './finding';
import type { Host } from './host';
import { identityOf } from './identity';
import { type FoundKey, isCredentialLiteral } from './keys';
import { lineIndex } from './text';

export interface ClientInput {
  host: Host;
  rules: readonly { rule: Rule; severity: Severity }[];
  files: ReadonlyMap<string, ReachFile>;
  keys: readonly { path: string; key: FoundKey }[];
  marks: readonly { path: string; mark: ClientMark }[];
  textOf: (path: string) => string;
}

/** @returns findings in the files that hold keys or marks; reads package.json and Vite's configuration where there are any */
export function clientFindings({ host, rules, files, keys, marks, textOf }: ClientInput): Finding[] {
  const active = rules.flatMap(({ rule, severity }) => (rule.kind === 'client' ? [{ rule, severity }] : []));
  const places: { path: string; span: Span; context: Omit<ClientContext, 'reach'>; isCertain: boolean }[] = [];
  for (const { path, key } of keys)
    if (key.shape.ai) places.push({ path, span: key, context: { kind: 'key', vendor: key.shape.vendor, name: key.name, env: key.shape.env }, isCertain: true });
  for (const { path, mark } of marks) {
    const given = mark.kind === 'flag' ? judged(mark.key) : 'given';
    if (given === 'harmless') continue;
    const env = mark.kind === 'variable' ? mark.name.replace(/^(?:(?:NEXT_|EXPO_|NUXT_)?PUBLIC|VITE|REACT_APP|GATSBY|VUE_APP)_/, '') : undefined;
    places.push({ path, span: mark, context: { kind: mark.kind, vendor: mark.vendor, name: mark.name, env }, isCertain: given === 'given' });
  }
  if (active.length === 0 || places.length === 0) return [];
  const reach = createReach({ host, files, textOf });
  return places.flatMap(({ path, span, context, isCertain }) => {
    const isSet = isEnvFile(path);
    const how = isSet ? undefined : reach(path);
    if (!how && !(isSet && context.kind === 'variable')) return [];
    return active.map(({ rule, severity }) =>
      findingOf(rule, isCertain || severity === 'info' ? severity : 'warning', path, textOf(path), span, { ...context, reach: how }),
    );
  });
}

/**
 * What the client's key gives away: a literal or a variable of the build does; what users bring themselves does not, and whether a value from
 * elsewhere is one or the other is not known.
 */
function judged(key: string | undefined): 'given' | 'unknown' | 'harmless' {
  if (key === undefined) return 'unknown';
  const literal = /^(['"`])(.*)\1/.exec(key);
  if (literal) return isCredentialLiteral(literal[2] as string) ? 'given' : 'harmless';
  if (/\b(?:localStorage|sessionStorage|prompt\(|useState|searchParams|document\.)/.test(key)) return 'harmless';
  return /\benv\b/.test(key) ? 'given' : 'unknown';
}

function findingOf(
  rule: ClientRule,
  severity: Severity,
  path: string,
  text: string,
  span: Span,
  context: ClientContext & { reach: Reach | undefined },
): Finding {
  return {
    ruleId: rule.id,
    severity,
    confidence: 'high',
    message: rule.message(context),
    location: lineIndex(text).location(path, span.start, span.end),
    symbol: context.name ?? '',
    origins: [],
    identity: identityOf([rule.id, context.kind, context.vendor ?? '', context.name ?? '']),
    fixes: [],
    notes: [],
  };
}
