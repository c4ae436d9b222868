/**
 * Packages of the AI stack that the code imports, with the versions that the files see. Which package an import of Python means, the roots of the models
 * say; packages that no model speaks of are known by their names.
 */
import { plainSpecifier } from '../binding/address';
import type { ModelDefinition } from '../define';
import { gateLanguage } from '../gate';
import { isTestPath } from '../path-kind';
import type { Estate, EstateSdk } from './types';

export interface SdkInput {
  /** What each file imports, as it is written; imports that lead to files of the project left out. */
  imports: Iterable<readonly [path: string, specifiers: readonly string[]]>;
  /** Those whose packages are of the AI stack. */
  models: readonly ModelDefinition[];
  version: ((from: string, ecosystem: 'npm' | 'pypi', name: string) => string | undefined) | undefined;
  /** The package that is imported, where its name is one of the AI stack's. */
  aiPackageOf: ((specifier: string) => string | undefined) | undefined;
}

/** Of a project in which nothing was parsed. */
export const NO_ESTATE: Estate = { sdks: [], calls: [], clients: [], agents: [], tools: [], servers: [], stores: [], data: [], endpoints: [], hosts: [] };

type Ecosystem = EstateSdk['ecosystem'];

/** @returns packages by ecosystem and name */
export function findSdks({ imports, models, version, aiPackageOf }: SdkInput): EstateSdk[] {
  const found = new Map<string, { sdk: string | undefined; ecosystem: Ecosystem; name: string; versions: Set<string>; files: Set<string> }>();
  const known = new Map<string, { name: string; sdk: string | undefined } | undefined>();
  const listed = [...imports];
  const isOwn = ownPackages(listed.map(([path]) => path));
  for (const [path, specifiers] of listed) {
    const ecosystem: Ecosystem = gateLanguage(path) === 'python' ? 'pypi' : 'npm';
    for (const specifier of specifiers) {
      if (ecosystem === 'pypi' && isOwn(specifier)) continue;
      const key = `${ecosystem}:${specifier}`;
      if (!known.has(key)) known.set(key, packageOf(specifier, ecosystem, models) ?? unmodelled(specifier, aiPackageOf));
      const own = known.get(key);
      if (!own) continue;
      const id = `${ecosystem}:${own.name}`;
      const entry = found.get(id) ?? { sdk: own.sdk, ecosystem, name: own.name, versions: new Set(), files: new Set() };
      found.set(id, entry);
      entry.files.add(path);
      const seen = version?.(path, ecosystem, own.name);
      if (seen !== undefined) entry.versions.add(seen);
    }
  }
  return [...found]
    .map(([id, { versions, files, ...each }]): EstateSdk => {
      // where it is used comes before where it is tested
      const all = [...files].sort((a, b) => Number(isTestPath(a)) - Number(isTestPath(b)) || (a < b ? -1 : 1));
      return { id, ...each, versions: [...versions].sort(), files: all, inTest: all.every(isTestPath) };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Packages of Python whose source is part of the project, wherever it lies: folders with an `__init__.py` below one without. */
function ownPackages(paths: readonly string[]): (specifier: string) => boolean {
  const folders = new Set(paths.flatMap((path) => (path.endsWith('/__init__.py') ? [path.slice(0, -'/__init__.py'.length)] : [])));
  const names = new Set(
    [...folders].flatMap((folder) => {
      const [parent, name] = [folder.slice(0, Math.max(folder.lastIndexOf('/'), 0)), folder.slice(folder.lastIndexOf('/') + 1)];
      return folders.has(parent) ? [] : [name];
    }),
  );
  return (specifier) => names.has(specifier.split('.')[0] ?? '');
}

/** Names of packages that hold types alone. */
const ONLY_TYPES = /^(?:@types\/|types[-_]|mypy_)/;

function unmodelled(specifier: string, aiPackageOf: SdkInput['aiPackageOf']): { name: string; sdk: undefined } | undefined {
  const name = /^[./~#@]?\//.test(specifier) || specifier.startsWith('.') ? undefined : aiPackageOf?.(plainSpecifier(specifier));
  return name === undefined || ONLY_TYPES.test(name) ? undefined : { name, sdk: undefined };
}

function packageOf(specifier: string, ecosystem: Ecosystem, models: readonly ModelDefinition[]): { name: string; sdk: string } | undefined {
  const plain = plainSpecifier(specifier);
  for (const model of models) {
    const names = Object.keys(model.packages[ecosystem] ?? {});
    if (names.length === 0) continue;
    if (ecosystem === 'npm') {
      const name = names.filter((each) => plain === each || plain.startsWith(`${each}/`)).sort((a, b) => b.length - a.length)[0];
      if (name !== undefined) return { name, sdk: model.sdk };
      continue;
    }
    if (!isRoot(plain, model, names)) continue;
    return { name: distributionOf(plain, names), sdk: model.sdk };
  }
  return undefined;
}

/** `google.genai.types` of a model with the root `google.genai`. */
function isRoot(specifier: string, model: ModelDefinition, names: readonly string[]): boolean {
  const roots = model.roots ? Object.values(model.roots).flat() : names;
  return roots.some((root) => {
    const plain = root.replace(/\.\*$/, '').replaceAll('-', '_');
    return specifier === plain || specifier.startsWith(`${plain}.`);
  });
}

/** The name in the registry whose words are those of the import; the first where none fits. */
function distributionOf(specifier: string, names: readonly string[]): string {
  const own = names.find((name) => name.replace(/[-.]+/g, '_').toLowerCase() === specifier.split('.')[0]?.toLowerCase());
  if (own !== undefined) return own;
  const words = (text: string) => text.toLowerCase().replace(/[-_.]+/g, '.');
  const wanted = `${words(specifier)}.`;
  const fitting = names.filter((name) => wanted.startsWith(`${words(name)}.`)).sort((a, b) => b.length - a.length);
  return fitting[0] ?? names.find((name) => words(name).includes(words(specifier.split('.')[0] ?? ''))) ?? (names[0] as string);
}
