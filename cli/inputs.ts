/**
 * From the command line to what is scanned: the project's root, the configuration in force, and the files, or standard input in
 * place of one file. Everything that is wrong with these is a UsageError with a message for the user.
 */
import fs from 'node:fs';
import path from 'node:path';
import { type Config, parseConfig } from '../engine/config';
import type { UserModels } from '../engine/index';
import { findConfig, readConfig } from '../workspace/config';
import { type Listing, listFiles, trackedFiles } from '../workspace/files';
import type { IndexFiles } from '../workspace/git-index';
import { ancestors, CONFIG_NAME, commonAncestor, directoryOf, isInside, projectRoot, relativePath, repositoryRoot } from '../workspace/root';
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
 * @param within absolute: the project's root is looked for no further up than this
 * @throws UsageError when a path gives no file, or the configuration is wrong.
 */
export function findInputs(options: Options, cwd: string, ruleIds: readonly string[], stdin: () => Uint8Array = readInput, within?: string): Inputs {
  const given = options.stdinFilename !== undefined ? [options.stdinFilename] : options.paths.length > 0 ? options.paths : ['.'];
  const paths = given.map((file) => path.resolve(cwd, file));
  const found = projectRoot(paths, cwd);
  const root = within !== undefined && !isInside(within, found) ? within : found;
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

/**
 * The same for what git is about to commit: configuration and files come from the index.
 * @param root absolute, the top of the work tree. @param changed root-relative paths of the files that are staged
 * @returns in `listing.files` the staged files that are to be looked at
 */
export function findStagedInputs(
  options: Options,
  cwd: string,
  root: string,
  ruleIds: readonly string[],
  files: IndexFiles,
  changed: readonly string[],
): Inputs & { isListed: (paths: readonly string[]) => string[] } {
  const paths = options.paths.map((file) => path.resolve(cwd, file));
  const from = paths.length > 0 ? paths.map(directoryOf).reduce(commonAncestor) : cwd;
  const tracked = (file: string) => files.entries.has(relativePath(root, file));
  const nearest = ancestors(isInside(root, from) ? from : root, root)
    .map((folder) => path.join(folder, CONFIG_NAME))
    .find(tracked);
  const configFile = options.config !== undefined ? path.resolve(cwd, options.config) : (nearest ?? findConfig(isInside(root, from) ? from : root, root));
  const read = (file: string) => {
    const text = isInside(root, file) && tracked(file) ? files.text(file) : undefined;
    return text === undefined ? readConfig(file) : { file, text };
  };
  const config = configFile === undefined ? {} : loadConfig(configFile, cwd, ruleIds, read);
  const models =
    configFile !== undefined && config.models ? { definitions: config.models, directory: relativePath(root, path.dirname(configFile)) } : undefined;
  const lists = configFile !== undefined && config.ignore ? [{ directory: path.dirname(configFile), patterns: config.ignore }] : [];
  const kinds = (names: readonly string[]) => names.map((file) => [file, files.entries.get(file)?.kind ?? 'file'] as const);
  const wanted = changed.filter((file) => paths.length === 0 || paths.some((folder) => isInside(folder, path.join(root, file))));
  const { files: listed, skipped } = trackedFiles(root, kinds(wanted), lists);
  const listing = { files: listed, named: new Set<string>(), skipped, notes: [], problems: [] };
  const isListed = (names: readonly string[]) => trackedFiles(root, kinds(names), lists).files;
  return { root, repository: root, config, configFile, models, listing, overlay: new Map(), isListed };
}

/** @returns whether this absolute path is a file */
export const isFile = (file: string): boolean => fs.statSync(file, { throwIfNoEntry: false })?.isFile() === true;

/** @param flag names the file in the message. @throws UsageError when it cannot be read */
export function readText(file: string, flag = file): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(`${flag}: ${code === 'ENOENT' ? 'no such file' : code === 'EISDIR' ? 'is a directory' : `cannot be read (${code})`}`);
  }
}

function loadConfig(file: string, cwd: string, ruleIds: readonly string[], readIt: (file: string) => ReturnType<typeof readConfig> = readConfig): Config {
  const name = isInside(cwd, file) ? relativePath(cwd, file) : file;
  const read = readIt(file);
  if ('error' in read) throw new UsageError(`${name}: ${read.error}`);
  const { config, errors } = parseConfig(read.text, ruleIds);
  if (errors.length > 0) throw new UsageError(errors.map((error) => `${name}:${error.line}:${error.column}: ${error.message}`).join('\n'));
  return config;
}
