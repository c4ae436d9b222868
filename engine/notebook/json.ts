/**
 * Reads JSON with the place of every string, as far as notebooks need it. Long strings, such as pictures in base64, are stepped over
 * by a search for their end and never copied; numbers are not kept. Takes `NaN` and `Infinity`, which Python writes.
 */
export interface JsonString {
  kind: 'string';
  /** Offsets of what stands between the quotes, as it is written. */
  start: number;
  end: number;
}

export type JsonNode =
  | { kind: 'object'; entries: Map<string, JsonNode> }
  | { kind: 'array'; items: JsonNode[] }
  | JsonString
  | { kind: 'number'; value: number };

export class JsonError extends Error {
  constructor(
    message: string,
    readonly offset: number,
  ) {
    super(message);
  }
}

const SPACE = /[ \t\r\n]*/y;
const WORD = /-?(?:Infinity|\d+(?:\.\d+)?(?:[eE][-+]?\d+)?)|NaN|true|false|null/y;
const NUMBER = /^-?\d/;
/** Control characters stand in strings by escapes only. */
const CONTROL = /[\u0000-\u001f]/;
const MAX_DEPTH = 200;
const NOTHING: JsonNode = { kind: 'number', value: Number.NaN };

/** @throws JsonError where the text is no JSON */
export function readJson(text: string): JsonNode {
  let at = 0;
  const skip = () => {
    SPACE.lastIndex = at;
    SPACE.test(text);
    at = SPACE.lastIndex;
  };
  const string = (): JsonString => {
    const start = ++at;
    for (;;) {
      const end = text.indexOf('"', at);
      if (end < 0) throw new JsonError('a text has no closing quote', start - 1);
      let back = end;
      while (text.charCodeAt(back - 1) === 92 && back > start) back--;
      at = end + 1;
      if ((end - back) % 2 === 0) return { kind: 'string', start, end };
    }
  };
  const list = (close: string, item: () => void) => {
    at++;
    skip();
    if (text[at] === close) {
      at++;
      return;
    }
    for (;;) {
      item();
      skip();
      const c = text[at];
      if (c !== ',' && c !== close) throw new JsonError(`"," or "${close}" is missing`, at);
      at++;
      if (c === close) return;
      skip();
    }
  };
  const value = (depth: number): JsonNode => {
    if (depth > MAX_DEPTH) throw new JsonError('it nests too deeply', at);
    const c = text[at];
    if (c === '"') return string();
    if (c === '{') {
      const entries = new Map<string, JsonNode>();
      list('}', () => {
        if (text[at] !== '"') throw new JsonError('the name of an entry is missing', at);
        const name = string();
        skip();
        if (text[at] !== ':') throw new JsonError('":" is missing', at);
        at++;
        skip();
        entries.set(decodeString(text, name), value(depth + 1));
      });
      return { kind: 'object', entries };
    }
    if (c === '[') {
      const items: JsonNode[] = [];
      list(']', () => {
        const item = value(depth + 1);
        if (item !== NOTHING) items.push(item);
      });
      return { kind: 'array', items };
    }
    WORD.lastIndex = at;
    const word = WORD.exec(text)?.[0];
    if (word === undefined) throw new JsonError(at >= text.length ? 'it ends too early' : 'a value is missing', at);
    at += word.length;
    return depth < 3 && NUMBER.test(word) ? { kind: 'number', value: Number(word) } : NOTHING;
  };
  skip();
  const root = value(0);
  skip();
  if (at < text.length) throw new JsonError('something follows its end', at);
  return root;
}

/** @returns what a string says. @throws JsonError for an escape that does not exist, and for control characters */
export function decodeString(text: string, { start, end }: JsonString): string {
  const raw = text.slice(start, end);
  const control = CONTROL.exec(raw);
  if (control) throw new JsonError('a line ends within a text', start + control.index);
  if (!raw.includes('\\')) return raw;
  try {
    return JSON.parse(`"${raw}"`) as string;
  } catch {
    throw new JsonError('a text has an escape that does not exist', start);
  }
}

/** How many characters of the file one character of a string takes that begins at this offset. */
export const widthAt = (text: string, offset: number): number => (text.charCodeAt(offset) !== 92 ? 1 : text.charCodeAt(offset + 1) === 117 ? 6 : 2);

/** @returns a text as it stands within quotes */
export const encodeString = (value: string): string => JSON.stringify(value).slice(1, -1);
