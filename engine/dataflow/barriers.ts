/** Barrier sets as bit masks, and what an anchored regular expression lets through. */
import { BARRIERS, type BarrierConcept } from '../concepts';

const names = Object.keys(BARRIERS) as BarrierConcept[];

/** @returns the mask in which each named barrier is set. */
export function barrierMask(barriers: readonly BarrierConcept[]): number {
  let mask = 0;
  for (const barrier of barriers) mask |= 1 << names.indexOf(barrier);
  return mask;
}

export const ALLOWLIST = barrierMask(['allowlist']);
export const SCALAR = barrierMask(['scalar']);
export const CONTAINED = barrierMask(['path-contained']);
export const HOST_CHECKED = barrierMask(['url-host-checked']);
export const DASH_CHECKED = barrierMask(['dash-checked', 'not-an-option']);
/** What membership in a JavaScript object by `in` proves: a key of the prototype chain is no attacker's text, but it may name a function. */
export const KEY_OF_OBJECT = barrierMask(['shell-quoted', 'html-escaped', 'sql-bound', 'path-contained', 'url-host-checked', 'url-component', 'not-an-option']);

const SHELL = barrierMask(['shell-quoted']);
const SQL = barrierMask(['sql-bound']);
const HTML = barrierMask(['html-escaped']);
const INERT = barrierMask(['code-inert']);

/** A character class, or one literal character, followed by an optional quantifier; nothing else may stand in an allow-list. */
const ATOM = /^(?:\[(?!\^)(?:\\.|[^\]\\])+\]|\\[dw.\-/+@_]|[A-Za-z0-9_ :@,/=-])(?:[*+?]|\{\d+(?:,\d*)?\})?/;

/**
 * What a match of a regular expression proves. Only expressions anchored at both ends that list what is allowed count:
 * no dot, no negated class. Groups are taken apart.
 * @param full the call matches the whole text by itself (Python `fullmatch`)
 */
export function regexBarriers(source: string, flags: string, full = false): number {
  if (flags.includes('m')) return 0;
  const anchored = /^(?:\^|\\A)/.test(source) || full;
  const ended = /(?:^|[^\\])(?:\$|\\[zZ])$/.test(source) || full;
  if (!anchored || !ended) return 0;
  let rest = source.replace(/^(?:\^|\\A)/, '').replace(/(?:\$|\\[zZ])$/, '');
  // an alternation outside a group is anchored only in part
  if (/\|/.test(rest.replace(/\((?:[^()\\]|\\.|\([^()]*\))*\)/g, '').replace(/\[(?:\\.|[^\]\\])*\]/g, ''))) return 0;
  rest = rest.replace(/\(\?[:=!]|\(\?P?<\w+>|[()|]/g, '\u0000');
  let chars = '';
  while (rest) {
    if (rest[0] === '\u0000') {
      rest = rest.slice(1).replace(/^(?:[*+?]|\{\d+(?:,\d*)?\})/, '');
      continue;
    }
    const atom = ATOM.exec(rest)?.[0];
    if (!atom) return 0;
    chars += atom.replace(/[*+?]$|\{\d+(?:,\d*)?\}$/, (q) => (atom.startsWith('[') || atom.length > 1 ? '' : q));
    rest = rest.slice(atom.length);
  }
  if (/\\[SDWs]/.test(chars)) return 0;
  let mask = 0;
  const has = (re: RegExp) => re.test(chars);
  if (!has(/[;&|`$<>"'(){}\n!#*?~]|\\[n;&|`$]/)) mask |= SHELL;
  if (!has(/["';`]/)) mask |= SQL;
  if (!has(/[<>"'&]/)) mask |= HTML;
  if (!has(/[a-zA-Z]|\\[wd]/.test(chars) && /[A-Za-z]|\\w/.test(chars) ? /[([`=]/ : /[`]/)) mask |= INERT;
  const dots = has(/\.|\\\./);
  const slashes = has(/\/|\\\\/);
  if (!dots || !slashes) mask |= CONTAINED;
  if (!slashes && !has(/:|@/)) mask |= HOST_CHECKED;
  // a first character that cannot be a dash
  const first = /^(?:\^|\\A)?\(*(?:\?:)?(\[(?:\\.|[^\]\\])+\]|\\.|.)/.exec(source)?.[1] ?? '-';
  if (!/(?:^|\[|\\)-|-\]$/.test(first) && first !== '-') mask |= DASH_CHECKED;
  const strict = SHELL | SQL | HTML | CONTAINED | HOST_CHECKED;
  if ((mask & strict) === strict && !dots) mask |= ALLOWLIST;
  return mask;
}
