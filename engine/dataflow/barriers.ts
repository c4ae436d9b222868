/** Barrier sets as bit masks, and what an anchored regular expression lets through. */
import { BARRIERS, type BarrierConcept } from '../concepts';

const names = Object.keys(BARRIERS) as BarrierConcept[];

/** @returns the mask in which each named barrier is set. */
export function barrierMask(barriers: readonly BarrierConcept[]): number {
  let mask = 0;
  for (const barrier of barriers) mask |= 1 << names.indexOf(barrier);
  return mask;
}

/** Membership in a fixed collection: every sink is closed. */
export const ALLOWLIST = barrierMask(names);
export const SCALAR = barrierMask(names.filter((name) => name !== 'allowlist' && name !== 'own-property'));
export const CONTAINED = barrierMask(['path-contained']);
export const HOST_CHECKED = barrierMask(['url-host-checked']);
/** The first word of a text, or the first element of a list, was looked up in an allow-list: which program is started is not open. */
export const FIRST_WORD = barrierMask(['first-word']);
export const DASH_CHECKED = barrierMask(['dash-checked', 'not-an-option']);
/** What membership in a JavaScript object by `in` proves: a key of the prototype chain is no attacker's text, but it may name a function. */
export const KEY_OF_OBJECT = barrierMask(['shell-quoted', 'html-escaped', 'sql-bound', 'path-contained', 'url-host-checked', 'url-component', 'not-an-option']);

const SHELL = barrierMask(['shell-quoted']);
const SQL = barrierMask(['sql-bound']);
const HTML = barrierMask(['html-escaped']);
const INERT = barrierMask(['code-inert']);
const SINGLE_WORD = barrierMask(['single-word', 'delimited']);
const NO_ESCAPES = barrierMask(['escapes-stripped']);
const REGEX = barrierMask(['regex-escaped']);

/** What a validator's pattern must keep out for the field to count as closed. */
export const CLOSED_PATTERN = SHELL | SQL | HTML | CONTAINED | HOST_CHECKED | INERT;

/** A character class, or one literal character, followed by an optional quantifier; nothing else may stand in an allow-list. */
const ATOM = /^(?:\[(?!\^)(?:\\.|[^\]\\])+\]|\\[dw.\-/+@_]|[A-Za-z0-9_ :@,/=-])(?:[*+?]|\{\d+(?:,\d*)?\})?/;

/** The alternatives of a pattern that is one group and nothing else; none where it is not. */
function alternatives(source: string): string[] {
  const inner = /^\((?:\?:)?(?!\?)([\s\S]*)\)$/.exec(source)?.[1];
  if (inner === undefined) return [];
  const found = [''];
  let depth = 0;
  for (const part of inner.match(/\[(?:\\.|[^\]\\])*\]|\\.|[\s\S]/g) ?? []) {
    if (part === '(') depth++;
    else if (part === ')' && --depth < 0) return [];
    if (part === '|' && depth === 0) found.push('');
    else found[found.length - 1] += part;
  }
  return found;
}

/**
 * What a match of a regular expression proves. Only expressions anchored at both ends that list what is allowed count:
 * no dot, no negated class. Groups are taken apart.
 * @param full the call matches the whole text by itself (Python `fullmatch`)
 */
export function regexBarriers(source: string, flags: string, full = false): number {
  if (flags.includes('m')) return 0;
  const anchored = /^(?:\^|\\A)/.test(source) || full;
  const ended = /(?:^|[^\\])(?:\$|\\[zZ])$/.test(source) || full;
  // a beginning that is one letter or digit keeps options out, whatever follows
  if (anchored && !ended) return /^(?:\^|\\A)?[A-Za-z0-9](?![*?{])[^|]*$/.test(source) ? DASH_CHECKED : 0;
  if (!anchored) return 0;
  let rest = source.replace(/^(?:\^|\\A)/, '').replace(/(?:\$|\\[zZ])$/, '');
  // each form by itself: `^(?:a|b)$`
  const forms = alternatives(rest);
  if (forms.length > 1) return forms.reduce((mask, form) => mask & regexBarriers(`^${form}$`, flags, true), ~0);
  // an alternation outside a group is anchored only in part
  if (/\|/.test(rest.replace(/\((?:[^()\\]|\\.|\([^()]*\))*\)/g, '').replace(/\[(?:\\.|[^\]\\])*\]/g, ''))) return 0;
  rest = rest.replace(/\[(?:\\.|[^\]\\])*\]|\\.|\(\?[:=!]|\(\?P?<\w+>|[()|]/g, (part) => (part[0] === '[' || part[0] === '\\' ? part : '\u0000'));
  let chars = '';
  while (rest) {
    if (rest[0] === '\u0000') {
      rest = rest.slice(1).replace(/^(?:[*+?]|\{\d+(?:,\d*)?\})/, '');
      continue;
    }
    const atom = ATOM.exec(rest)?.[0];
    if (!atom) return 0;
    const bare = atom.length > 1 ? atom.replace(/(?:[*+?]|\{\d+(?:,\d*)?\})$/, '') : atom;
    chars += bare.startsWith('[') ? bare.slice(1, -1) : bare;
    rest = rest.slice(atom.length);
  }
  if (/\\[SDW]/.test(chars)) return 0;
  let mask = 0;
  const has = (re: RegExp) => re.test(chars);
  if (!has(/[;&|`$<>"'(){}\n!#*?~]|\\[ns;&|`$]/)) mask |= SHELL;
  if (!has(/["';`]/)) mask |= SQL;
  if (!has(/[<>"'&]/)) mask |= HTML;
  // brackets and `!` alone spell any program, digits and operators none
  if (!has(/[A-Za-z]|\\w/.test(chars.replace(/\\[ds]/g, '')) ? /[([`=]/ : /[`[]/)) mask |= INERT;
  const dots = has(/\.|\\\./);
  const slashes = has(/\/|\\\\/);
  if (!dots || !slashes) mask |= CONTAINED;
  if (!slashes && !has(/:|@/)) mask |= HOST_CHECKED;
  // a first character that cannot be a dash
  const first = /^(?:\^|\\A)?\(*(?:\?:)?(\[(?:\\.|[^\]\\])+\]|\\.|.)/.exec(source)?.[1] ?? '-';
  if (!/(?:^|\[|\\)-|-\]$/.test(first) && first !== '-') mask |= DASH_CHECKED;
  if (!has(/\s|\\s/)) mask |= SINGLE_WORD;
  if (!has(/\\x1b|\\u001b|\\e/i)) mask |= NO_ESCAPES;
  if (!has(/[.*+?^${}()|[\]]|\\[.*+?^${}()|[\]\\]/)) mask |= REGEX;
  return mask;
}
