/**
 * The disk as the engine's host port: one root, some targets, files that are held in memory (standard input, an editor's
 * open documents) over those on the disk. Used by the command and by the server.
 */
import type { Host } from '../engine/index';
import type { Cache } from './cache';
import { gateProgram, startGateThread } from './gate-thread';
import { historySince } from './history-since';
import { parserProgram, startParserThread } from './parser-thread';
import { createRootReader } from './read';
import { createResolver, type Resolver } from './resolve';
import { createVersions } from './versions';
import { wasmReader } from './wasm';

export interface HostOptions {
  /** Absolute. */
  root: string;
  /** Root-relative paths to report on; see `Host.targets`. */
  targets: readonly string[];
  /** Bytes that stand for a file, by root-relative path. */
  overlay?: ReadonlyMap<string, Uint8Array>;
  /** Bytes; default MAX_FILE_SIZE of read.ts. */
  maxFileSize?: number;
  /** Directory of the running program, where the grammars are looked for. */
  programDirectory: string;
  /** Shared by scans of one long-lived host. */
  resolver?: Resolver;
  progress?: Host['progress'];
  /** Another thread may parse where there is much to parse. */
  threads?: boolean;
  /** Keep results, and facts of the project's files, between runs. */
  cache?: () => Cache | undefined;
}

export function createHost(options: HostOptions): Host {
  const { root, overlay } = options;
  const read = createRootReader(root, options.maxFileSize);
  const resolver = options.resolver ?? createResolver(root);
  return {
    targets: options.targets,
    read: (file) => overlay?.get(file) ?? read(file),
    resolve: (from, specifier) => resolver.resolve(from, specifier),
    isMember: resolver.isMember,
    packageOf: resolver.packageOf,
    version: createVersions(root, undefined, resolver.resolve),
    inHistorySince: historySince(root),
    wasm: wasmReader(options.programDirectory),
    progress: options.progress,
    ...(options.threads && { parserThread: () => startParserThread(parserProgram(options.programDirectory), wasmReader(options.programDirectory)) }),
    ...(options.threads && {
      gateThread: (asked) =>
        startGateThread(gateProgram(options.programDirectory), { root, targets: options.targets, overlay, maxReadSize: options.maxFileSize, ...asked }),
    }),
    ...(options.cache && { cache: options.cache, factsPack: () => options.cache?.()?.pack(root) }),
  };
}
