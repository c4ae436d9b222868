/**
 * What npm, yarn, pnpm and bun write: package.json and the lockfiles of all of them, in all their versions. Text in, data out; nothing is
 * resolved that the file does not say.
 */
import { findNodeAtLocation, type Node, type ParseError, parse, parseTree } from 'jsonc-parser';
import type { Span } from '../finding';
import { lineIndex } from '../text';
import { type Block, blockAt, readIndented } from './indented';
import { type Lock, type Locked, ManifestError, type Requirement, refuseConflicts } from './types';

const TOLERANT = { allowTrailingComma: true, disallowComments: false, allowEmptyContent: false };
const FIELDS = { dependencies: 'runtime', optionalDependencies: 'runtime', devDependencies: 'development', peerDependencies: 'peer' } as const;

/** @returns what a package.json asks for. @throws ManifestError when it is no JSON object */
export function readPackageJson(text: string): Requirement[] {
  refuseConflicts(text);
  const errors: ParseError[] = [];
  const tree = parseTree(text.replace(/^\uFEFF/, ' '), errors, TOLERANT);
  refuseErrors(text, errors);
  if (tree?.type !== 'object') throw new ManifestError('is no JSON object');
  return Object.entries(FIELDS).flatMap(([field, use]) =>
    (findNodeAtLocation(tree, [field])?.children ?? []).flatMap((property: Node): Requirement[] => {
      const [key, value] = property.children ?? [];
      if (!key || typeof value?.value !== 'string') return [];
      const alias = String(key.value);
      return [{ ...specOf(alias, value.value), alias, use, start: key.offset, end: value.offset + value.length }];
    }),
  );
}

/** Name and range of a dependency's text: `npm:real@^1` names another package, `workspace:^1` and paths are not of the registry. */
function specOf(alias: string, spec: string): Pick<Requirement, 'name' | 'range'> {
  const real = /^npm:(?:((?:@[^/@]+\/)?[^/@]+)@)?(.*)$/.exec(spec);
  const name = real?.[1] ?? alias;
  const range = (real ? (real[2] as string) : spec).trim();
  const isOfRegistry = !/^(?:workspace|file|link|portal|patch|git|git\+\w+|https?|github|catalog|exec):|^[\w.-]+\/[\w.-]+(?:#|$)/.test(range);
  return { name, range: isOfRegistry ? range : undefined };
}

/** @param name file name of the lockfile. @throws ManifestError when it cannot be read */
export function readNpmLock(name: string, text: string): Lock {
  refuseConflicts(text);
  if (name === 'yarn.lock') return readYarnLock(text);
  if (name.startsWith('pnpm-lock')) return readPnpmLock(text);
  return name === 'bun.lock' ? readBunLock(text) : readPackageLock(text);
}

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const objectOf = (value: unknown): Json => (isObject(value) ? value : {});
const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

function refuseErrors(text: string, errors: readonly ParseError[]): void {
  const first = errors[0];
  if (first) throw new ManifestError(`is not valid JSON at line ${lineIndex(text).at(first.offset).line}`);
}

/** The quick reader first; the one that allows comments and commas, and knows where a mistake is, when that fails. */
function json(text: string): Json {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    const errors: ParseError[] = [];
    value = parse(text.replace(/^\uFEFF/, ' '), errors, TOLERANT);
    refuseErrors(text, errors);
  }
  if (!isObject(value)) throw new ManifestError('is no JSON object');
  return value;
}

/** Where a key with an object (or list) as its value stands; of several the one that also holds `version`. */
function keySpan(text: string, key: string, open: '{' | '[', version: string): Span {
  const quoted = JSON.stringify(key);
  const pattern = new RegExp(`\\s*:\\s*\\${open}`, 'y');
  let first: Span | undefined;
  for (let at = text.indexOf(quoted); at >= 0; at = text.indexOf(quoted, at + 1)) {
    pattern.lastIndex = at + quoted.length;
    if (!pattern.test(text)) continue;
    const span = { start: at, end: at + quoted.length };
    if (text.slice(at, at + quoted.length + 400).includes(`${version}"`)) return span;
    first ??= span;
  }
  return first ?? { start: 0, end: 0 };
}

const MODULES = 'node_modules/';

/** package-lock.json and npm-shrinkwrap.json, `lockfileVersion` 1 to 3. */
function readPackageLock(text: string): Lock {
  const lock = json(text);
  const found: (Locked & { key: string })[] = [];
  const byPlace = new Map<string, string>();
  const packages = objectOf(lock.packages);
  for (const [place, entry] of Object.entries(packages)) {
    const at = place.lastIndexOf(MODULES);
    const version = textOf(objectOf(entry).version);
    if (at < 0 || version === undefined || objectOf(entry).link === true) continue;
    const name = textOf(objectOf(entry).name) ?? place.slice(at + MODULES.length);
    byPlace.set(place, version);
    found.push({ name, version, dev: objectOf(entry).dev === true, key: place });
  }
  const isOld = !isObject(lock.packages);
  const walk = (dependencies: unknown, prefix: string) => {
    for (const [name, entry] of Object.entries(objectOf(dependencies))) {
      const given = textOf(objectOf(entry).version);
      const alias = /^npm:((?:@[^/@]+\/)?[^/@]+)@(.+)$/.exec(given ?? '');
      const place = `${prefix}${MODULES}${name}`;
      const version = alias?.[2] ?? given;
      if (version !== undefined && /^\d/.test(version)) {
        byPlace.set(place, version);
        found.push({ name: alias?.[1] ?? name, version, dev: objectOf(entry).dev === true, key: name });
      }
      walk(objectOf(entry).dependencies, `${place}/`);
    }
  };
  if (isOld) walk(lock.dependencies, '');
  return {
    packages: found,
    spanOf: (locked) => keySpan(text, (locked as (typeof found)[number]).key, '{', locked.version),
    importers: isOld ? [''] : Object.keys(packages).filter((place) => !place.includes(MODULES)),
    resolved: (importer, { alias }) => {
      if (importer !== '' && !(importer in packages)) return undefined;
      const folders = importer === '' ? [] : importer.split('/').map((_, index, parts) => `${parts.slice(0, parts.length - index).join('/')}/`);
      return [...folders, ''].map((folder) => byPlace.get(`${folder}${MODULES}${alias}`)).find(Boolean);
    },
  };
}

/** bun.lock: packages by alias, `["name@version", …]`; a nested one is `parent/name`. */
function readBunLock(text: string): Lock {
  const lock = json(text);
  const workspaces = objectOf(lock.workspaces);
  const byKey = new Map<string, string>();
  const found = Object.entries(objectOf(lock.packages)).flatMap(([key, entry]): (Locked & { key: string })[] => {
    const id = Array.isArray(entry) ? textOf(entry[0]) : undefined;
    const match = /^((?:@[^/@]+\/)?[^@]+)@(?:npm:)?(\d.*)$/.exec(id ?? '');
    if (!match) return [];
    byKey.set(key, match[2] as string);
    return [{ name: match[1] as string, version: match[2] as string, dev: false, key }];
  });
  return {
    packages: found,
    spanOf: (locked) => keySpan(text, (locked as (typeof found)[number]).key, '[', locked.version),
    importers: Object.keys(workspaces),
    resolved: (importer, { alias }) => {
      const workspace = workspaces[importer];
      if (workspace === undefined) return undefined;
      return byKey.get(`${textOf(objectOf(workspace).name) ?? ''}/${alias}`) ?? byKey.get(alias);
    },
  };
}

/** yarn.lock: the older form, and the YAML of yarn 2 and later, where workspaces are entries themselves. */
function readYarnLock(text: string): Lock {
  const blocks = readIndented(text);
  const isYaml = blocks.some((block) => block.key === '__metadata');
  const byDescriptor = new Map<string, string>();
  const importers = new Set(['']);
  const found: (Locked & { block: Block })[] = [];
  for (const block of blocks) {
    const version = blockAt(block.children, 'version')?.value;
    if (version === undefined || block.key === '__metadata') continue;
    const descriptors = block.key.split(/, */).map((each) => each.replace(/^["']|["']$/g, ''));
    const workspace = descriptors.map((each) => /@workspace:(.+)$/.exec(each)?.[1]).find((each) => each !== undefined && !/^[\^~*]/.test(each));
    if (workspace !== undefined) {
      importers.add(workspace === '.' ? '' : workspace);
      continue;
    }
    for (const each of descriptors) byDescriptor.set(each, version);
    const id = isYaml ? (blockAt(block.children, 'resolution')?.value ?? '') : (descriptors[0] as string).replace(/^.+@npm:(?=.+@)/, '');
    const name = /^((?:@[^/@]+\/)?[^/@]+)@/.exec(id)?.[1];
    if (name !== undefined && (!isYaml || /@npm:/.test(id))) found.push({ name, version, dev: false, block });
  }
  return {
    packages: found,
    spanOf: (locked) => spanOfBlock((locked as (typeof found)[number]).block),
    importers: [...importers],
    resolved: (_, { alias, range }) => byDescriptor.get(`${alias}@npm:${range}`) ?? byDescriptor.get(`${alias}@${range}`),
  };
}

/** pnpm-lock.yaml, `lockfileVersion` 5 to 9. */
function readPnpmLock(text: string): Lock {
  const blocks = readIndented(text);
  const packages = blockAt(blocks, 'packages')?.children ?? [];
  const found = packages.flatMap((block): (Locked & { block: Block })[] => {
    const id = block.key.replace(/^\//, '').replace(/\(.*$/, '');
    const match = /^((?:@[^/@]+\/)?[^/@]+)[@/](\d[^/_]*)/.exec(id);
    return match ? [{ name: match[1] as string, version: match[2] as string, dev: blockAt(block.children, 'dev')?.value === 'true', block }] : [];
  });
  const importers = blockAt(blocks, 'importers')?.children;
  const sections = (importer: string) =>
    importers ? (importers.find(({ key }) => key === (importer === '' ? '.' : importer))?.children ?? []) : importer === '' ? blocks : [];
  return {
    packages: found,
    spanOf: (locked) => spanOfBlock((locked as (typeof found)[number]).block),
    importers: importers?.map(({ key }) => (key === '.' ? '' : key)) ?? [''],
    resolved: (importer, { alias }) => {
      for (const field of Object.keys(FIELDS)) {
        const entry = blockAt(sections(importer), field, alias);
        const version = entry && (blockAt(entry.children, 'version')?.value ?? entry.value);
        // an alias is resolved to `real@1.0.0` or `/real/1.0.0`
        const match = /^(?:\/?(?:@[^/@]+\/)?[^/@(]+[@/])?(\d[^(_]*)/.exec(version ?? '');
        if (match) return match[1];
      }
      return undefined;
    },
  };
}

const spanOfBlock = ({ start, end }: Block): Span => ({ start, end });
