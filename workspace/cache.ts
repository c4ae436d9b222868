/**
 * A folder of the user's own in which results of scans are kept between runs: never in the scanned project, readable by its owner only,
 * one folder for each build of the program, and bounded in size. A file of somebody else's in it is not trusted. Any failure means that
 * nothing is kept.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { FactsPack, ResultCache } from '../engine/index';

export interface CacheOptions {
  /** Directory of the running program; a file beside its bundles names the build. */
  programDirectory: string;
  env: Readonly<Record<string, string | undefined>>;
  /** Bytes of all that is kept by all builds; the oldest go first. */
  limit?: number;
}

const LIMIT = 64 * 1024 * 1024;

/** Beside the program's bundles; holds a digest of all of them. */
export const BUILD_NAME = 'build.txt';

/** Results, and bytes that are written as one. */
export interface Cache extends ResultCache {
  /** @param name of what the bytes are made of, such as the folder of a project; any text */
  pack(name: string): FactsPack;
}

/** @returns undefined for a program that is not bundled (its code may change between runs), or where there is no folder for caches */
export function createCache({ programDirectory, env, limit = LIMIT }: CacheOptions): Cache | undefined {
  const build = buildOf(programDirectory);
  const base = cacheFolder(env);
  if (build === undefined || base === undefined) return undefined;
  const folder = path.join(base, build);
  const read = (file: string): Buffer | undefined => {
    try {
      if (!isOwn(fs.lstatSync(folder)) || !isOwn(fs.lstatSync(file))) return undefined;
      const bytes = fs.readFileSync(file);
      const now = new Date();
      fs.utimesSync(file, now, now);
      return bytes;
    } catch {
      return undefined;
    }
  };
  const write = (file: string, ...parts: readonly (Uint8Array | string)[]): void => {
    try {
      fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
      if (parts.reduce((sum, part) => sum + part.length, 0) > limit || !isOwn(fs.lstatSync(folder))) return;
      const temporary = `${file}.${process.pid}.tmp`;
      const opened = fs.openSync(temporary, 'w', 0o600);
      try {
        for (const part of parts) fs.writeFileSync(opened, part);
      } finally {
        fs.closeSync(opened);
      }
      fs.renameSync(temporary, file);
      prune(base, limit);
    } catch {
      // a full or read-only disk: the next run does the work again
    }
  };
  const textFile = (name: string) => path.join(folder, `${name}.json`);
  return {
    digest,
    get: (name) => read(textFile(name))?.toString('utf8'),
    set: (name, text) => write(textFile(name), text),
    pack(name) {
      const file = path.join(folder, `${digest(name)}.pack`);
      return {
        read() {
          const bytes = read(file);
          const content = bytes?.subarray(DIGEST_LENGTH);
          return content && bytes?.toString('latin1', 0, DIGEST_LENGTH) === digest(content) ? content : undefined;
        },
        write: (bytes) => write(file, digest(bytes), bytes),
      };
    },
  };
}

/** Characters of a digest. */
const DIGEST_LENGTH = 43;
/** Loaded when it is needed: most hooks look at few files and keep nothing. */
const digest = (bytes: Uint8Array | string): string => process.getBuiltinModule('node:crypto').createHash('sha256').update(bytes).digest('base64url');

/** The folder for caches that the system names, below which ours lies. */
function cacheFolder(env: CacheOptions['env']): string | undefined {
  if (env.AI_LINT_CACHE_DIR) return path.resolve(env.AI_LINT_CACHE_DIR);
  const home = os.homedir();
  if (process.platform === 'win32') return env.LOCALAPPDATA ? path.join(env.LOCALAPPDATA, 'ai-lint', 'Cache') : undefined;
  if (env.XDG_CACHE_HOME && path.isAbsolute(env.XDG_CACHE_HOME)) return path.join(env.XDG_CACHE_HOME, 'ai-lint');
  if (!path.isAbsolute(home)) return undefined;
  return process.platform === 'darwin' ? path.join(home, 'Library', 'Caches', 'ai-lint') : path.join(home, '.cache', 'ai-lint');
}

/** A name for the program as it was built: every change of its code or of its models changes it. */
function buildOf(programDirectory: string): string | undefined {
  try {
    return /^[0-9a-f]{16}$/.exec(fs.readFileSync(path.join(programDirectory, BUILD_NAME), 'utf8'))?.[0];
  } catch {
    return undefined;
  }
}

/** Belongs to the user, and nobody else may write to it. Windows has no such marks: the folder is the user's by where it lies. */
function isOwn(stat: fs.Stats): boolean {
  if (stat.isSymbolicLink()) return false;
  return process.getuid === undefined || (stat.uid === process.getuid() && (stat.mode & 0o022) === 0);
}

function prune(base: string, limit: number): void {
  const files = fs
    .readdirSync(base, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => ({ file, ...pick(fs.statSync(file, { throwIfNoEntry: false })) }))
    .sort((a, b) => b.time - a.time);
  let total = 0;
  for (const { file, size } of files) {
    total += size;
    if (total > limit) fs.rmSync(file, { force: true });
  }
}

const pick = (stat: fs.Stats | undefined) => ({ size: stat?.size ?? 0, time: stat?.mtimeMs ?? 0 });
