/**
 * What the process of the command starts with: it loads the chunks that the program is bundled into, with the code V8 compiled for them
 * in an earlier run. Compiling is most of what a short run does beside starting Node, and Node 20 keeps no compiled code by itself.
 *
 * The code is kept beside the chunks and nowhere else: whoever can write there can change the program as well. Where that cannot be
 * written, or NODE_DISABLE_COMPILE_CACHE (Node's own switch) is set, the program does without.
 */
import { isAscii } from 'node:buffer';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Script } from 'node:vm';

/** Put in by scripts/build.ts: a digest of all chunks, so that code of another build is never taken for this one's. */
declare const __BUILD__: string;
/** Put in by scripts/build.ts: chunks that most runs need together, by the file that holds them. */
declare const __PACKS__: Readonly<Record<string, readonly string[]>>;

type Body = (exports: unknown, require: typeof load, importOf: (name: string) => Promise<unknown>, module: Chunk, filename: string, folder: string) => void;

/** What a chunk sees as its module. */
interface Chunk {
  exports: unknown;
}

interface Compiled {
  script: Script;
  /** There was code for it, whether or not this V8 takes it: with other flags it does not. */
  hadCode: boolean;
}

const folder = __dirname;
const codeFolder = path.join(folder, 'code', `${__BUILD__}-${process.version}-${process.arch}`);
const keepsCode = !process.env.NODE_DISABLE_COMPILE_CACHE && !process.env.NODE_V8_COVERAGE;
const chunks = new Map<string, Chunk>();
/** By file. */
const compiled = new Map<string, Compiled>();
const packed = new Map<string, Readonly<Record<string, Body>>>();
const packOf = new Map(Object.entries(__PACKS__).flatMap(([pack, names]) => names.map((name) => [name, pack] as const)));

/** `require` as a chunk sees it: other chunks from here, all else from Node. */
function load(name: string): unknown {
  if (!name.startsWith('./')) return require(name);
  const known = chunks.get(name);
  if (known) return known.exports;
  const body = bodyOf(name);
  const chunk: Chunk = { exports: {} };
  chunks.set(name, chunk);
  body(chunk.exports, load, importOf, chunk, path.join(folder, name), folder);
  return chunk.exports;
}

function bodyOf(name: string): Body {
  const pack = packOf.get(name);
  if (pack === undefined) return run(name, (text) => `(function (exports, require, importOf, module, __filename, __dirname) {${text}\n})`) as Body;
  let bodies = packed.get(pack);
  if (!bodies) packed.set(pack, (bodies = run(pack, (text) => text) as Readonly<Record<string, Body>>));
  return bodies[name] as Body;
}

/** @returns what a file of the program comes to, as a script */
function run(name: string, sourceOf: (text: string) => string): unknown {
  const filename = path.join(folder, name);
  const source = sourceOf(textOf(filename));
  const cachedData = keepsCode ? codeOf(name) : undefined;
  const script = new Script(source, { filename, cachedData });
  compiled.set(name, { script, hadCode: cachedData !== undefined });
  return script.runInThisContext();
}

/** Nearly all files are plain ASCII (scripts/build.ts), and Node reads UTF-8 in blocks of 8 kB, which takes several times as long. */
function textOf(filename: string): string {
  const bytes = readFileSync(filename);
  return bytes.toString(isAscii(bytes) ? 'latin1' : 'utf8');
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
  if (![...compiled.values()].some(({ hadCode }) => !hadCode)) return;
  try {
    mkdirSync(codeFolder, { recursive: true });
    for (const [name, { script }] of compiled) {
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
