/**
 * Keys that look like nothing: known by the name of what holds them, in any text. The name must say whose key it is and that it is one; the
 * value's pattern, mixture and entropy only rule out what cannot be.
 */
import type { KeyShape } from '../define';
import type { Span } from '../finding';
import { NAMED_LINES, NAMED_WINDOW } from '../gate/key-words';
import { entropyOf, isCredentialLiteral } from './placeholder';

/**
 * @param at where one of the vendor's words stands
 * @returns places of values near it that may be the vendor's key; placeholders among them
 */
export function namedValues(text: string, at: number, shape: KeyShape): Span[] {
  const { named } = shape;
  if (!named) return [];
  let end = at;
  for (let lines = 0; lines < NAMED_LINES && end >= 0; lines++) end = text.indexOf('\n', end + (lines > 0 ? 1 : 0));
  const limit = Math.min(end < 0 ? text.length : end, at + NAMED_WINDOW);
  const found: Span[] = [];
  // a value may end behind the window, not begin there
  for (const match of text.slice(at, limit + 200).matchAll(unanchored(shape))) {
    const [value] = match;
    const start = at + match.index;
    if (start >= limit) break;
    if (isMixed(value, shape) && (!shape.check || shape.check(value)) && isNamedFor(shape, holderOf(text, at, start)))
      found.push({ start, end: start + value.length });
  }
  return found;
}

/** Words for a value whose name stands apart: an entry of a list of variables, a block that declares one. */
const ANY_VALUE = /^(?:default|value|defaultvalue|stringvalue|secretvalue|plaintext)$/i;

/** What holds the value: its own name, or, where that says nothing (`- name: MISTRAL_API_KEY`, `value: …`), the one that the vendor's word stands in. */
function holderOf(text: string, at: number, start: number): string | undefined {
  const name = nameBefore(text, start) ?? (/\bdefault\s*[=:]\s*["'`]$/.test(text.slice(Math.max(0, start - 40), start)) ? 'default' : undefined);
  if (name === undefined || !ANY_VALUE.test(name.replace(/[_-]/g, ''))) return name;
  const before = /[\w-]*$/.exec(text.slice(Math.max(0, at - 60), at))?.[0] ?? '';
  return before + (/^[\w-]*/.exec(text.slice(at, at + 80))?.[0] ?? '');
}

const patterns = new WeakMap<KeyShape, RegExp>();

/** The pattern as a word of its own inside text. */
function unanchored(shape: KeyShape): RegExp {
  let pattern = patterns.get(shape);
  if (!pattern) {
    pattern = new RegExp(`(?<![\\w\\-.+/~])(?:${shape.pattern.source.replace(/^\^|\$$/g, '')})(?![\\w\\-+/~=@]|\\.\\w)`, 'g');
    patterns.set(shape, pattern);
  }
  return pattern;
}

/** Letters and digits both, and not the few of a word or a date; more is asked for where no form is known. */
function isMixed(value: string, { named }: KeyShape): boolean {
  if (named?.strict && !isCredentialLiteral(value)) return false;
  const digits = value.replace(/\D/g, '').length;
  return (
    (digits >= 2 || (digits === 1 && /[a-z]/.test(value) && /[A-Z]/.test(value))) &&
    digits < value.length - 1 &&
    entropyOf(value) >= Math.min(3, Math.log2(value.length) * 0.75)
  );
}

const SAYS_CREDENTIAL = /key|token|secret|passw|credential|apikey|auth|bearer|pat$/;
/** Things that are called after a key and are none. */
const NO_CREDENTIAL =
  /public|publishable|(?:keyid|tokenid|clientid|accountid|projectid|orgid|userid|url|uri|endpoint|host|model|version|hash|digest|checksum|sha\d*|md5|etag|commit|revision|fingerprint|name|path|file|index|count|length|limit|cache|prefix|example)$/;
const ANY_CREDENTIAL =
  /^(?:x?(?:api|auth|access|secret|private|service|subscription|ocpapimsubscription)(?:key|token|secret)|apikeyauth|(?:auth|access)?credentials?|authorization|bearer)$/;

/** Does a name say that it holds this vendor's credential, or, near the vendor's name, any? */
function isNamedFor({ named }: KeyShape, name: string | undefined): boolean {
  if (!named || name === undefined) return false;
  const plain = name.toLowerCase().replace(/[^a-z0-9]/g, '');
  if (named.names?.some((each) => plain === each.toLowerCase().replaceAll('_', ''))) return true;
  if (NO_CREDENTIAL.test(plain)) return false;
  if (named.words.some((word) => plain.includes(word.replace(/[^a-z0-9]/g, '')))) return SAYS_CREDENTIAL.test(plain) && (named.also?.test(plain) ?? true);
  return !named.strict && ANY_CREDENTIAL.test(plain) && (named.also?.test(plain) ?? true);
}

/** What may stand between a name and its value: quotes, brackets, a type, an operator, `Bearer`, a call around the value. */
const NAME =
  /([A-Za-z_$][\w$-]*)\\?['"`]?\s*\]?\s*(?:\??:\s*(?:str|string|String|Final|SecretStr|char\*?)\b[\w[\]<>| ]*)?(?:\s(?:string|String))?\s*(?:=>|:{1,3}=|\?\?=|\|\|=|[?.+]=|={1,3}|:|,|>|\s)\s*(?:[\w.$]+\(\s*)?(?:[rbfuRBFU]{0,2}\\?["'`\\]*)(?:(?:[Bb]earer|[Tt]oken|[Bb]ot)\s+)?$/;
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
    if (/[=:(\\>]$/.test(above)) left = above.replace(/\s*[(\\]$/, '') + left.trimStart();
  }
  const name = NAME.exec(left)?.[1]?.replace(/^-+/, '');
  return name && !NOT_NAMES.has(name) ? name : undefined;
}
