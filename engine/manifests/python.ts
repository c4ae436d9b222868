/**
 * What Python's package managers read and write: requirements files, pyproject.toml (PEP 621, PEP 735, Poetry, uv, PDM), setup.cfg,
 * Pipfile, and the lockfiles of Poetry, uv, PDM and Pipenv. Text in, data out.
 */
import { type ParseError, parse } from 'jsonc-parser';
import type { Span } from '../finding';
import { lineIndex } from '../text';
import { parseToml, type TomlTable, type TomlValue, tomlAt, tomlEntries, tomlItems, tomlText } from './toml';
import { isDevelopment, type Lock, type Locked, ManifestError, pypiName, type Requirement, refuseConflicts } from './types';

type Use = Requirement['use'];

/** `name[extra] (>=1,<2) ; marker` (PEP 508). */
const PEP508 = /^\s*([A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?)\s*(?:\[[^\]]*\])?\s*(?:@\s*(\S+)|\(?\s*([=<>!~][^;#)]*)?\)?)\s*(?:[;#].*)?$/;

function requirementOf(text: string, at: Span, use: Use): Requirement[] {
  const match = PEP508.exec(text);
  if (!match) return [];
  const name = pypiName(match[1] as string);
  const range = match[2] === undefined ? match[3]?.trim() : undefined;
  return [{ name, alias: name, range: range || undefined, use, ...at }];
}

/** @param path of the file; its name and folder tell what it is. @throws ManifestError when it cannot be read */
export function readPythonManifest(path: string, text: string): Requirement[] {
  refuseConflicts(text);
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (name === 'pyproject.toml') return readPyproject(parseToml(text));
  if (name === 'Pipfile') return readPipfile(parseToml(text));
  return name === 'setup.cfg' ? readSetupCfg(text) : readRequirements(path, text);
}

function readRequirements(path: string, text: string): Requirement[] {
  const use = isDevelopment(
    path
      .split('/')
      .slice(-2)
      .join('/')
      .replace(/\.(?:txt|in)$/, ''),
  )
    ? 'development'
    : 'runtime';
  const found: Requirement[] = [];
  for (const match of text.matchAll(/^[ \t]*([A-Za-z0-9][^\r\n]*)/gm)) {
    const line = match[1] as string;
    const words = line
      .replace(/\s+#.*$/, '')
      .replace(/\s+--hash.*$|\s*\\$/g, '')
      .trimEnd();
    const start = match.index + match[0].length - line.length;
    found.push(...requirementOf(words, { start, end: start + words.length }, use));
  }
  return found;
}

const listed = (list: TomlValue | undefined, use: Use): Requirement[] =>
  tomlItems(list).flatMap((item) => (item.kind === 'text' ? requirementOf(item.text, item, use) : []));
const useOf = (group: string): Use => (isDevelopment(group) ? 'development' : 'runtime');

function readPyproject(toml: TomlTable): Requirement[] {
  const groups = (table: TomlValue | undefined, use?: Use) => tomlEntries(table).flatMap(([group, list]) => listed(list, use ?? useOf(group)));
  const poetry = tomlAt(toml, 'tool', 'poetry');
  return [
    ...listed(tomlAt(toml, 'project', 'dependencies'), 'runtime'),
    ...groups(tomlAt(toml, 'project', 'optional-dependencies')),
    ...groups(tomlAt(toml, 'dependency-groups')),
    ...listed(tomlAt(toml, 'tool', 'uv', 'dev-dependencies'), 'development'),
    ...groups(tomlAt(toml, 'tool', 'pdm', 'dev-dependencies'), 'development'),
    ...poetryTable(tomlAt(poetry, 'dependencies'), 'runtime'),
    ...poetryTable(tomlAt(poetry, 'dev-dependencies'), 'development'),
    ...tomlEntries(tomlAt(poetry, 'group')).flatMap(([group, table]) => poetryTable(tomlAt(table, 'dependencies'), useOf(group))),
  ];
}

function readPipfile(toml: TomlTable): Requirement[] {
  return tomlEntries(toml).flatMap(([category, table]) => {
    if (['source', 'requires', 'scripts', 'pipenv'].includes(category)) return [];
    return poetryTable(table, category === 'dev-packages' || isDevelopment(category) ? 'development' : 'runtime');
  });
}

/** `name = "^1"`, `name = { version = "^1" }`, or a list of such tables for several platforms, of which the first counts. */
function poetryTable(table: TomlValue | undefined, use: Use): Requirement[] {
  return tomlEntries(table).flatMap(([key, value]): Requirement[] => {
    if (key === 'python') return [];
    const [first] = tomlItems(value);
    const version = tomlText(value) ?? tomlText(tomlAt(first ?? value, 'version'));
    const name = pypiName(key);
    const range = version === undefined || version.trim() === '*' ? undefined : version.trim();
    return [{ name, alias: name, range, use, start: value.start, end: value.end }];
  });
}

/** `install_requires` and the extras of setup.cfg: continued lines of an INI file. */
function readSetupCfg(text: string): Requirement[] {
  const found: Requirement[] = [];
  let section = '';
  let key = '';
  for (const match of text.matchAll(/^([^\r\n]*)/gm)) {
    const line = match[1] as string;
    const header = /^\[([^\]]+)\]/.exec(line);
    if (header) [section, key] = [header[1] as string, ''];
    const pair = /^([\w.-]+)\s*[=:]\s*(.*)$/.exec(line);
    if (pair) key = pair[1] as string;
    const words = pair ? (pair[2] as string) : /^\s+([^#\s].*)$/.exec(line)?.[1];
    const isInstall = section === 'options' && key === 'install_requires';
    if (!words || header || !(isInstall || section === 'options.extras_require')) continue;
    const start = match.index + line.length - words.length;
    found.push(...requirementOf(words, { start, end: start + words.trimEnd().length }, isInstall ? 'runtime' : useOf(key)));
  }
  return found;
}

/** @param name file name of the lockfile. @throws ManifestError when it cannot be read */
export function readPythonLock(name: string, text: string): Lock {
  refuseConflicts(text);
  return name === 'Pipfile.lock' ? readPipfileLock(text) : readTomlLock(text);
}

type Placed = Locked & { at: Span };

/** poetry.lock, uv.lock, pdm.lock: `[[package]]` with name and version. uv's members are entries with a path as their source. */
function readTomlLock(text: string): Lock {
  const toml = parseToml(text);
  const importers = new Set(['']);
  const found = tomlItems(tomlAt(toml, 'package')).flatMap((entry): Placed[] => {
    const name = tomlAt(entry, 'name');
    const version = tomlAt(entry, 'version');
    const folder = tomlText(tomlAt(entry, 'source', 'editable')) ?? tomlText(tomlAt(entry, 'source', 'virtual'));
    if (folder !== undefined) {
      importers.add(folder === '.' ? '' : folder);
      return [];
    }
    if (name?.kind !== 'text' || version?.kind !== 'text') return [];
    const groups = tomlItems(tomlAt(entry, 'groups')).flatMap((group) => tomlText(group) ?? []);
    const dev = tomlText(tomlAt(entry, 'category')) === 'dev' || (groups.length > 0 && groups.every(isDevelopment));
    return [{ name: pypiName(name.text), version: version.text, dev, at: { start: name.start, end: version.end } }];
  });
  return lockOf(found, [...importers]);
}

function readPipfileLock(text: string): Lock {
  const errors: ParseError[] = [];
  const lock = parse(text, errors, { allowTrailingComma: true }) as Record<string, unknown> | undefined;
  if (errors[0] || typeof lock !== 'object' || lock === null)
    throw new ManifestError(`is not valid JSON at line ${lineIndex(text).at(errors[0]?.offset ?? 0).line}`);
  const found = Object.entries(lock).flatMap(([section, packages]) =>
    section === '_meta' || typeof packages !== 'object' || packages === null
      ? []
      : Object.entries(packages as Record<string, { version?: unknown }>).flatMap(([name, entry]): Placed[] => {
          const version = typeof entry?.version === 'string' ? /^===?(.+)$/.exec(entry.version)?.[1] : undefined;
          const key = JSON.stringify(name);
          const start = text.indexOf(`${key}:`, text.indexOf(JSON.stringify(section)));
          return version === undefined ? [] : [{ name: pypiName(name), version, dev: section === 'develop', at: { start, end: start + key.length } }];
        }),
  );
  return lockOf(found, ['']);
}

function lockOf(found: readonly Placed[], importers: readonly string[]): Lock {
  return {
    packages: found,
    spanOf: (locked) => (locked as Placed).at,
    importers,
    resolved: (importer, { alias }) => (importers.includes(importer) ? found.find(({ name }) => name === alias)?.version : undefined),
  };
}
