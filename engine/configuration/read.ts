/** A file's text as configuration documents, by its kind and name. */
import { ManifestError } from '../manifests';
import type { ConfigValue } from './document';
import type { ConfigurationKind } from './kinds';
import { readHcl } from './read-hcl';
import { readJson } from './read-json';
import { readDockerfile, readVariables } from './read-lines';
import { readToml } from './read-toml';
import { readYaml } from './read-yaml';

/** @returns nothing for prose; a sentence part about the mistake where the text is not what the name says */
export function readConfiguration(path: string, text: string, kind: ConfigurationKind): ConfigValue[] | { error: string } {
  if (kind === 'instructions') return [];
  if (kind === 'dockerfile') return [readDockerfile(text)];
  if (kind === 'variables') return [readVariables(text)];
  if (/\.(?:tf|tofu|hcl)$/.test(path)) return [readHcl(text)];
  if (/\.ya?ml$/i.test(path)) return readYaml(text);
  if (!/\.toml$/.test(path)) return [readJson(text) ?? []].flat();
  try {
    return [readToml(text)];
  } catch (error) {
    if (error instanceof ManifestError) return { error: error.message };
    throw error;
  }
}
