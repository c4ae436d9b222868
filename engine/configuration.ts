/**
 * Rules about configuration files, as the pipeline sees them: which of the scanned files are such by their paths, and whether they hold words
 * that any check asks for. What stands in them is read and judged in configuration/, which is loaded when there is such a file.
 */
import type { ConfigurationConcept } from './concepts';
import { configurationKind, isWorthReading } from './configuration/kinds';
import type { ConfigurationTables } from './configuration/types';
import { decodeBytes } from './decode';
import type { Rule } from './define';
import type { Finding, Notice, Severity } from './finding';
import type { Files, FoundKeyIn } from './gather';
import type { Host } from './host';

export interface ConfigurationInput {
  host: Host;
  rules: readonly { rule: Rule; severity: Severity }[];
  /** The checks; asked for when there is a file for them. */
  tables: (() => Promise<ConfigurationTables>) | undefined;
  /** Files that could be read, are text and not too large. */
  files: { has(path: string): boolean };
  read: Files;
  keys: readonly FoundKeyIn[];
  /** Gets a notice for each of the files that cannot be read as what they are. */
  notices: Notice[];
  coverage: Set<string>;
}

/** A rule that is on, with what it asks of configuration files. */
export interface ActiveRule {
  id: string;
  severity: Severity;
  concept: ConfigurationConcept;
  message: (context: { callee: string; does: string; instead: string }) => string;
}

/** What was found in one file, for hosts that remember it. */
export interface ConfigurationResult {
  asked: string;
  findings: readonly Finding[];
  notices: readonly Notice[];
}

/** @returns findings in the configuration files among `host.targets`; never throws for what stands in them */
export async function configurationFindings({ host, rules, tables, files, read, keys, notices, coverage }: ConfigurationInput): Promise<Finding[]> {
  const active = rules.flatMap(({ rule, severity }): ActiveRule[] =>
    (rule.kind === 'configuration' || rule.kind === 'call') && rule.configuration
      ? [{ id: rule.id, severity, concept: rule.configuration, message: (context) => rule.message(context) }]
      : [],
  );
  if (active.length === 0 || !tables) return [];
  const reportsKeys = rules.some(({ rule }) => rule.kind === 'keys');
  const levels = [...active.map(({ id, severity }) => `${id}=${severity}`), String(reportsKeys)];
  const findings: Finding[] = [];
  const installed = installedNames(host);
  for (const path of host.targets) {
    const kind = configurationKind(path);
    if (!kind || !files.has(path)) continue;
    const remembered = read.known(path);
    const names = kind === 'agent' ? installed(path) : NOTHING;
    const asked = [...levels, ...names].join();
    let result = remembered.configuration;
    if (result?.asked !== asked) {
      const bytes = host.read(path);
      if ('error' in bytes) continue;
      const { text } = decodeBytes(bytes);
      result = { asked, findings: [], notices: [] };
      if (isWorthReading(path, text)) {
        const [{ findInConfiguration }, loaded] = await Promise.all([import('./configuration/find'), tables()]);
        const own = keys.flatMap(({ path: holder, key }) => (holder === path ? [{ start: key.start, end: key.end, env: key.shape.env }] : []));
        try {
          result = { asked, ...findInConfiguration({ path, text, kind, keys: own, reportsKeys, installed: names }, active, loaded, coverage) };
        } catch (error) {
          const message = `a check of configuration failed: ${error instanceof Error ? error.message : String(error)}`;
          result = { asked, findings: [], notices: [{ path, kind: 'internal-error', message }] };
        }
      }
      remembered.configuration = result;
    }
    findings.push(...result.findings);
    notices.push(...result.notices);
  }
  return findings;
}

const NOTHING: ReadonlySet<string> = new Set();

/** @returns for a path, what the manifests in its folder and above ask for; each is read once */
function installedNames(host: Host): (path: string) => ReadonlySet<string> {
  const byFolder = new Map<string, ReadonlySet<string>>();
  const of = (folder: string): ReadonlySet<string> => {
    let names = byFolder.get(folder);
    if (!names) {
      const above = folder === '' ? NOTHING : of(folder.slice(0, Math.max(folder.lastIndexOf('/'), 0)));
      const bytes = host.read(folder === '' ? 'package.json' : `${folder}/package.json`);
      names = 'error' in bytes ? above : new Set([...above, ...requestedIn(decodeBytes(bytes).text)]);
      byFolder.set(folder, names);
    }
    return names;
  };
  return (path) => of(path.slice(0, Math.max(path.lastIndexOf('/'), 0)));
}

function requestedIn(text: string): string[] {
  try {
    const manifest = JSON.parse(text) as Record<string, Record<string, unknown> | null | undefined>;
    return ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((use) => Object.keys(manifest[use] ?? {}));
  } catch {
    return [];
  }
}
