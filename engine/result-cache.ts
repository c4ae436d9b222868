/**
 * What linking found, kept under a name made of all that it depends on: the contents of the code files, what their imports mean, the rules
 * and models in force, and the versions that were asked for. When all of that is as it was, parsing and linking would say the same again.
 * Anything that changes gives another name; nothing is ever brought up to date.
 */
import type { ModelDefinition, Rule } from './define';
import type { Finding, Notice, Severity } from './finding';
import { gateLanguage } from './gate';
import type { Files, GatedFile } from './gather';
import type { CheckOptions, Host } from './host';

/** Given by the host, which knows a disk: texts under names, and digests to make names of. */
export interface ResultCache {
  /** @returns a cryptographic digest, so that no content can be made up that has another's name */
  digest(bytes: Uint8Array | string): string;
  /** @returns undefined when there is nothing under the name, or it cannot be trusted or read. */
  get(name: string): string | undefined;
  /** Keeps a text; failing is no error. */
  set(name: string, text: string): void;
}

export interface Kept {
  findings: Finding[];
  /** Of files that were parsed. */
  notices: Notice[];
  /** Files that were parsed. */
  parsed: string[];
  /** Versions of packages that were asked for, and what the answer was. */
  versions: [from: string, ecosystem: 'npm' | 'pypi', name: string, version: string | null][];
}

/** Fewer files than this are linked faster than a cache is asked. */
const FEWEST_FILES = 20;

export interface ResultKey {
  /** @returns what was kept, when the versions are still the same. */
  read(): Kept | undefined;
  write(kept: Kept): void;
}

export interface KeyInput {
  host: Host;
  options: CheckOptions;
  userModels: readonly ModelDefinition[];
  rules: readonly { rule: Rule; severity: Severity }[];
  selected: readonly string[];
  files: ReadonlyMap<string, GatedFile>;
  read: Files;
}

/** @returns undefined where nothing is to be kept: no cache, few files, or a check that wants more than findings */
export function resultKey({ host, options, userModels, rules, selected, files, read }: KeyInput): ResultKey | undefined {
  if (selected.length < FEWEST_FILES || options.calls || options.gate === false || options.reach === false) return undefined;
  const cache = host.cache?.();
  if (!cache) return undefined;
  const levels = rules.map(({ rule, severity }) => [rule.id, severity]);
  const parts: unknown[] = [levels, options.parser ?? 'auto', options.maxFileSize, options.unitTests, plainModels(userModels)];
  for (const [path, { imports, isTarget }] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!gateLanguage(path)) continue;
    const content = read.digest(path, cache.digest);
    if (content === undefined) return undefined;
    parts.push([path, content, isTarget, imports, host.packageOf?.(path)]);
  }
  const name = cache.digest(JSON.stringify(parts));
  return {
    read() {
      const kept = parsed(cache.get(name));
      return kept?.versions.every(([from, ecosystem, packageName, version]) => (host.version?.(from, ecosystem, packageName) ?? null) === version)
        ? kept
        : undefined;
    },
    write: ({ findings, notices, parsed, versions }) => cache.set(name, JSON.stringify({ findings, notices, parsed, versions })),
  };
}

/** Regular expressions have no JSON of their own. */
const plainModels = (models: unknown): string => JSON.stringify(models, (_, value: unknown) => (value instanceof RegExp ? String(value) : value)) ?? '';

function parsed(text: string | undefined): Kept | undefined {
  if (text === undefined) return undefined;
  try {
    const kept = JSON.parse(text) as Partial<Kept> | null;
    return Array.isArray(kept?.findings) && Array.isArray(kept.notices) && Array.isArray(kept.versions) && Array.isArray(kept.parsed)
      ? (kept as Kept)
      : undefined;
  } catch {
    return undefined;
  }
}

/** A host that notes which versions it is asked for. */
export function notingVersions(host: Host): { host: Host; versions: () => Kept['versions'] } {
  const { version } = host;
  if (!version) return { host, versions: () => [] };
  const versions = new Map<string, Kept['versions'][number]>();
  return {
    host: {
      ...host,
      version: (from, ecosystem, name) => {
        const found = version(from, ecosystem, name);
        versions.set(`${from}\0${ecosystem}\0${name}`, [from, ecosystem, name, found ?? null]);
        return found;
      },
    },
    versions: () => [...versions.values()],
  };
}
