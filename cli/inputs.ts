/**
 * From the command line to what is scanned: the project's root, the configuration in force, and the files, or standard input in
 * place of one file. Everything that is wrong with these is a UsageError with a message for the user.
 */
import path from 'node:path';
import { type Config, parseConfig } from '../engine/config';
import type { UserModels } from '../engine/index';
import { findConfig, readConfig } from '../workspace/config';
import { type Listing, listFiles } from '../workspace/files';
import { commonAncestor, directoryOf, isInside, projectRoot, relativePath, repositoryRoot } from '../workspace/root';
import { type Options, UsageError } from './options';
import { readInput } from './output';

export interface Inputs {
  /** Absolute. */
  root: string;
  repository: string;
  config: Config;
  configFile: string | undefined;
  models: UserModels | undefined;
  listing: Listing;
  /** Bytes that stand for a file: standard input. */
  overlay: Map<string, Uint8Array>;
}

/**
 * @param stdin gives all of standard input; called only with `--stdin`.
 * @throws UsageError when a path gives no file, or the configuration is wrong.
 */
export function findInputs(options: Options, cwd: string, ruleIds: readonly string[], stdin: () => Uint8Array = readInput): Inputs {
  const given = options.stdinFilename !== undefined ? [options.stdinFilename] : options.paths.length > 0 ? options.paths : ['.'];
  const paths = given.map((file) => path.resolve(cwd, file));
  const root = projectRoot(paths, cwd);
  const configFile = options.config !== undefined ? path.resolve(cwd, options.config) : findConfig(paths.map(directoryOf).reduce(commonAncestor), root);
  const config = configFile === undefined ? {} : loadConfig(configFile, cwd, ruleIds);
  const models =
    configFile !== undefined && config.models ? { definitions: config.models, directory: relativePath(root, path.dirname(configFile)) } : undefined;
  const repository = repositoryRoot(root) ?? root;
  if (options.stdin) {
    const file = relativePath(root, paths[0] as string);
    const listing = { files: [file], named: new Set([file]), skipped: [], notes: [], problems: [] };
    return { root, repository, config, configFile, models, listing, overlay: new Map([[file, stdin()]]) };
  }
  const display = (input: string) => given[paths.indexOf(input)] ?? input;
  const ignore = configFile !== undefined && config.ignore ? [{ directory: path.dirname(configFile), patterns: config.ignore }] : [];
  const listing = listFiles({ root, inputs: paths, display, ignore });
  if (listing.problems.length > 0) throw new UsageError(listing.problems.join('\n'));
  return { root, repository, config, configFile, models, listing, overlay: new Map() };
}

function loadConfig(file: string, cwd: string, ruleIds: readonly string[]): Config {
  const name = isInside(cwd, file) ? relativePath(cwd, file) : file;
  const read = readConfig(file);
  if ('error' in read) throw new UsageError(`${name}: ${read.error}`);
  const { config, errors } = parseConfig(read.text, ruleIds);
  if (errors.length > 0) throw new UsageError(errors.map((error) => `${name}:${error.line}:${error.column}: ${error.message}`).join('\n'));
  return config;
}
