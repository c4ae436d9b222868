/**
 * What the process of the command starts with: it loads the chunks that the program is bundled into, with the code V8 compiled for them
 * in an earlier run. Compiling is most of what a short run does beside starting Node, and Node 20 keeps no compiled code by itself.
 *
 * The code is kept beside the chunks and nowhere else: whoever can write there can change the program as well. Where that cannot be
 * written, or NODE_DISABLE_COMPILE_CACHE (Node's own switch) is set, the program does without.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Script } from 'node:vm';

/** Put in by scripts/build.ts: a digest of all chunks, so that code of another build is never taken for this one's. */
declare const __BUILD__: string;

interface Chunk {
  exports: unknown;
  script: Script;
  /** There was code for it, whether or not this V8 takes it: with other flags it does not. */
  hadCode: boolean;
}

const folder = __dirname;
const codeFolder = path.join(folder, 'code', `${__BUILD__}-${process.version}-${process.arch}`);
const keepsCode = !process.env.NODE_DISABLE_COMPILE_CACHE && !process.env.NODE_V8_COVERAGE;
const chunks = new Map<string, Chunk>();

/** `require` as a chunk sees it: other chunks from here, all else from Node. */
function load(name: string): unknown {
  if (!name.startsWith('./')) return require(name);
  const known = chunks.get(name);
  if (known) return known.exports;
  const filename = path.join(folder, name);
  const source = `(function (exports, require, importOf, module, __filename, __dirname) {${readFileSync(filename, 'utf8')}\n})`;
  const cachedData = keepsCode ? codeOf(name) : undefined;
  const script = new Script(source, { filename, cachedData });
  const chunk: Chunk = { exports: {}, script, hadCode: cachedData !== undefined };
  chunks.set(name, chunk);
  (script.runInThisContext() as (...names: unknown[]) => void)(chunk.exports, load, importOf, chunk, filename, folder);
  return chunk.exports;
}

const codePath = (name: string) => path.join(codeFolder, `${path.basename(name)}.bin`);

const importOf = async (name: string) => load(name);

/** It is kept twice, and taken when both copies agree: V8 does not check what it is given, and goes astray over a damaged file. */
function codeOf(name: string): Buffer | undefined {
  try {
    const both = readFileSync(codePath(name));
    const code = both.subarray(0, both.length / 2);
    return both.length > 0 && code.equals(both.subarray(both.length / 2)) ? code : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps what was compiled, when the run needed a chunk that no run before it did. All of its chunks: functions are compiled when they are first called. */
function keepCode(): void {
  if (![...chunks.values()].some(({ hadCode }) => !hadCode)) return;
  try {
    mkdirSync(codeFolder, { recursive: true });
    for (const [name, { script }] of chunks) {
      const unfinished = `${codePath(name)}.${process.pid}`;
      const code = script.createCachedData();
      writeFileSync(unfinished, Buffer.concat([code, code]));
      renameSync(unfinished, codePath(name));
    }
  } catch {
    // not ours to write, or no room: the next run compiles again
  }
}

if (keepsCode) process.on('exit', keepCode);
load('./app.cjs');
