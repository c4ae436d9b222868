/**
 * The configuration in force for a document: the nearest file, as it stands in the editor when it is open there. While it has
 * mistakes the last valid one stays in force, so that a half-typed level does not make every finding come and go.
 */
import fs from 'node:fs';
import path from 'node:path';
import { type Config, type ConfigError, parseConfig } from '../engine/config';
import type { Rule } from '../engine/index';
import { findConfig, readConfig } from '../workspace/config';
import type { IgnoreList } from '../workspace/ignore-files';

export interface Configuration {
  /** Absolute; undefined when there is none. */
  file: string | undefined;
  text: string;
  config: Config;
  ignore: IgnoreList[];
  errors: ConfigError[];
}

export interface Configurations {
  /** @param file absolute path of the document. @param root where the search ends. */
  nearest(file: string, root: string): Configuration;
  exists(file: string): boolean;
}

/** @param openText the text of a file that is open in the editor, by absolute path. */
export function createConfigurations(rules: readonly Rule[], openText: (file: string) => string | undefined): Configurations {
  const ruleIds = rules.map((rule) => rule.id);
  const lastValid = new Map<string, Config>();

  const parse = (file: string): Configuration => {
    const open = openText(file);
    const read = open === undefined ? readConfig(file) : { text: open };
    if ('error' in read) return inForce(file, '', {}, [{ line: 1, column: 1, message: read.error }]);
    const { config, errors } = parseConfig(read.text, ruleIds);
    return inForce(file, read.text, config, errors);
  };
  const inForce = (file: string, text: string, parsed: Config, errors: ConfigError[]): Configuration => {
    if (errors.length === 0) lastValid.set(file, parsed);
    const config = lastValid.get(file) ?? {};
    return { file, text, config, errors, ignore: config.ignore ? [{ directory: path.dirname(file), patterns: config.ignore }] : [] };
  };

  return {
    nearest: (file, root) => {
      const found = findConfig(path.dirname(file), root);
      return found === undefined ? { file: undefined, text: '', config: {}, ignore: [], errors: [] } : parse(found);
    },
    exists: (file) => openText(file) !== undefined || fs.existsSync(file),
  };
}
