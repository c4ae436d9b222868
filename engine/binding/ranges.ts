/** Which versions of which packages a model and its rows speak of. Compared with what is installed in installed.ts. */
import type { CallModel, ModelDefinition } from '../define';
import type { Language } from '../ir/ir';
import { type CallPath, parseCallPath } from './path';

/** Versions of a package that a model, or one of its rows, speaks of. */
export interface VersionRange {
  ecosystem: 'npm' | 'pypi';
  name: string;
  range: string;
}

/** A compiled entry of `validates`. */
export interface Validation {
  data: CallPath;
  by: CallPath;
  json: boolean;
  throws: boolean;
  versions: readonly VersionRange[];
}

/** Whether a model speaks of some versions of a package only. */
export const hasRanges = ({ packages: { npm, pypi } }: ModelDefinition): boolean =>
  [npm, pypi].some((all) => all && Object.values(all).some((range) => range !== '*'));

/** The range of the package that a specifier belongs to. A module of another name than its package counts to the only package there is. */
export function rangeOf(model: ModelDefinition, specifier: string, language: Language): VersionRange | undefined {
  const ecosystem = language === 'python' ? 'pypi' : 'npm';
  const packages = Object.keys(model.packages[ecosystem] ?? {});
  const own = packages.filter((name) => specifier === name || specifier.startsWith(`${name}/`) || specifier.startsWith(`${name}.`));
  const name = own.sort((a, b) => b.length - a.length)[0] ?? (packages.length === 1 ? packages[0] : undefined);
  const range = name === undefined ? undefined : model.packages[ecosystem]?.[name];
  return name === undefined || range === undefined || range === '*' ? undefined : { ecosystem, name, range };
}

/** @throws Error for a package without a range: nothing would ask for its version */
export function versionsOf(model: ModelDefinition, { versions }: Pick<CallModel, 'versions'>): VersionRange[] {
  return (['npm', 'pypi'] as const).flatMap((ecosystem) =>
    Object.entries(versions?.[ecosystem] ?? {}).map(([name, range]) => {
      if ((model.packages[ecosystem]?.[name] ?? '*') === '*') throw new Error(`\`versions\` names ${name}, which has no range in \`packages.${ecosystem}\``);
      return { ecosystem, name, range };
    }),
  );
}

export function validationsOf(model: ModelDefinition, { validates = [] }: CallModel): Validation[] {
  return validates.map(({ data, by, versions, json = false, throws = false }) => ({
    data: parseCallPath(data),
    by: parseCallPath(by),
    json,
    throws,
    versions: versionsOf(model, { versions }),
  }));
}
