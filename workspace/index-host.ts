/**
 * The index of git as the engine's host port: what will be committed in place of what lies on the disk, over the disk for what no
 * commit holds (installed packages, submodules).
 */
import type { Host } from '../engine/index';
import type { Cache } from './cache';
import type { IndexFiles } from './git-index';
import { historySince } from './history-since';
import type { Resolver } from './resolve';
import { createVersions, type Versions } from './versions';
import { wasmReader } from './wasm';

export interface IndexHostOptions {
  /** Absolute. */
  root: string;
  files: IndexFiles;
  resolver: Resolver;
  versions: Versions;
  /** Where an import leads, when that is known; undefined when it has to be looked for. */
  lead: (from: string, specifier: string) => { path: string | undefined } | undefined;
  /** Root-relative paths to report on. */
  targets: readonly string[];
  /** Texts that stand for files of the index. */
  overlay: ReadonlyMap<string, Uint8Array>;
  /** Files that are read in any case, whatever is known of their contents. */
  isFresh: (path: string) => boolean;
  programDirectory: string;
  progress?: Host['progress'];
  /** Keep results, and facts of the files in the index, between runs. */
  cache?: () => Cache | undefined;
}

/** Of the packages of a project as the index has it. */
export const indexVersions = (root: string, files: IndexFiles, resolver: Resolver): Versions => createVersions(root, files.text, resolver.resolve);

export function createIndexHost(options: IndexHostOptions): Host {
  const { files, resolver, overlay, isFresh } = options;
  const idOf = (path: string) => (overlay.has(path) ? undefined : files.entries.get(path)?.id);
  return {
    targets: options.targets,
    read: (path) => {
      const bytes = overlay.get(path) ?? files.read(path);
      return 'error' in bytes ? { error: bytes.error, kind: bytes.kind === 'too-large' ? 'too-large' : 'unreadable' } : bytes;
    },
    revision: (path) => (isFresh(path) ? undefined : idOf(path)),
    digest: idOf,
    resolve: (from, specifier) => {
      const known = options.lead(from, specifier);
      return known ? known.path : resolver.resolve(from, specifier);
    },
    isMember: resolver.isMember,
    packageOf: resolver.packageOf,
    version: options.versions,
    inHistorySince: historySince(options.root),
    wasm: wasmReader(options.programDirectory),
    progress: options.progress,
    // under names of git's, which tell nothing of those of the disk
    ...(options.cache && { cache: options.cache, factsPack: () => options.cache?.()?.pack(`${options.root} in the index`) }),
  };
}
