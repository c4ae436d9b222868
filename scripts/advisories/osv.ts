/**
 * Entries of the OSV format (https://ossf.github.io/osv-schema/) as advisories: intervals, severity, and a line in our own words for the
 * kind of fault, since only facts are taken over. Several databases describe the same fault; one entry is kept.
 */
import type { Advisory } from '../../engine/define';
import { pypiName } from '../../engine/manifests';
import { PACKAGES } from './packages';

export interface OsvEntry {
  id: string;
  aliases?: string[];
  published?: string;
  withdrawn?: string;
  summary?: string;
  details?: string;
  severity?: { type: string; score: string }[];
  affected?: {
    package?: { ecosystem?: string; name?: string };
    severity?: { type: string; score: string }[];
    ranges?: { type: string; events: Record<string, string>[] }[];
    versions?: string[];
  }[];
  database_specific?: { severity?: string; cwe_ids?: string[] };
}

/** Older faults lie in versions that nobody installs any more. */
const SINCE = '2023-01-01';
const ECOSYSTEMS: Readonly<Record<string, Advisory['ecosystem']>> = { npm: 'npm', PyPI: 'pypi' };

/** Kinds of faults by CWE or, where a database gives none, by words of its text; the most telling first. */
const KINDS: readonly [cwe: readonly number[], words: RegExp, ours: string][] = [
  [[506], /malicious (?:code|version|package)|malware/i, 'published with malicious code'],
  [[77, 78], /command injection|shell injection|arbitrary command/i, 'commands of an attacker are run'],
  [[94, 95, 96, 1336], /code injection|arbitrary code|remote code execution|\bRCE\b|template injection|sandbox escape/i, 'code of an attacker is run'],
  [[502], /deseriali[sz]|pickle/i, 'foreign data is deserialised'],
  [[89, 943], /SQL injection|cypher injection|query injection/i, 'database queries can be injected'],
  [[22, 23, 24, 29, 35, 36, 73], /path traversal|directory traversal|arbitrary file/i, 'files outside the allowed folder can be reached'],
  [[59, 61, 367], /symlink|symbolic link|TOCTOU|race condition/i, 'files outside the allowed folder can be reached through a link or a race'],
  [[918], /SSRF|server-side request forgery/i, 'requests can be sent to internal addresses'],
  [[350, 1188], /DNS rebinding/i, 'web pages can reach a local server (DNS rebinding)'],
  [[79, 80], /cross-site scripting|\bXSS\b/i, 'scripts can be injected into pages'],
  [[287, 288, 290, 306, 294, 384], /authentication|unauthenticated/i, 'authentication is missing or can be passed by'],
  [[284, 285, 639, 862, 863, 269, 266], /authori[sz]ation|access control|privilege|IDOR/i, 'permissions are not checked'],
  [[352, 346, 942], /CSRF|cross-site request forgery|cross-origin|CORS/i, 'requests of foreign web pages are accepted'],
  [[601], /open redirect/i, 'redirects can lead anywhere'],
  [[1321, 915], /prototype pollution/i, 'object prototypes can be changed'],
  [[200, 201, 209, 312, 319, 359, 497, 522, 532, 798], /information (?:disclosure|exposure)|leak|credential|secret/i, 'secrets or data are disclosed'],
  [[1333, 625], /ReDoS|regular expression/i, 'a crafted text stalls a regular expression'],
  [
    [400, 770, 771, 674, 834, 835, 409, 617, 248, 20, 476, 369, 1284],
    /denial of service|\bDoS\b|exhaust|crash|infinite loop/i,
    'a crafted input stops or exhausts the process',
  ],
  [[119, 120, 122, 125, 787, 190, 416, 415, 131], /buffer overflow|out-of-bounds|memory corruption|use after free/i, 'memory can be corrupted'],
  [[295, 345, 347, 353, 494, 829], /integrity|signature|verification|untrusted source/i, 'what is downloaded is not verified'],
];

/**
 * @param known advisories of the present list by `key`; their words, which people wrote, are kept
 * @param date of the look-up
 * @returns one advisory for each kept package that the entry speaks of
 */
export function advisoriesOf(entry: OsvEntry, known: ReadonlyMap<string, Advisory>, date: string): Advisory[] {
  if (entry.withdrawn !== undefined || (entry.published ?? SINCE) < SINCE) return [];
  const found = new Map<string, Advisory>();
  for (const affected of entry.affected ?? []) {
    const ecosystem = ECOSYSTEMS[affected.package?.ecosystem ?? ''];
    const given = affected.package?.name ?? '';
    const name = ecosystem === 'pypi' ? pypiName(given) : given;
    if (!ecosystem || !PACKAGES[ecosystem].includes(name)) continue;
    const intervals = intervalsOf(affected);
    if (intervals.length === 0) continue;
    const key = keyOf({ ecosystem, package: name, id: entry.id });
    const before = found.get(key);
    found.set(key, {
      id: entry.id,
      aliases: [...(entry.aliases ?? [])].filter((alias) => /^(?:CVE|GHSA)-/.test(alias)).sort(),
      ecosystem,
      package: name,
      affected: [...(before?.affected ?? []), ...intervals],
      severity: severityOf(entry, affected.severity),
      summary: known.get(key)?.summary ?? kindOf(entry),
      source: `https://osv.dev/vulnerability/${entry.id}`,
      date,
    });
  }
  return [...found.values()];
}

export const keyOf = ({ ecosystem, package: name, id }: Pick<Advisory, 'ecosystem' | 'package' | 'id'>): string => `${ecosystem}/${name}/${id}`;

/** GitHub's entries say most (reviewed, with a severity), PyPA's come next. */
const rank = ({ id }: Advisory): number => ['GHSA-', 'MAL-', 'PYSEC-'].findIndex((prefix) => id.startsWith(prefix)) >>> 0;

/** @returns sorted, one for each fault and package: entries that name each other, or the same CVE, are the same fault */
export function withoutDoubles(advisories: readonly Advisory[]): Advisory[] {
  const kept = new Map<string, Advisory>();
  for (const advisory of [...advisories].sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1))) {
    const names = [advisory.id, ...advisory.aliases].map((id) => keyOf({ ...advisory, id }));
    if (names.some((name) => kept.has(name))) continue;
    for (const name of names) kept.set(name, advisory);
  }
  const order = (a: Advisory) => `${a.ecosystem} ${a.package} ${a.id}`;
  return [...new Set(kept.values())].sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

function intervalsOf(affected: NonNullable<OsvEntry['affected']>[number]): Advisory['affected'] {
  const found: Advisory['affected'][number][] = [];
  for (const range of affected.ranges ?? []) {
    if (range.type === 'GIT') continue;
    let open: { introduced?: string } | undefined;
    for (const event of range.events) {
      if (event.introduced !== undefined) {
        if (open) found.push(open);
        open = event.introduced === '0' ? {} : { introduced: event.introduced };
      } else if (event.fixed !== undefined && open) {
        found.push({ ...open, fixed: event.fixed });
        open = undefined;
      } else if (event.last_affected !== undefined && open) {
        found.push({ ...open, lastAffected: event.last_affected });
        open = undefined;
      }
    }
    if (open) found.push(open);
  }
  return found.length > 0 ? found : (affected.versions ?? []).map((version) => ({ introduced: version, lastAffected: version }));
}

function severityOf(entry: OsvEntry, own: OsvEntry['severity']): Advisory['severity'] {
  if (entry.id.startsWith('MAL-')) return 'critical';
  const said = entry.database_specific?.severity?.toLowerCase();
  if (said === 'critical' || said === 'high' || said === 'moderate' || said === 'low') return said;
  const vector = [...(own ?? []), ...(entry.severity ?? [])].find(({ type }) => type === 'CVSS_V3')?.score;
  const score = vector === undefined ? undefined : cvss3(vector);
  // a fault that nobody has rated is neither played up nor hidden
  if (score === undefined) return 'moderate';
  return score >= 9 ? 'critical' : score >= 7 ? 'high' : score >= 4 ? 'moderate' : 'low';
}

/** Base score of a CVSS 3 vector, after the specification (section 7.1). */
export function cvss3(vector: string): number | undefined {
  const metric = new Map(vector.split('/').map((part) => part.split(':') as [string, string]));
  const changed = metric.get('S') === 'C';
  const weight = (name: string, table: Record<string, number>): number => table[metric.get(name) ?? ''] ?? Number.NaN;
  const impactOf = { H: 0.56, L: 0.22, N: 0 };
  const base = 1 - (1 - weight('C', impactOf)) * (1 - weight('I', impactOf)) * (1 - weight('A', impactOf));
  const impact = changed ? 7.52 * (base - 0.029) - 3.25 * (base - 0.02) ** 15 : 6.42 * base;
  const exploitability =
    8.22 *
    weight('AV', { N: 0.85, A: 0.62, L: 0.55, P: 0.2 }) *
    weight('AC', { L: 0.77, H: 0.44 }) *
    weight('PR', changed ? { N: 0.85, L: 0.68, H: 0.5 } : { N: 0.85, L: 0.62, H: 0.27 }) *
    weight('UI', { N: 0.85, R: 0.62 });
  if (Number.isNaN(impact + exploitability)) return undefined;
  if (impact <= 0) return 0;
  // rounded up to one decimal, with the specification's care for floating point
  return Math.ceil(Math.round(Math.min((changed ? 1.08 : 1) * (impact + exploitability), 10) * 100000) / 10000) / 10;
}

function kindOf(entry: OsvEntry): string {
  if (entry.id.startsWith('MAL-')) return 'published with malicious code';
  const cwes = (entry.database_specific?.cwe_ids ?? []).map((id) => Number(id.replace('CWE-', '')));
  const text = `${entry.summary ?? ''} ${(entry.details ?? '').slice(0, 1500)}`;
  const kind =
    KINDS.find(([ids]) => ids.some((id) => cwes.includes(id))) ??
    KINDS.find(([, words]) => words.test(entry.summary ?? '')) ??
    KINDS.find(([, words]) => words.test(text));
  return kind?.[2] ?? 'see the advisory';
}
