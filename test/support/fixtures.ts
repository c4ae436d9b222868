/**
 * Loads fixture folders as small projects and runs rules over them. A sub-folder is one project of several files; each file
 * that lies directly in the folder is a project of its own. Placeholders such as `{{key:openai}}` become vendor-shaped keys
 * here, in memory, so that none stands in the repository.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { loadJavaScript } from '../../engine/frontends/javascript/index';
import type { CheckOptions, Engine, Finding, Level, ModelDefinition } from '../../engine/index';
import { type Assertion, readAssertions } from './assertions';
import { memoryHost } from './host';
import { fixtureKey } from './keys';

export const ROOT = join(__dirname, '../..');

export interface FixtureFile {
  path: string;
  /** As it stands on disk, placeholders and all. */
  raw: string;
  /** What is checked. */
  text: string;
}

export interface Project {
  /** Name of the file or sub-folder. */
  name: string;
  files: FixtureFile[];
}

const CHECKED = /\.(?:[mc]?[jt]s|[jt]sx|vue|svelte|astro|html|py|ipynb|json|jsonc|ya?ml|toml|tf|env|mdc?|txt|sh)$/;

/** @param folder relative to the repository. @returns its projects, sorted by name; none when it does not exist. */
export function loadProjects(folder: string, models: readonly ModelDefinition[]): Project[] {
  const absolute = join(ROOT, folder);
  if (!existsSync(absolute)) return [];
  return readdirSync(absolute, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry): Project[] => {
      if (entry.isFile()) return CHECKED.test(entry.name) ? [{ name: entry.name, files: [loadFile(absolute, entry.name, models)] }] : [];
      const inside = join(absolute, entry.name);
      const paths = readdirSync(inside, { withFileTypes: true, recursive: true })
        .filter((file) => file.isFile())
        .map((file) => posix.join(file.parentPath.slice(inside.length + 1).replaceAll('\\', '/'), file.name))
        .sort();
      return [{ name: `${entry.name}/`, files: paths.map((path) => loadFile(inside, path, models)) }];
    });
}

function loadFile(folder: string, path: string, models: readonly ModelDefinition[]): FixtureFile {
  const raw = readFileSync(join(folder, path), 'utf8');
  return { path, raw, text: raw.replace(PLACEHOLDER, (_, vendor: string, index?: string) => fixtureKey(models, vendor, Number(index ?? 1))) };
}

const PLACEHOLDER = /\{\{key:([a-z0-9-]+)(?::(\d+))?\}\}/g;

/** @returns the assertions of all files, `^^^^` columns in terms of the text that is checked. */
export function projectAssertions(project: Project): Assertion[] {
  return project.files.flatMap(({ path, raw, text }) => {
    const rawLines = raw.split(/\r\n|\n|\r/);
    const lines = text.split(/\r\n|\n|\r/);
    return readAssertions(path, raw, (line, column) => mapColumn(rawLines[line - 1] ?? '', lines[line - 1] ?? '', column));
  });
}

/** Column in a line whose placeholders have been replaced; what lies inside a placeholder goes to its start or end. */
function mapColumn(raw: string, replaced: string, column: number): number {
  let shift = 0;
  for (const match of raw.matchAll(PLACEHOLDER)) {
    if (match.index + match[0].length >= column) break;
    const rest = raw.slice(match.index + match[0].length);
    const next = rest.search(PLACEHOLDER);
    const anchor = rest.slice(0, next === -1 ? undefined : next);
    const start = match.index + shift;
    const end = anchor === '' ? replaced.length : replaced.indexOf(anchor, start);
    shift += end - start - match[0].length;
  }
  return column + shift;
}

/** Runs an engine over a project. @returns its findings in the engine's order. @throws when the engine reports an internal error. */
export async function checkProject(
  engine: Engine,
  project: Project,
  levels: ReadonlyMap<string, Level>,
  parser: CheckOptions['parser'] = 'auto',
  gate?: CheckOptions['gate'],
): Promise<Finding[]> {
  const host = memoryHost(new Map(project.files.map((file) => [file.path, file.text])));
  const result = await engine.check(host, { levels, parser, gate, keyAge: { today: '2026-11-22', days: 30 } });
  const broken = result.notices.filter((notice) => notice.kind === 'internal-error');
  if (broken.length) throw new Error(broken.map((notice) => `${notice.path}: ${notice.message}`).join('\n'));
  return result.findings;
}

/** @returns whether oxc's native binding loads here, so that there are two parsers to compare. */
export async function hasOxc(): Promise<boolean> {
  return (await loadJavaScript({ parser: 'oxc' })).parser === 'oxc';
}
