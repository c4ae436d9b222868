/**
 * The words by which keys are found: the marks that keys begin with or have inside, and the names of vendors whose keys have none. What is
 * seen here is only a place worth a look at the text; `engine/keys.ts` decides.
 */
import type { KeyShape } from '../define';
import { isIdentifierByte } from './imports';

export interface KeyHit {
  /** Index into `Gate.keyShapes`. */
  shape: number;
  /** Byte offset of the prefix, or of the vendor's name, in the scanned bytes. */
  offset: number;
}

export interface KeyWords {
  /** For the automaton: how the words begin. */
  stems: readonly string[];
  /** Adds what the words of a stem stand for, where they can be the beginning of something. @param end after the stem */
  report(stem: number, end: number, bytes: Uint8Array, hits: KeyHit[]): void;
}

const KINDS = ['prefix', 'inside', 'name'] as const;
/**
 * A word, whether keys begin with it, have it inside or are called so, the length of the shortest of its keys (of names: 1 when some are base64, with
 * slashes), and its shapes. ASCII only.
 */
type Word = [text: string, kind: (typeof KINDS)[number], least: number, shapes: number[]];
/** The words by how they begin: that keeps the automaton small. */
type Table = [stem: string, words: Word[]][];

/** No key is shorter than this, prefix included. */
export const MIN_KEY = 16;

/** Bytes of which keys consist. */
export const TOKEN = new Uint8Array(256);
for (const c of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.+/=~:') TOKEN[c.charCodeAt(0)] = 1;
/** The same and what else stands inside the few keys that are addresses or have parts. */
const KEY = TOKEN.slice();
for (const c of '$@') KEY[c.charCodeAt(0)] = 1;
/** Bytes of random text: 1, digits 2. */
const RANDOM = new Uint8Array(256);
for (const c of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_') RANDOM[c.charCodeAt(0)] = 1;
for (const c of '0123456789') RANDOM[c.charCodeAt(0)] = 2;

const MIN_NAMED = 20;
/** How far from a vendor's name its key is looked for: a call with options, an entry of a nested object. */
export const NAMED_WINDOW = 240;
export const NAMED_LINES = 3;

const STEM = 5;

/** @returns the words of these shapes as one line of JSON, to be kept and given to `keyWordsOf`; the same shapes give the same text */
export function keyTableOf(shapes: readonly KeyShape[]): string {
  const words = new Map<string, Word>();
  const add = (kind: Word[1], text: string, shape: number, least: number) => {
    const word = words.get(`${kind} ${text}`);
    if (!word) words.set(`${kind} ${text}`, [text, kind, least, [shape]]);
    else {
      word[2] = kind === 'name' ? Math.max(word[2], least) : Math.min(word[2], least);
      word[3].push(shape);
    }
  };
  shapes.forEach(({ prefix, lead, end, named, pattern }, index) => {
    if (prefix !== '') add(lead ? 'inside' : 'prefix', prefix, index, end ? 0 : shortest(pattern.source));
    for (const name of named ? namesOf(named) : []) add('name', name, index, pattern.source.includes('/') ? 1 : 0);
  });
  const stems = new Map<string, Word[]>();
  for (const word of words.values()) {
    const stem = word[0].slice(0, STEM);
    const known = stems.get(stem);
    if (known) known.push(word);
    else stems.set(stem, [word]);
  }
  return JSON.stringify([...stems]);
}

/** @param table of `keyTableOf` */
export function keyWordsOf(table: string): KeyWords {
  const all = JSON.parse(table) as Table;
  return {
    stems: all.map(([stem]) => stem),
    report(stem, stemEnd, bytes, hits) {
      const entry = all[stem] as Table[number];
      const length = entry[0].length;
      const words = entry[1];
      const start = stemEnd - length;
      // stems end at every turn: taken apart by index, which makes nothing that would have to be cleared away
      for (let k = 0; k < words.length; k++) {
        const word = words[k] as Word;
        if (!standsAt(bytes, start, word[0], length)) continue;
        const end = start + word[0].length;
        const kind = word[1];
        if (kind === 'name' && !isRandomNear(bytes, end, word[2] === 1)) continue;
        if (kind === 'inside' && (start === 0 || TOKEN[bytes[start - 1] as number] === 0)) continue;
        if (kind === 'prefix' && !(startsKey(bytes, start) && isLongToken(bytes, end, start + word[2]))) continue;
        for (const shape of word[3]) hits.push({ shape, offset: start });
      }
    },
  };
}

function standsAt(bytes: Uint8Array, start: number, word: string, from: number): boolean {
  for (let i = from; i < word.length; i++) if (bytes[start + i] !== word.charCodeAt(i)) return false;
  return true;
}

/** Words in the ways they are written (`serp_api`: serp_api, SERP_API, Serp_api, serpApi, SerpApi, SerpAPI), and whole names that have none of them. */
function namesOf({ words, names }: NonNullable<KeyShape['named']>): string[] {
  const capital = (word: string) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
  const written = words.flatMap((word) => {
    const parts = word.split(/[_-]/);
    const joined = parts.map(capital).join('');
    const camel =
      parts.length > 1 ? [`${parts[0]}${parts.slice(1).map(capital).join('')}`, joined, joined.replace(/(?:Ai|Api)$/, (end) => end.toUpperCase())] : [];
    return [word, word.toUpperCase(), capital(word), ...camel];
  });
  const covered = [...new Set(written)].filter((word) => !written.some((other) => other !== word && word.includes(other)));
  return [...covered, ...(names ?? []).filter((name) => !covered.some((word) => name.includes(word)))];
}

/** Do the bytes from the prefix's end on all belong to one token, up to where the shortest key would end? */
function isLongToken(bytes: Uint8Array, from: number, to: number): boolean {
  if (to > bytes.length) return false;
  for (let i = from; i < to; i++) if (KEY[bytes[i] as number] === 0) return false;
  return true;
}

/** How many characters the shortest text of a pattern has: literals, classes, groups, alternatives and counts, as key shapes use them. */
export function shortest(source: string): number {
  let at = 0;
  const alternatives = (): number => {
    let least = Number.POSITIVE_INFINITY;
    let here = 0;
    for (; at < source.length && source[at] !== ')'; ) {
      if (source[at] === '|') {
        at++;
        least = Math.min(least, here);
        here = 0;
      } else here += times(atom());
    }
    return Math.min(least, here);
  };
  const atom = (): number => {
    const c = source[at++];
    if (c === '^' || c === '$') return 0;
    if (c === '\\') return source[at++] === 'b' ? 0 : 1;
    if (c === '[') {
      for (; source[at] !== ']'; at++) if (source[at] === '\\') at++;
      at++;
      return 1;
    }
    if (c !== '(') return 1;
    const mark = /^\?(?:[:=!]|<[=!])/.exec(source.slice(at))?.[0] ?? '';
    at += mark.length;
    const length = alternatives();
    at++;
    return /[=!]/.test(mark) ? 0 : length;
  };
  const times = (length: number): number => {
    const count = /^(?:\{(\d+)(?:,\d*)?\}|([?*+]))/.exec(source.slice(at));
    if (!count) return length;
    at += count[0].length;
    return length * (count[1] === undefined ? Number(count[2] === '+') : Number(count[1]));
  };
  return alternatives();
}

/** A key does not begin in the middle of a word (`task-…`), but it may after an escape (`\\nsk-…` in a JSON string) or a letter beyond ASCII. */
function startsKey(bytes: Uint8Array, start: number): boolean {
  const before = bytes[start - 1];
  if (before === undefined || before >= 128 || before === 0x24 || (before !== 0x2d && !isIdentifierByte(before))) return true;
  return bytes[start - 2] === 0x5c && (before === 0x6e || before === 0x74 || before === 0x72);
}

/** Is there, in this line or the next ones, a run of at least twenty characters with a digit? The shortest parts of keys without a form are longer. */
function isRandomNear(bytes: Uint8Array, from: number, isBase64: boolean): boolean {
  const limit = Math.min(bytes.length, from + NAMED_WINDOW);
  let lines = 0;
  let run = 0;
  let hasDigit = false;
  for (let i = from; i < limit; i++) {
    const byte = bytes[i] as number;
    const kind = isBase64 && (byte === 0x2b || byte === 0x2f) ? 1 : (RANDOM[byte] as number);
    if (kind !== 0) {
      run++;
      if (kind === 2) hasDigit = true;
      if (run >= MIN_NAMED && hasDigit) return true;
    } else {
      run = 0;
      hasDigit = false;
      if (byte === 0x0a && ++lines >= NAMED_LINES) return false;
    }
  }
  return false;
}
