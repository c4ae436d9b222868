/**
 * Reads the manifests and lockfiles of a scan and compares their packages with the advisories. A direct dependency is reported where the
 * manifest asks for it, with the version that the lockfile beside or above it pins; everything else on its line of the
 * lockfile. So a scan of one file and a scan of all say the same of it.
 */
import { decodeBytes } from '../decode';
import type { Advisory, AdvisoryList, DependencyContext, DependencyRule } from '../define';
import type { DependencyInput } from '../dependencies';
import type { Finding, Severity, Span } from '../finding';
import type { Host } from '../host';
import { identityOf } from '../identity';
import { type Ecosystem, LOCKED_MANIFESTS, LOCKFILES, type Lock, ManifestError, manifestKind, type Requirement, readLock, readManifest } from '../manifests';
import { lineIndex } from '../text';
import { VERSIONING, type Versioning } from '../versions';
import { affecting, firstFixed, surelyAffected } from './affected';

/** What is said of one package at one place. */
interface Hit extends Pick<DependencyContext, 'name' | 'versions' | 'range' | 'lockfile' | 'advisories' | 'fixed'> {
  at: Span;
  ecosystem: Ecosystem;
  dev: boolean;
}

type Named = ReadonlyMap<string, readonly Advisory[]>;

const RANK = { critical: 0, high: 1, moderate: 2, low: 3 } as const;
const LEVEL: Record<Advisory['severity'], Severity> = { critical: 'error', high: 'error', moderate: 'warning', low: 'info' };
const LEVELS: readonly Severity[] = ['error', 'warning', 'info'];

interface Input extends Pick<DependencyInput, 'host' | 'notices'> {
  /** Manifests and lockfiles to report on. */
  files: readonly string[];
  rules: readonly { rule: DependencyRule; severity: Severity }[];
  list: AdvisoryList;
}

/** See `dependencyFindings`. */
export function findInManifests({ host, files, rules, list, notices }: Input): Finding[] {
  const findings: Finding[] = [];
  const tree = new Tree(host);
  const byName = { npm: namesOf(list, 'npm'), pypi: namesOf(list, 'pypi') };
  for (const path of files) {
    const kind = manifestKind(path);
    const text = tree.text(path);
    if (!kind || text === undefined || !mentions(text, kind.ecosystem, byName[kind.ecosystem])) continue;
    const named = byName[kind.ecosystem];
    try {
      const hits = kind.role === 'lock' ? inLock(tree, path, kind.ecosystem, named) : inManifest(tree, path, kind.ecosystem, named);
      for (const hit of hits) for (const { rule, severity } of rules) findings.push(findingOf(rule, severity, path, text, hit, list.date));
    } catch (error) {
      if (!(error instanceof ManifestError)) throw error;
      notices.push({ path, kind: 'incomplete', message: `${error.message}; its dependencies were not checked` });
    }
  }
  return findings;
}

function namesOf(list: AdvisoryList, ecosystem: Ecosystem): Named {
  const byName = new Map<string, Advisory[]>();
  for (const advisory of list.advisories) {
    if (advisory.ecosystem !== ecosystem) continue;
    const known = byName.get(advisory.package);
    if (known) known.push(advisory);
    else byName.set(advisory.package, [advisory]);
  }
  for (const advisories of byName.values()) advisories.sort((a, b) => RANK[a.severity] - RANK[b.severity] || (a.id < b.id ? 1 : -1));
  return byName;
}

/** Most manifests name none of the packages, and need not be read closely. */
function mentions(text: string, ecosystem: Ecosystem, named: Named): boolean {
  const plain = ecosystem === 'npm' ? text : text.toLowerCase().replace(/[_.]/g, '-');
  for (const name of named.keys()) if (plain.includes(name)) return true;
  return false;
}

/** The files of the project as far as this rule asks for them, each read once. */
class Tree {
  private readonly texts = new Map<string, string | undefined>();
  private readonly locks = new Map<string, Lock | undefined>();
  private readonly manifests = new Map<string, readonly Requirement[]>();
  constructor(private readonly host: Host) {}

  text(path: string): string | undefined {
    if (!this.texts.has(path)) {
      const bytes = this.host.read(path);
      this.texts.set(path, 'error' in bytes ? undefined : decodeBytes(bytes).text);
    }
    return this.texts.get(path);
  }

  /** A lockfile that is there and can be read. */
  lock(path: string): Lock | undefined {
    if (!this.locks.has(path)) this.locks.set(path, this.attempt(path, readLock));
    return this.locks.get(path);
  }

  manifest(path: string): readonly Requirement[] {
    let found = this.manifests.get(path);
    if (!found) this.manifests.set(path, (found = this.attempt(path, readManifest) ?? []));
    return found;
  }

  private attempt<T>(path: string, read: (path: string, text: string) => T): T | undefined {
    const text = this.text(path);
    try {
      return text === undefined ? undefined : read(path, text);
    } catch (error) {
      if (error instanceof ManifestError) return undefined;
      throw error;
    }
  }

  /** The lockfile that a manifest's packages are pinned in, in its folder or in one above that knows it. */
  lockOf(path: string, ecosystem: Ecosystem): { path: string; lock: Lock; importer: string } | undefined {
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (!LOCKED_MANIFESTS[ecosystem].includes(name)) return undefined;
    const folder = path.slice(0, Math.max(path.lastIndexOf('/'), 0));
    const names = LOCKFILES[ecosystem].filter((each) => ecosystem === 'npm' || (each === 'Pipfile.lock') === (name === 'Pipfile'));
    for (let at = folder; ; at = at.slice(0, Math.max(at.lastIndexOf('/'), 0))) {
      const importer = at === '' ? folder : folder.slice(at.length + 1);
      for (const each of names) {
        const place = at === '' ? each : `${at}/${each}`;
        const lock = this.lock(place);
        if (lock && (at === folder || each === 'yarn.lock' || lock.importers.includes(importer))) return { path: place, lock, importer };
      }
      if (at === '') return undefined;
    }
  }
}

function inManifest(tree: Tree, path: string, ecosystem: Ecosystem, named: Named): Hit[] {
  const versioning = VERSIONING[ecosystem];
  const text = tree.text(path) as string;
  const locked = tree.lockOf(path, ecosystem);
  const hits = new Map<string, Hit>();
  for (const requirement of readManifest(path, text)) {
    const { name, range, use } = requirement;
    const advisories = named.get(name);
    if (!advisories || use === 'peer') continue;
    const pinned = locked?.lock.resolved(locked.importer, requirement);
    const version = pinned !== undefined && isOutdated(versioning, pinned, range) ? undefined : pinned;
    const lowest = version ?? (range === undefined ? undefined : surelyAffected(versioning, advisories, range));
    const affected = lowest === undefined ? [] : affecting(versioning, advisories, lowest);
    if (lowest === undefined || affected.length === 0) continue;
    const isExact = version === undefined && range !== undefined && isPin(ecosystem, range);
    const hit: Hit = {
      name,
      versions: version !== undefined || isExact ? [lowest] : [],
      range,
      lockfile: version === undefined ? undefined : locked?.path,
      advisories: affected,
      fixed: firstFixed(versioning, advisories, lowest),
      at: { start: requirement.start, end: requirement.end },
      ecosystem,
      dev: use === 'development',
    };
    const known = hits.get(name);
    if (!known || (known.dev && !hit.dev)) hits.set(name, hit);
  }
  return [...hits.values()];
}

/** Whether a lockfile pins what its manifest no longer asks for: it would be refused or made anew. */
const isOutdated = (versioning: Versioning, version: string, range: string | undefined): boolean =>
  range !== undefined && versioning.isVersion(version) && versioning.lowest(range) !== undefined && !versioning.satisfies(version, range);

/** One version and no other: the lowest of the range is what is installed. */
const isPin = (ecosystem: Ecosystem, range: string): boolean =>
  ecosystem === 'npm' ? /^[=v\s]*\d+\.\d+\.\d+(?:[-+][\w.+-]+)?$/.test(range) : /^(?:={2,3}\s*)?v?\d[\w.!+-]*$/.test(range);

function inLock(tree: Tree, path: string, ecosystem: Ecosystem, named: Named): Hit[] {
  const versioning = VERSIONING[ecosystem];
  const lock = readLock(path, tree.text(path) as string);
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const isDirect = (name: string, version: string) =>
    lock.importers.some((importer) =>
      LOCKED_MANIFESTS[ecosystem].some((manifest) => {
        const place = `${folder}${importer === '' ? '' : `${importer}/`}${manifest}`;
        const asked = tree.manifest(place).filter((each) => each.name === name && each.use !== 'peer');
        return asked.some((each) => lock.resolved(importer, each) === version) && tree.lockOf(place, ecosystem)?.path === path;
      }),
    );
  const hits = new Map<string, Hit>();
  for (const locked of lock.packages) {
    const { name, version, dev } = locked;
    const advisories = named.get(name);
    const affected = advisories ? affecting(versioning, advisories, version) : [];
    if (!advisories || affected.length === 0 || isDirect(name, version)) continue;
    const known = hits.get(name);
    if (known?.versions.includes(version)) {
      known.dev &&= dev;
      continue;
    }
    const fixed = firstFixed(versioning, advisories, version);
    const all = known ? [...known.versions, version].sort(versioning.compare) : [version];
    const ids = new Set(known?.advisories.map(({ id }) => id));
    hits.set(name, {
      name,
      versions: all,
      range: undefined,
      lockfile: undefined,
      advisories: known ? advisories.filter((advisory) => ids.has(advisory.id) || affected.includes(advisory)) : affected,
      fixed: known ? later(versioning, known.fixed, fixed) : fixed,
      at: known?.at ?? lock.spanOf(locked),
      ecosystem,
      dev: dev && (known?.dev ?? true),
    });
  }
  return [...hits.values()];
}

function later(versioning: Versioning, a: Hit['fixed'], b: Hit['fixed']): Hit['fixed'] {
  if (a === undefined || b === undefined) return undefined;
  return (versioning.compare(a.version, b.version) || Number(a.above) - Number(b.above)) < 0 ? b : a;
}

function findingOf(rule: DependencyRule, severity: Severity, path: string, text: string, hit: Hit, listed: string): Finding {
  const worst = hit.advisories[0] as Advisory;
  const level = LEVELS.indexOf(LEVEL[worst.severity]) + (hit.dev ? 1 : 0);
  return {
    ruleId: rule.id,
    // what the configuration says is the most it can be
    severity: LEVELS[Math.min(Math.max(level, LEVELS.indexOf(severity)), LEVELS.length - 1)] as Severity,
    confidence: 'high',
    message: rule.message({ ...hit, listed }),
    location: lineIndex(text).location(path, hit.at.start, hit.at.end),
    symbol: hit.name,
    origins: [],
    identity: identityOf([rule.id, hit.ecosystem, hit.name, ...hit.advisories.map(({ id }) => id).sort()]),
    fixes: [],
    notes: hit.dev ? ['a development dependency: reported one level lower'] : [],
  };
}
