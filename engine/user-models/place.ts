/** Modules of a user's models that are files of the project: from paths relative to the configuration file to paths of the project. */
import type { ModelDefinition } from '../define';
import type { UserModels } from '../host';

const IS_FILE = /^\.{1,2}\//;

/** @returns the models with `files` in place of such `roots`, and a key that is equal for equal models */
export function placeModels({ definitions, directory }: UserModels): { definitions: ModelDefinition[]; key: string } {
  const placed = definitions.map((model): ModelDefinition => {
    const roots: Record<string, string[]> = {};
    const files: Record<string, string[]> = {};
    for (const [name, modules] of Object.entries(model.roots ?? {})) {
      const paths = modules.filter((module) => IS_FILE.test(module)).map((module) => joined(directory, module));
      const packages = modules.filter((module) => !IS_FILE.test(module));
      if (paths.length > 0) files[name] = paths;
      if (packages.length > 0 || paths.length === 0) roots[name] = packages;
    }
    return { ...model, roots, ...(Object.keys(files).length > 0 && { files }) };
  });
  return { definitions: placed, key: JSON.stringify(placed, (_, value: unknown) => (value instanceof RegExp ? String(value) : value)) };
}

function joined(directory: string, relative: string): string {
  const parts = directory === '' ? [] : directory.split('/');
  for (const part of relative.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
