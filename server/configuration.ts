/**
 * The configuration in force for a file: the nearest one, as it stands in the editor when it is open there. While it has
 * mistakes the last valid one stays in force, so that a half-typed level does not make every finding come and go. What was read is
 * kept until it is said to have changed, since a whole workspace asks once for every file.
 */
import fs from 'node:fs';
import path from 'node:path';
import { type Config, type ConfigError, parseConfig } from '../engine/config';
import { type BaselineEntry, parseBaseline, type Rule } from '../engine/index';
import { findConfig, readConfig } from '../workspace/config';
import type { IgnoreList } from '../workspace/ignore-files';

export interface Configuration {
  /** Absolute; undefined when there is none. */
  file: string | undefined;
  text: string;
  config: Config;
  ignore: IgnoreList[];
  /** Findings that are known, where the configuration names a baseline that can be read. */
  baseline: readonly BaselineEntry[] | undefined;
  errors: ConfigError[];
}

export interface Configurations {
  /** @param directory absolute: where the search begins. @param root where it ends. */
  nearest(directory: string, root: string): Configuration;
  exists(file: string): boolean;
  /** Files are read again when they are asked for next. */
  forget(): void;
}

/** @param openText the text of a file that is open in the editor, by absolute path. */
export function createConfigurations(rules: readonly Rule[], openText: (file: string) => string | undefined): Configurations {
  const ruleIds = rules.map((rule) => rule.id);
  const lastValid = new Map<string, Config>();
  const parsed = new Map<string, Configuration>();
  const byDirectory = new Map<string, Configuration>();

  const read = (file: string): Configuration => {
    const open = openText(file);
    const found = open === undefined ? readConfig(file) : { text: open };
    if ('error' in found) return inForce(file, '', {}, [{ line: 1, column: 1, message: found.error }]);
    const { config, errors } = parseConfig(found.text, ruleIds);
    return inForce(file, found.text, config, errors);
  };
  const inForce = (file: string, text: string, given: Config, errors: ConfigError[]): Configuration => {
    if (errors.length === 0) lastValid.set(file, given);
    const config = lastValid.get(file) ?? {};
    const ignore = config.ignore ? [{ directory: path.dirname(file), patterns: config.ignore }] : [];
    const baseline = config.baseline === undefined ? undefined : readBaseline(path.resolve(path.dirname(file), config.baseline));
    if (baseline && 'error' in baseline)
      return { file, text, config, ignore, baseline: undefined, errors: [...errors, { line: 1, column: 1, message: baseline.error }] };
    return { file, text, config, ignore, baseline: baseline?.entries, errors };
  };
  const readBaseline = (file: string): { entries: BaselineEntry[] } | { error: string } => {
    try {
      const parsed = parseBaseline(openText(file) ?? fs.readFileSync(file, 'utf8'));
      return 'error' in parsed ? { error: `the baseline ${file}, line ${parsed.line}: ${parsed.error}` } : parsed;
    } catch {
      return { error: `the baseline ${file} cannot be read` };
    }
  };
  const parse = (file: string): Configuration => {
    let configuration = parsed.get(file);
    if (!configuration) parsed.set(file, (configuration = read(file)));
    return configuration;
  };

  return {
    nearest: (directory, root) => {
      const key = `${root}\0${directory}`;
      let configuration = byDirectory.get(key);
      if (!configuration) {
        const file = findConfig(directory, root);
        byDirectory.set(key, (configuration = file === undefined ? NONE : parse(file)));
      }
      return configuration;
    },
    exists: (file) => openText(file) !== undefined || fs.existsSync(file),
    forget: () => {
      parsed.clear();
      byDirectory.clear();
    },
  };
}

const NONE: Configuration = { file: undefined, text: '', config: {}, ignore: [], baseline: undefined, errors: [] };
