/**
 * Renews models/advisories.json, the list of known vulnerabilities of AI packages that ships with ai-lint, from OSV data:
 *   tsx scripts/advisories.ts npm/all.zip PyPI/all.zip   downloads of https://osv-vulnerabilities.storage.googleapis.com, or folders
 *   tsx scripts/advisories.ts                            asks https://api.osv.dev
 * `--date 2026-01-31` sets the date of the look-up. What the data no longer holds stays in the list unless `--replace` is given or
 * it was withdrawn. Run by hand before a release; ai-lint itself never uses the network.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Advisory, AdvisoryList } from '../engine/define';
import { advisoriesOf, keyOf, type OsvEntry, withoutDoubles } from './advisories/osv';
import { fetchEntries, readEntries } from './advisories/read';

const FILE = join(__dirname, '../models/advisories.json');
const SOURCES = [
  'GitHub Advisory Database (https://github.com/github/advisory-database), CC BY 4.0',
  'PyPA Advisory Database (https://github.com/pypa/advisory-database), CC BY 4.0',
  'CVE List (https://github.com/CVEProject/cvelistV5)',
  'read in the OSV format (https://osv.dev)',
];

/** @returns the new list. @param present of which words are kept and, without `replace`, entries that the data does not hold */
export function renewed(present: readonly Advisory[], entries: Iterable<OsvEntry>, date: string, replace: boolean): AdvisoryList {
  const known = new Map(present.map((advisory) => [keyOf(advisory), advisory]));
  const fresh: Advisory[] = [];
  const gone = new Set<string>();
  for (const entry of entries) {
    if (entry.withdrawn !== undefined) gone.add(entry.id);
    fresh.push(...advisoriesOf(entry, known, date));
  }
  const found = new Set(fresh.map(keyOf));
  const kept = replace ? [] : present.filter((advisory) => !found.has(keyOf(advisory)) && !gone.has(advisory.id));
  return { date, sources: SOURCES, advisories: withoutDoubles([...fresh, ...kept]) };
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { date: { type: 'string' }, replace: { type: 'boolean' } }, allowPositionals: true });
  const present = existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as AdvisoryList).advisories : [];
  const entries = positionals.length > 0 ? positionals.flatMap((path) => [...readEntries(path)]) : await fetchEntries();
  const list = renewed(present, entries, values.date ?? new Date().toISOString().slice(0, 10), values.replace === true);
  writeFileSync(FILE, listText(list));
  console.log(
    `${entries.length} entries read; ${list.advisories.length} advisories of ${new Set(list.advisories.map((each) => each.package)).size} packages written`,
  );
}

/** One line for an advisory, so that a change of the list can be read. */
export function listText({ date, sources, advisories }: AdvisoryList): string {
  const rows = advisories.map((advisory) => `    ${JSON.stringify(advisory)}`).join(',\n');
  return `{\n  "date": ${JSON.stringify(date)},\n  "sources": ${JSON.stringify(sources)},\n  "advisories": [\n${rows}\n  ]\n}\n`;
}

if (require.main === module) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  });
}
