/**
 * From the gate's key hits to matches: the whole token, its pattern and structure, and silence on what is plainly not a key
 * (placeholders, redacted and repeated text, samples from documentation). Comments count like code, since a key in a comment
 * is as public. It never judges by entropy alone, and what it hands out never holds the key.
 */
import { textOffsets } from './decode';
import type { KeyMatch, KeyShape } from './define';
import type { Span } from './finding';

export interface FoundKey extends KeyMatch, Span {}

/**
 * Matches of one file, sorted by position; at most one for a place.
 * @param text the file's text as `decodeBytes` gives it
 * @param bytes the same file's bytes, as scanned by the gate
 * @param hits the gate's hits for these bytes
 * @param shapes `Gate.keyShapes`
 */
export function findKeys(
  path: string,
  text: string,
  bytes: Uint8Array,
  hits: readonly { shape: number; offset: number }[],
  shapes: readonly KeyShape[],
): FoundKey[] {
  // A longer prefix says more ("sk-proj-" before "sk-"), a shape that needs no context more than one that does.
  const ordered = hits
    .flatMap((hit) => (shapes[hit.shape] ? [{ shape: shapes[hit.shape] as KeyShape, offset: hit.offset }] : []))
    .sort((a, b) => a.offset - b.offset || b.shape.prefix.length - a.shape.prefix.length || Number(!!a.shape.context) - Number(!!b.shape.context));
  const starts = textOffsets(
    bytes,
    ordered.map((hit) => hit.offset),
  );
  const found: FoundKey[] = [];
  let taken = -1;
  ordered.forEach(({ shape }, k) => {
    const start = starts[k] as number;
    if (start < taken) return;
    const end = matchEnd(text, start, shape);
    if (end === undefined) return;
    const key = text.slice(start, end);
    if (isPlaceholder(bodyOf(shape, key)) || isCutOff(text, start, end) || isKnownSample(key)) return;
    if (shape.context && !hasContext(text, start, shape.context)) return;
    if (isTemplateFile(path) && !looksRandom(bodyOf(shape, key))) return;
    found.push({ shape, start, end, redacted: `${shape.prefix}…`, name: nameBefore(text, start) });
    taken = end;
  });
  return found;
}

/** @returns the shape of the key that stands at a place, the most particular one; undefined when none fits as a whole. */
export function shapeAt(text: string, start: number, end: number, shapes: readonly KeyShape[]): KeyShape | undefined {
  return [...shapes]
    .sort((a, b) => b.prefix.length - a.prefix.length || Number(!!a.context) - Number(!!b.context))
    .find((shape) => matchEnd(text, start, shape) === end && (!shape.context || hasContext(text, start, shape.context)));
}

const TOKEN = /[\w-]+/y;
const WIDE_TOKEN = /[\w\-.+/=~]+/y;

/** @returns the end of the key of this shape at `start`; the token must be a key as a whole, not begin or end inside a longer word. */
function matchEnd(text: string, start: number, shape: KeyShape): number | undefined {
  if (!text.startsWith(shape.prefix, start)) return undefined;
  const anchored = new RegExp(`^(?:${shape.pattern.source})$`, shape.pattern.flags.replace(/[gy]/g, ''));
  for (const token of [WIDE_TOKEN, TOKEN]) {
    token.lastIndex = start;
    const value = token.exec(text)?.[0].replace(/\.+$/, '');
    if (value && anchored.test(value) && (!shape.check || shape.check(value))) return start + value.length;
  }
  return undefined;
}

const bodyOf = (shape: KeyShape, key: string): string => key.slice(shape.prefix.length);

/** Something is glued on that makes it a pattern or a shortened text: `…`, `***`, `${x}`, `<id>`, `{name}`. */
const isCutOff = (text: string, start: number, end: number): boolean =>
  /^(?:\.\.\.|…|\*|\$\{|\{|<|\[)/.test(text.slice(end, end + 3)) || /(?:\.\.\.|…|\*|\})$/.test(text.slice(Math.max(0, start - 3), start));

const LONG_WORDS =
  /example|placeholder|redacted|dummy|sample|invalid|change.?me|insert|replace|secret|api[_-]?key|not[_-]?real|foobar|qwerty|zxcvb|deadbeef|cafebabe|hidden|censored|removed|lorem/i;
/** Four letters turn up in random keys, but seldom all in one case. */
const SHORT_WORDS = /your|YOUR|Your|fake|FAKE|Fake|test|TEST|Test|mock|MOCK|Mock|todo|TODO|xxxx|XXXX|asdf|ASDF/;

/**
 * Is this text, a key without its prefix, put in the place of a real one? True for words that say so, repeated characters or
 * blocks, sequences (`12345…`, `abcd…`), few distinct characters, and plain words without a digit or capital.
 */
export function isPlaceholder(body: string): boolean {
  if (body.length === 0 || LONG_WORDS.test(body) || SHORT_WORDS.test(body)) return true;
  if (/(.)\1{4}/.test(body)) return true;
  if (/^[a-z_\-./]*$/.test(body) || /^[A-Z_\-./]*$/.test(body) || /^[\d_\-./]*$/.test(body)) return true;
  if (new Set(body).size < Math.min(10, Math.max(6, body.length / 4))) return true;
  return isPeriodic(body) || isSequential(body);
}

/** A block that stands there at least three times in a row, over eight characters or more. */
function isPeriodic(body: string): boolean {
  for (let period = 1; period <= body.length / 3; period++) {
    let same = 0;
    for (let i = period; i < body.length; i++) {
      same = body[i] === body[i - period] ? same + 1 : 0;
      if (same >= Math.max(2 * period, 8)) return true;
    }
  }
  return false;
}

/** Runs of characters that go up or down by one: a run of six, or runs of four that make a third of the text. */
function isSequential(body: string): boolean {
  let covered = 0;
  let longest = 0;
  let run = 1;
  let step = 0;
  const close = () => {
    if (run >= 4) covered += run;
    longest = Math.max(longest, run);
  };
  for (let i = 1; i < body.length; i++) {
    const difference = follows(body.charCodeAt(i - 1), body.charCodeAt(i));
    if (difference !== 0 && (run === 1 || difference === step)) {
      run++;
      step = difference;
    } else {
      close();
      run = difference === 0 ? 1 : 2;
      step = difference;
    }
  }
  close();
  return longest >= 6 || covered >= body.length / 3;
}

/** 1 or -1 for neighbours; `9` is followed by `0` as on a keyboard. */
function follows(a: number, b: number): number {
  if (a === 57 && b === 48) return 1;
  if (a === 48 && b === 57) return -1;
  return Math.abs(b - a) === 1 ? b - a : 0;
}

/** Mixed throughout, as generated keys are: for files whose purpose is to show placeholders. */
function looksRandom(body: string): boolean {
  const letters = body.replace(/[^A-Za-z0-9]/g, '');
  return letters.length >= 16 && new Set(letters).size >= Math.min(12, letters.length / 2.5) && !/[a-z]{8}/.test(letters);
}

const isTemplateFile = (path: string): boolean =>
  /(?:^|\/)[^/]*\.(?:example|sample|template|dist|tmpl|tpl)(?:\.[^/]*)?$|(?:^|\/)(?:example|sample|template)\.env$/i.test(path);

/** Hashes of keys that stand in public documentation or test suites and were never, or are no longer, keys. */
const KNOWN_SAMPLES: ReadonlySet<number> = new Set<number>([
  // Test vector of the gitleaks rule for OpenAI keys (cmd/generate/config/rules/openai.go), looked up 2026-11-22.
  4639396140511521,
]);

const isKnownSample = (key: string): boolean => KNOWN_SAMPLES.has(sampleHash(key));

/** A 53-bit hash, so that samples can be listed without their text. Not for security. */
export function sampleHash(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    high = Math.imul(high ^ text.charCodeAt(i), 2654435761);
    low = Math.imul(low ^ text.charCodeAt(i), 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}

function hasContext(text: string, start: number, words: readonly string[]): boolean {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const before = lineStart > 0 ? text.lastIndexOf('\n', lineStart - 2) + 1 : 0;
  const lineEnd = text.indexOf('\n', start);
  // Minified files have lines of megabytes: the neighbourhood is enough.
  const near = text.slice(Math.max(before, start - 400), Math.min(lineEnd < 0 ? text.length : lineEnd, start + 400)).toLowerCase();
  return words.some((word) => near.includes(word));
}

/** What may stand between a name and its value: quotes, brackets, a type, an operator, `Bearer`, a call around the value. */
const NAME =
  /([A-Za-z_$][\w$-]*)['"`]?\s*\]?\s*(?:\??:\s*(?:str|string|String|Final|SecretStr|char\*?)\b[\w[\]<>| ]*)?\s*(?:=>|:=|\?\?=|\|\|=|={1,3}|:|,|\s)\s*(?:[\w.$]+\(\s*)?(?:[rbfuRBFU]{0,2}["'`\\]*)(?:[Bb]earer\s+)?$/;
const NOT_NAMES = new Set([
  'const',
  'let',
  'var',
  'return',
  'export',
  'default',
  'new',
  'await',
  'yield',
  'in',
  'is',
  'to',
  'or',
  'and',
  'the',
  'echo',
  'ENV',
  'ARG',
  'Bearer',
  'bearer',
]);

/** @returns the variable, property, option or entry the value at `start` is given to; undefined when the text before names none */
export function nameBefore(text: string, start: number): string | undefined {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  let left = text.slice(Math.max(lineStart, start - 200), start);
  // The value may stand on a line of its own, after an assignment or an opening bracket.
  if (/^[\s"'`]*$/.test(left) && lineStart > 0) {
    const above = text.slice(Math.max(text.lastIndexOf('\n', lineStart - 2) + 1, lineStart - 200), lineStart).trimEnd();
    if (/[=:(\\]$/.test(above)) left = above.replace(/\s*[(\\]$/, '') + left.trimStart();
  }
  const name = NAME.exec(left)?.[1]?.replace(/^-+/, '');
  return name && !NOT_NAMES.has(name) ? name : undefined;
}

const CREDENTIAL = /^[\w\-.+/=~:]{16,512}$/;

/**
 * Could this literal be a credential, given that it is used as one? For vendors whose keys have no shape: a run of at least
 * twelve letters and digits that alternate, and no placeholder. Not to be used on literals in general.
 */
export function isCredentialLiteral(value: string): boolean {
  if (!CREDENTIAL.test(value) || value.includes('://')) return false;
  for (const [run] of value.matchAll(/[A-Za-z0-9]{12,}/g)) {
    const changes = run.match(/\d(?=[A-Za-z])|[A-Za-z](?=\d)/g)?.length ?? 0;
    if (changes >= 2 && new Set(run).size >= 7) return !isPlaceholder(value);
  }
  return false;
}
