/**
 * How long a key has stood in version control. The host says since when a text is in a file's history, and which day it is; here that becomes a
 * finding, or a remark at the finding that speaks of the same key already: two findings at one place would be noise.
 */
import { daysBetween } from './days';
import type { KeyAgeRule, Rule } from './define';
import type { Finding, Location, Notice, Severity } from './finding';
import type { FoundKeyIn } from './gather';
import { fingerprint } from './hash';
import type { CheckOptions, Host } from './host';
import { identityOf } from './identity';
import { lineIndex } from './text';

interface KeyAgeInput {
  host: Host;
  options: CheckOptions;
  active: readonly { rule: Rule; severity: Severity }[];
  keys: readonly FoundKeyIn[];
  /** What other rules found. */
  findings: readonly Finding[];
  textOf: (path: string) => string;
  isOurs: (path: string) => boolean;
  notices: Notice[];
}

/** A host is asked for the history of so many files: more with keys are no code but a collection of them. */
const MOST_FILES = 100;
const AT_ONCE = 4;

/** @returns a finding for each key that is older than the options allow; none where the host knows no history */
export async function staleKeys(input: KeyAgeInput): Promise<Finding[]> {
  const { host, notices } = input;
  const { keyAge } = input.options;
  const rules = input.active.flatMap(({ rule, severity }) => (rule.kind === 'key-age' ? [{ rule, severity }] : []));
  if (rules.length === 0 || !host.inHistorySince || !keyAge) return [];
  const byFile = new Map<string, Candidate[]>();
  for (const candidate of candidatesOf(input)) {
    const { path } = candidate.location;
    const list = byFile.get(path);
    if (list) list.push(candidate);
    else byFile.set(path, [candidate]);
  }
  const files = [...byFile].sort(([a], [b]) => (a < b ? -1 : 1));
  const [left] = files.slice(MOST_FILES);
  if (left)
    notices.push({ path: left[0], kind: 'incomplete', message: `this and ${files.length - MOST_FILES - 1} more files were not asked how old their keys are` });
  const ask = async ([path, candidates]: [string, Candidate[]]): Promise<Finding[]> => {
    const since = await host.inHistorySince?.(
      path,
      candidates.map(({ value }) => value),
    );
    return candidates.flatMap((candidate, index) => rules.flatMap(({ rule, severity }) => findingOf(rule, severity, candidate, since?.[index], keyAge)));
  };
  const findings: Finding[] = [];
  for (let from = 0; from < Math.min(files.length, MOST_FILES); from += AT_ONCE)
    findings.push(...(await Promise.all(files.slice(from, Math.min(from + AT_ONCE, MOST_FILES)).map(ask))).flat());
  return findings;
}

interface Candidate {
  location: Location;
  value: string;
  vendor: string | undefined;
  name: string | undefined;
}

/** Keys by shape or name, and literals that were found because a credential argument is given them. */
function candidatesOf({ keys, findings, active, textOf, isOurs }: KeyAgeInput): Candidate[] {
  const found = keys
    .filter(({ path }) => isOurs(path))
    .map(({ path, key }): Candidate => {
      const text = textOf(path);
      const location = lineIndex(text).location(path, key.start, key.end);
      return { location, value: text.slice(key.start, key.end), vendor: key.shape.vendor, name: key.name };
    });
  const keyRules = new Set(active.flatMap(({ rule }) => (rule.kind === 'keys' ? [rule.id] : [])));
  for (const { ruleId, origins } of findings) {
    if (!keyRules.has(ruleId)) continue;
    for (const { location } of origins) {
      const literal = /^[rbu]?(['"`])([^\n]*)\1$/i.exec(textOf(location.path).slice(location.start, location.end))?.[2];
      if (!literal || !isOurs(location.path) || found.some((other) => overlap(other.location, location))) continue;
      found.push({ location, value: literal, vendor: undefined, name: undefined });
    }
  }
  return found;
}

function findingOf(
  rule: KeyAgeRule,
  severity: Severity,
  { location, value, vendor, name }: Candidate,
  since: string | undefined,
  { today, days: limit }: NonNullable<CheckOptions['keyAge']>,
): Finding[] {
  const days = since === undefined ? Number.NaN : daysBetween(since, today);
  if (since === undefined || !(days > limit)) return [];
  const context = { vendor, name, since, days, limit };
  return [
    {
      ruleId: rule.id,
      severity,
      confidence: 'high',
      message: rule.message(context),
      location,
      symbol: name ?? '',
      origins: [],
      identity: identityOf([rule.id, vendor ?? '', name ?? '', fingerprint(value)]),
      fixes: [],
      notes: [rule.note(context)],
    },
  ];
}

/**
 * @param findings that no comment keeps quiet
 * @returns them without those about the age of a key that another one speaks of; that one has the age among its notes
 */
export function withAges(findings: readonly Finding[], rules: readonly Rule[]): Finding[] {
  const kindOf = new Map(rules.map((rule) => [rule.id, rule.kind]));
  const ages = findings.filter(({ ruleId }) => kindOf.get(ruleId) === 'key-age');
  if (ages.length === 0) return [...findings];
  const told = new Set<Finding>();
  const others = findings.flatMap((finding) => {
    const kind = kindOf.get(finding.ruleId);
    if (kind === 'key-age') return [];
    const places = kind === 'keys' ? [finding.location, ...finding.origins.map((origin) => origin.location)] : [];
    const own = ages.filter(({ location }) => places.some((place) => overlap(place, location)));
    for (const age of own) told.add(age);
    return [own.length === 0 ? finding : { ...finding, notes: [...finding.notes, ...own.flatMap((age) => age.notes[0] ?? [])] }];
  });
  // by itself the message says it all
  const alone = ages.filter((age) => !told.has(age)).map((age) => ({ ...age, notes: age.notes.slice(1) }));
  return [...others, ...alone];
}

const overlap = (a: Location, b: Location): boolean => a.path === b.path && a.start < b.end && b.start < a.end;
