/**
 * The path grammar of models (see `Path` in define.ts): text to segments, once, when the engine is made. Paths say where in
 * a call or a value something stands; they know nothing of libraries.
 */

/** One step into a value. Names are compared in camelCase, so that `max_tokens` and `maxTokens` are one. */
export type Segment =
  /** `isOption`: of options that a call is handed as a whole, `create(**options)`, asked for by what the library knows of them. */
  | { kind: 'prop'; name: string; isOption?: true }
  /** Any element; with `from`, none of the first ones; `looped`: what Python's loop over the value gives, of a mapping its keys. */
  | { kind: 'elem'; from?: number; looped?: true }
  /** `isProgram`: the word that says which program a list of words starts. */
  | { kind: 'index'; index: number; isProgram?: true }
  /** The element or property that this argument of the call names; in a call it becomes a `prop`, an `index`, or an `elem`. */
  | { kind: 'keyed'; argument: number }
  /** Elements whose property is one of these literals; with `absent`, elements without that property. */
  | { kind: 'where'; key: string; values: readonly string[]; absent: boolean; from?: number }
  /** The value itself must have that property; what a `where` becomes once its element is taken. `isTested`: the code asked for it by itself. */
  | { kind: 'filter'; key: string; values: readonly string[]; absent: boolean; isTested?: boolean }
  | { kind: 'call' }
  /** The value as a text, and none of its parts. Only last, where a flow ends. */
  | { kind: 'text' }
  /** A key of a mapping, whichever, and not what stands under it. */
  | { kind: 'key' }
  /** Anything below. Only last. */
  | { kind: 'deep' };

export type Root =
  | { kind: 'named'; name: string }
  | { kind: 'positional'; index: number }
  | { kind: 'any-positional' }
  | { kind: 'receiver' }
  | { kind: 'callee' }
  /** The function or class that the call stands on as a decorator. */
  | { kind: 'decorated' }
  | { kind: 'return' }
  /** What is thrown where the receiver is made. */
  | { kind: 'thrown' }
  | { kind: 'tag-values' }
  | { kind: 'param'; index: number }
  | { kind: 'any-param' }
  | { kind: 'callback'; at: CallPath; param: number }
  | { kind: 'callback-return'; at: CallPath }
  /** An argument of the call that made the receiver; with a method's name, of that call in the chain that made it. */
  | { kind: 'made'; method: string | undefined; at: CallPath }
  | { kind: 'channel'; name: string; keys: readonly ChannelKey[] };

/** What must be equal for a sender and a taker of a channel to meet. */
export type ChannelKey =
  | { kind: 'value'; at: CallPath }
  /** The project file that a module specifier means. */
  | { kind: 'module'; of: ChannelKey }
  /** The file the call stands in. */
  | { kind: 'file' };

/** A path relative to a call (or, with a `param` root, to a function). */
export interface CallPath {
  text: string;
  root: Root;
  segments: readonly Segment[];
}

export interface AbsolutePath {
  text: string;
  root: string;
  segments: readonly Segment[];
}

/** @returns the camelCase form of a name; leading underscores stay. */
export function camel(name: string): string {
  if (!name.includes('_')) return name;
  let known = camels.get(name);
  if (known === undefined) {
    if (camels.size >= MOST_CAMELS) camels.clear();
    camels.set(name, (known = name.replace(/([A-Za-z0-9])_+([A-Za-z0-9])/g, (_, a: string, c: string) => a + c.toUpperCase())));
  }
  return known;
}

/** Programs ask for the same names again and again. */
const camels = new Map<string, string>();
const MOST_CAMELS = 20_000;

const named = (name: string): Segment => (name === '#text' ? { kind: 'text' } : name === '#key' ? { kind: 'key' } : { kind: 'prop', name: camel(name) });

/** A path that does not parse. `at`: how many characters of it were understood. */
export class PathError extends Error {
  constructor(
    readonly text: string,
    readonly what: string,
    readonly at: number,
  ) {
    super(`path \`${text}\`: ${what} at position ${at + 1}`);
  }
}

class Reader {
  at = 0;
  /** @param whole the path that `text` is a part of, from `shift` on: what errors speak of */
  constructor(
    readonly text: string,
    private readonly whole: string = text,
    private readonly shift: number = 0,
  ) {}

  fail(what: string): never {
    throw new PathError(this.whole, what, this.shift + this.at);
  }
  take(token: string): boolean {
    if (!this.text.startsWith(token, this.at)) return false;
    this.at += token.length;
    return true;
  }
  name(): string {
    const quoted = /^"([^"]+)"/.exec(this.text.slice(this.at));
    if (quoted) {
      this.at += quoted[0].length;
      return quoted[1] as string;
    }
    const match = /^[#@$\w*-]+/.exec(this.text.slice(this.at));
    if (!match) this.fail('a name is expected');
    this.at += match[0].length;
    return match[0];
  }
  done(): boolean {
    return this.at >= this.text.length;
  }
}

function readSegments(reader: Reader): Segment[] {
  const segments: Segment[] = [];
  while (!reader.done() && !reader.text.startsWith(')', reader.at) && !reader.text.startsWith(',', reader.at)) {
    if (reader.take('()')) segments.push({ kind: 'call' });
    else if (reader.take('[]') || reader.take('[*]')) segments.push({ kind: 'elem' });
    else if (reader.take('[[')) {
      const argument = /^\d+\]\]/.exec(reader.text.slice(reader.at));
      if (!argument) reader.fail('the index of an argument and `]]` are expected');
      reader.at += argument[0].length;
      segments.push({ kind: 'keyed', argument: Number.parseInt(argument[0], 10) });
    } else if (reader.take('[!')) {
      const key = reader.name();
      if (!reader.take(']')) reader.fail('`]` is expected');
      segments.push({ kind: 'where', key, values: [], absent: true });
    } else if (reader.take('[')) {
      const index = /^-?\d+\]/.exec(reader.text.slice(reader.at));
      if (index) {
        reader.at += index[0].length;
        segments.push({ kind: 'index', index: Number.parseInt(index[0], 10) });
        continue;
      }
      const key = reader.name();
      if (!reader.take('=')) reader.fail(/^\d+$/.test(key) ? '`]` is expected' : '`=` is expected');
      const values = [reader.name()];
      while (reader.take('|')) values.push(reader.name());
      if (!reader.take(']')) reader.fail('`]` is expected');
      segments.push({ kind: 'where', key, values, absent: false });
    } else if (reader.take('.**') || (reader.text.slice(reader.at) === '.*' && reader.take('.*'))) segments.push({ kind: 'deep' });
    else if (reader.take('.')) segments.push(named(reader.name()));
    else reader.fail('`.`, `[` or `()` is expected');
  }
  return segments;
}

const POSITION = /^\[(-?\d+)\]/;
const WHOLE_ROOTS = { receiver: true, callee: true, decorated: true, return: true, thrown: true } as const;

/** Where a name that begins here ends. */
function nameEnd(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isNamed =
      (code >= 97 && code <= 122) ||
      (code >= 65 && code <= 90) ||
      (code >= 48 && code <= 57) ||
      code === 95 ||
      code === 35 ||
      code === 36 ||
      code === 64 ||
      code === 45;
    if (!isNamed) break;
  }
  return at;
}

/** `.name`, `()` and `[]` to the end, which nearly all paths consist of; undefined where there is anything else, also a mistake. */
function plainSegments(text: string, from: number): Segment[] | undefined {
  const segments: Segment[] = [];
  for (let at = from; at < text.length; ) {
    const code = text.charCodeAt(at);
    const next = text.charCodeAt(at + 1);
    if (code === 46) {
      const end = nameEnd(text, at + 1);
      if (end === at + 1 || text.charCodeAt(end) === 42) return undefined;
      segments.push(named(text.slice(at + 1, end)));
      at = end;
    } else if ((code === 40 && next === 41) || (code === 91 && next === 93)) {
      segments.push(code === 40 ? { kind: 'call' } : { kind: 'elem' });
      at += 2;
    } else return undefined;
  }
  return segments;
}

function plainCallPath(text: string): CallPath | undefined {
  const position = text.charCodeAt(0) === 91 ? POSITION.exec(text) : undefined;
  const end = position?.[0].length ?? nameEnd(text, 0);
  if (end === 0 || position === null) return undefined;
  const segments = plainSegments(text, end);
  if (segments === undefined) return undefined;
  if (position) return { text, root: { kind: 'positional', index: Number(position[1]) }, segments };
  const name = text.slice(0, end);
  if (name === 'param' || name === 'tag') return undefined;
  return { text, root: Object.hasOwn(WHOLE_ROOTS, name) ? { kind: name as keyof typeof WHOLE_ROOTS } : { kind: 'named', name: camel(name) }, segments };
}

/**
 * Parses a path relative to a call.
 * @throws Error that names the path and the position
 */
export function parseCallPath(text: string): CallPath {
  const plain = plainCallPath(text);
  if (plain) return plain;
  const reader = new Reader(text);
  const path = readCallPath(reader, text);
  if (!reader.done()) reader.fail('the path should end');
  return path;
}

function readCallPath(reader: Reader, text: string): CallPath {
  const start = reader.at;
  let root: Root;
  const positional = /^\[(-?\d+)\]/.exec(reader.text.slice(reader.at));
  if (positional) {
    reader.at += positional[0].length;
    root = { kind: 'positional', index: Number(positional[1]) };
  } else if (reader.take('[*]')) root = { kind: 'any-positional' };
  else if (reader.take('[')) {
    reader.at += /^-?\d*/.exec(reader.text.slice(reader.at))?.[0].length ?? 0;
    reader.fail(reader.text.endsWith('[', reader.at) ? 'an index or `*` is expected' : '`]` is expected');
  } else {
    const name = reader.name();
    if (name === 'receiver') root = { kind: 'receiver' };
    else if (name === 'callee') root = { kind: 'callee' };
    else if (name === 'decorated') root = { kind: 'decorated' };
    else if (name === 'return' || name === 'thrown') root = { kind: name };
    else if (name === 'tag' && reader.take('.values[]')) root = { kind: 'tag-values' };
    else if (name === 'param') {
      const index = /^\[(\d+|\*)\]/.exec(reader.text.slice(reader.at));
      if (!index) reader.fail('`[index]` is expected after `param`');
      reader.at += index[0].length;
      root = index[1] === '*' ? { kind: 'any-param' } : { kind: 'param', index: Number(index[1]) };
    } else if (name === 'callback' && reader.take('(')) {
      const at = readCallPath(reader, text);
      if (!reader.take(')')) reader.fail('`)` is expected');
      if (reader.take('.return')) root = { kind: 'callback-return', at };
      else {
        const index = /^\.param\[(\d+|\*)\]/.exec(reader.text.slice(reader.at));
        if (!index) reader.fail('`.param[index]` or `.return` is expected');
        reader.at += index[0].length;
        root = { kind: 'callback', at, param: index[1] === '*' ? -1 : Number(index[1]) };
      }
    } else if (name === 'channel' && reader.take('(')) root = readChannel(reader, text);
    else if (name === 'made' && reader.take('(')) {
      const method = /^([A-Za-z_$][\w$]*), */.exec(reader.text.slice(reader.at));
      reader.at += method?.[0].length ?? 0;
      root = { kind: 'made', method: method?.[1], at: readCallPath(reader, text) };
      if (!reader.take(')')) reader.fail('`)` is expected');
    } else root = { kind: 'named', name: camel(name) };
  }
  const segments = readSegments(reader);
  return { text: reader.text.slice(start, reader.at), root, segments };
}

/** `channel(event, [0], receiver)`: its name, then the keys. */
function readChannel(reader: Reader, text: string): Root {
  const name = reader.name();
  const keys: ChannelKey[] = [];
  while (reader.take(', ') || reader.take(',')) keys.push(readKey(reader, text));
  if (!reader.take(')')) reader.fail('`,` or `)` is expected');
  return { kind: 'channel', name, keys };
}

function readKey(reader: Reader, text: string): ChannelKey {
  if (reader.take('file')) return { kind: 'file' };
  if (!reader.take('module(')) return { kind: 'value', at: readCallPath(reader, text) };
  const of = readKey(reader, text);
  if (!reader.take(')')) reader.fail('`)` is expected');
  return { kind: 'module', of };
}

/**
 * Parses a key of `types`, `calls`, `reads` or `writes`: a root and the way from it.
 * @throws Error that names the path and the position
 */
export function parseAbsolutePath(text: string): AbsolutePath {
  const end = nameEnd(text, 0);
  const plain = end === 0 ? undefined : plainSegments(text, end);
  if (plain) return { text, root: text.slice(0, end), segments: plain };
  const reader = new Reader(text);
  const root = reader.name();
  const segments: Segment[] = [];
  while (!reader.done()) {
    if (reader.take('.*')) segments.push({ kind: 'prop', name: '*' });
    else segments.push(...readOne(reader));
  }
  return { text, root, segments };
}

function readOne(reader: Reader): Segment[] {
  const rest = reader.text.slice(reader.at);
  const one = /^(?:\.(?:"[^"]+"|[#@$\w*-]+)|\(\)|\[[^\]]*\])/.exec(rest)?.[0];
  if (one === undefined) {
    const opened = /^(?:\[[^\]]*|\(|\.)/.exec(rest)?.[0];
    if (opened !== undefined) reader.at += opened.length;
    reader.fail(
      opened === undefined ? '`.`, `[` or `()` is expected' : opened === '.' ? 'a name is expected' : opened === '(' ? '`)` is expected' : '`]` is expected',
    );
  }
  const segments = readSegments(new Reader(one, reader.text, reader.at));
  reader.at += one.length;
  return segments;
}

/** @returns the paths of a model field that takes one or several. */
export function callPaths(paths: string | readonly string[] | undefined): CallPath[] {
  if (paths === undefined) return [];
  return (typeof paths === 'string' ? [paths] : paths).map(parseCallPath);
}
