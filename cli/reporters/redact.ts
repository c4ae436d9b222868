/**
 * Keeps secrets out of everything that is printed: what looks like a provider's key is shown as its public prefix and dots. It errs on
 * the side of hiding, so it does not run a shape's checksum and also hides long tokens that only begin like a key.
 */
import type { KeyShape } from '../../engine/index';
import { literally } from '../../engine/text';

/** A part of a text and what to show in its place. */
export interface Mask {
  start: number;
  end: number;
  shown: string;
}

export const DOTS = '••••';
/** A token that begins with a known prefix is hidden from this length on, even if it is not quite a key. */
const LOOSE_LENGTH = 20;
const TOKEN = /[\w\-.+/=]*/y;
const QUOTED = /(["'`])((?:\\.|(?!\1)[^\\\n])*)\1?/g;

/** A block that spans lines, or what of it stands in the text. */
const PRIVATE_KEY = /-----BEGIN [A-Z ]*PRIVATE KEY(?: BLOCK)?-----[\s\S]*?(?:-----END[A-Z ]*-----|$)/;

/** Patterns are made when a text holds a mark of theirs. */
interface Compiled {
  any: RegExp;
  readonly shapes: { prefix: string; pattern: RegExp }[];
  /** Whether the mark of any of the following stands in a text: most texts hold none. */
  anyInside: RegExp;
  /** Keys that do not begin with their mark, or have none: what must stand in the text, and what is hidden then, whatever it is called. */
  readonly inside: { word: RegExp; pattern: RegExp }[];
}

const compiled = new WeakMap<readonly KeyShape[], Compiled | null>();

/** @returns the text with every key-shaped part replaced by its prefix and dots. */
export function redact(text: string, shapes: readonly KeyShape[]): string {
  return applyMasks(text, keyMasks(text, shapes));
}

/** The same for every string inside a value of plain data; keys of objects are left alone. */
export function redactDeep<T>(value: T, shapes: readonly KeyShape[]): T {
  if (typeof value === 'string') return redact(value, shapes) as T;
  if (Array.isArray(value)) return value.map((item) => redactDeep(item, shapes)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, redactDeep(item, shapes)])) as T;
}

/** @returns the key-shaped parts of a text, sorted, without overlaps. */
export function keyMasks(text: string, shapes: readonly KeyShape[]): Mask[] {
  const known = compile(shapes);
  if (!known) return [];
  const masks: Mask[] = [];
  for (const { word, pattern } of known.anyInside.test(text) ? known.inside : [])
    if (word.test(text))
      for (const match of text.matchAll(pattern)) if (!isName(match[0])) masks.push({ start: match.index, end: match.index + match[0].length, shown: DOTS });
  if (!known.any.test(text)) return mergeMasks(masks);
  for (const { prefix, pattern } of known.shapes) {
    for (let at = text.indexOf(prefix); at >= 0; at = text.indexOf(prefix, at + 1)) {
      pattern.lastIndex = at;
      const strict = pattern.exec(text)?.[0].length ?? 0;
      TOKEN.lastIndex = at;
      const token = TOKEN.exec(text)?.[0] ?? '';
      const loose = token.length >= LOOSE_LENGTH && /\d/.test(token) && /[A-Za-z]/.test(token) && !/\w/.test(text[at - 1] ?? '');
      // The rest of the token goes too: a longer key must not show its tail.
      if (strict > 0 || loose) masks.push({ start: at, end: at + Math.max(strict, token.length), shown: prefix + DOTS });
    }
  }
  return mergeMasks(masks);
}

/**
 * Masks for a line that a key finding shows: besides key shapes, every quoted token, and the given parts of the line where they are
 * quoted or look like a token. For vendors whose keys have no shape the place is all that is known.
 * @param parts spans of the finding within the line, in offsets of the line.
 */
export function secretLineMasks(line: string, parts: readonly { start: number; end: number }[], shapes: readonly KeyShape[]): Mask[] {
  const masks = keyMasks(line, shapes);
  const within = (start: number, end: number) => parts.some((part) => start < part.end && end > part.start);
  for (const match of line.matchAll(QUOTED)) {
    const start = match.index + 1;
    const content = match[2] ?? '';
    const secret = within(start, start + content.length) ? content !== '' : content.length >= 8 && /^[\w\-.+/=:~]+$/.test(content) && /\d/.test(content);
    if (secret) masks.push({ start, end: start + content.length, shown: DOTS });
  }
  for (const part of parts) {
    const text = line.slice(part.start, part.end);
    // a password has signs that no name in code has
    const isPassword = /^[^\s"'`(){}[\],;]{8,}$/.test(text) && /[^\w.$]/.test(text);
    if ((isPassword || /^[\w\-.+/=:~]{16,}$/.test(text)) && /\d/.test(text)) masks.push({ start: part.start, end: part.end, shown: DOTS });
  }
  return mergeMasks(masks);
}

export function applyMasks(text: string, masks: readonly Mask[]): string {
  if (masks.length === 0) return text;
  let result = '';
  let at = 0;
  for (const mask of masks) {
    result += text.slice(at, mask.start) + mask.shown;
    at = mask.end;
  }
  return result + text.slice(at);
}

/** Sorts and joins overlapping masks; a joined one shows the text of the first that has more than dots to show. */
function mergeMasks(masks: Mask[]): Mask[] {
  const merged: Mask[] = [];
  for (const mask of masks.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (!last || mask.start >= last.end) merged.push({ ...mask });
    else {
      if (last.shown === DOTS && mask.start === last.start) last.shown = mask.shown;
      last.end = Math.max(last.end, mask.end);
    }
  }
  return merged;
}

function compile(shapes: readonly KeyShape[]): Compiled | null {
  const known = compiled.get(shapes);
  if (known !== undefined) return known;
  const prefixed = shapes.filter(({ prefix, lead, end }) => prefix !== '' && !lead && !end);
  const anyOf = (sources: readonly string[], flags?: string) => (sources.length === 0 ? /(?!)/ : new RegExp([...new Set(sources)].join('|'), flags));
  const wordsOf = ({ prefix, lead, named, end }: KeyShape): string[] =>
    end ? ['-----BEGIN'] : lead ? [literally(prefix)] : named ? [...named.words, ...(named.names ?? [])].map(literally) : [];
  let byPrefix: Compiled['shapes'] | undefined;
  let inside: Compiled['inside'] | undefined;
  const made: Compiled | null =
    shapes.length === 0
      ? null
      : {
          any: anyOf(prefixed.map(({ prefix }) => literally(prefix))),
          get shapes() {
            return (byPrefix ??= prefixed.map(({ prefix, pattern }) => ({ prefix, pattern: sticky(pattern) })));
          },
          anyInside: anyOf(shapes.flatMap(wordsOf), 'i'),
          get inside() {
            return (inside ??= shapes.flatMap((shape) => {
              if (shape.end) return [{ word: PRIVATE_KEY, pattern: new RegExp(PRIVATE_KEY, 'g') }];
              const words = wordsOf(shape);
              if (words.length === 0) return [];
              const whole = new RegExp(`(?<![A-Za-z0-9])(?:${unanchored(shape.pattern)})(?![A-Za-z0-9])`, 'g');
              return [{ word: new RegExp(words.join('|'), shape.lead ? '' : 'i'), pattern: whole }];
            }));
          },
        };
  compiled.set(shapes, made);
  return made;
}

/** `portKeyGatewayTogetherAI`: words put together without a digit, as files and functions are called. Letters by chance change case every fourth time. */
const isName = (token: string): boolean => /^[A-Za-z]+$/.test(token) && (token.match(/[a-z][A-Z]/g)?.length ?? 0) <= token.length / 6;

const unanchored = (pattern: RegExp): string => pattern.source.replace(/^\^/, '').replace(/(?<!\\)\$$/, '');

/** The shape's pattern, matched at a position and not only against a whole text. */
const sticky = (pattern: RegExp): RegExp => new RegExp(unanchored(pattern), `${pattern.flags.replace(/[gy]/g, '')}y`);
