/**
 * A small tolerant reader of HCL, the language of Terraform: blocks, attributes, texts, lists and objects with their places. A block's type and
 * labels become nested maps (`resource "a" "b" {…}` is resource → a → b). Of a call the first argument is read (`jsonencode({…})`); every
 * other expression is kept as its text. What it does not understand it steps over.
 */
import type { ConfigEntry, ConfigMap, ConfigValue } from './document';
import { readJson } from './read-json';

export const readHcl = (text: string): ConfigMap => new Reader(text).document();

const WORD = /[A-Za-z_][\w.-]*(?:\[[^\]\n]*\][\w.-]*)*/y;
const SPACE = /(?:[ \t]|\\\r?\n)*/y;
const TRIVIA = /(?:\s|,|#[^\n]*|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y;
const NUMBER = /-?\d+(?:\.\d+)?/y;
const HEREDOC = /<<-?[ \t]*([A-Za-z_]\w*)[ \t]*\r?\n/y;
const MAX_DEPTH = 80;

class Reader {
  private at = 0;
  private depth = 0;
  constructor(private readonly text: string) {}

  document(): ConfigMap {
    return { kind: 'map', start: 0, end: this.text.length, entries: this.body(false) };
  }

  private body(isInner: boolean): ConfigEntry[] {
    const entries: ConfigEntry[] = [];
    for (;;) {
      this.eat(TRIVIA);
      if (this.at >= this.text.length) return entries;
      if (this.text[this.at] === '}') {
        if (isInner) return entries;
        this.at++;
        continue;
      }
      const before = this.at;
      const entry = this.entry();
      if (entry) entries.push(entry);
      if (this.at === before) this.at++;
    }
  }

  /** An attribute, an object's element or a block. */
  private entry(): ConfigEntry | undefined {
    const start = this.at;
    const key = this.name();
    if (key === undefined) return undefined;
    const at = { start, end: this.at };
    this.eat(SPACE);
    if (/[=:]/.test(this.text[this.at] ?? '') && this.text[this.at + 1] !== '=') {
      this.at++;
      return { key, at, value: this.expression() };
    }
    const labels: [string, { start: number; end: number }][] = [];
    for (;;) {
      this.eat(SPACE);
      const from = this.at;
      if (this.text[from] === '{') break;
      const label = this.name();
      if (label === undefined) return undefined;
      labels.push([label, { start: from, end: this.at }]);
    }
    let value: ConfigValue = this.braced();
    for (const [label, place] of labels.reverse()) value = { kind: 'map', start, end: this.at, entries: [{ key: label, at: place, value }] };
    return { key, at, value };
  }

  private name(): string | undefined {
    if (this.text[this.at] === '"') {
      const value = this.quoted();
      return value.kind === 'scalar' ? String(value.value) : undefined;
    }
    if (this.text[this.at] === '(') {
      const end = this.text.indexOf(')', this.at);
      const inner = this.text.slice(this.at + 1, end < 0 ? this.at + 1 : end);
      if (end >= 0) this.at = end + 1;
      return end < 0 ? undefined : inner;
    }
    return this.eat(WORD) || undefined;
  }

  private braced(): ConfigMap {
    const start = this.at++;
    if (++this.depth > MAX_DEPTH) this.at = this.text.length;
    const entries = this.body(true);
    this.depth--;
    if (this.text[this.at] === '}') this.at++;
    return { kind: 'map', start, end: this.at, entries };
  }

  private expression(): ConfigValue {
    this.eat(SPACE);
    const start = this.at;
    const first = this.primary();
    this.eat(SPACE);
    // whatever goes on behind it makes it something that is not known
    if (/^(?:[?+\-*/%<>.[]|==|!=|&&|\|\||:(?!\s*\n))/.test(this.text.slice(this.at, this.at + 2))) {
      this.rest();
      return { kind: 'scalar', start, end: this.at, value: this.text.slice(start, this.at).trim(), computed: true };
    }
    return first;
  }

  private primary(): ConfigValue {
    const start = this.at;
    const first = this.text[start];
    if (first === '"') return this.quoted();
    if (first === '[') return this.list();
    if (first === '{') {
      if (/^\{\s*for\b/.test(this.text.slice(start, start + 40))) return this.unknown(start);
      return this.braced();
    }
    const heredoc = this.match(HEREDOC);
    if (heredoc) return this.heredoc(start, heredoc);
    const digits = this.match(NUMBER);
    if (digits) {
      this.at += digits[0].length;
      return { kind: 'scalar', start, end: this.at, value: Number(digits[0]) };
    }
    const word = this.eat(WORD);
    if (word === 'true' || word === 'false') return { kind: 'scalar', start, end: this.at, value: word === 'true' };
    if (word === 'null') return { kind: 'scalar', start, end: this.at, value: null };
    if (word !== '' && this.text[this.at] === '(') return this.call(start, word);
    if (word === '') return this.unknown(start);
    return { kind: 'scalar', start, end: this.at, value: word, computed: true };
  }

  private call(start: number, callee: string): ConfigValue {
    const open = this.at++;
    this.eat(TRIVIA);
    const argument = /^(?:jsonencode|tolist|toset|tomap|sensitive|nonsensitive)$/.test(callee) ? this.expression() : undefined;
    this.at = open;
    this.brackets();
    return argument && !(argument.kind === 'scalar' && argument.computed)
      ? argument
      : { kind: 'scalar', start, end: this.at, value: this.text.slice(start, this.at), computed: true };
  }

  private list(): ConfigValue {
    const start = this.at;
    if (/^\[\s*for\b/.test(this.text.slice(start, start + 40))) return this.unknown(start);
    this.at++;
    const items: ConfigValue[] = [];
    if (++this.depth > MAX_DEPTH) this.at = this.text.length;
    for (this.eat(TRIVIA); this.at < this.text.length && this.text[this.at] !== ']'; this.eat(TRIVIA)) {
      const before = this.at;
      items.push(this.expression());
      if (this.at === before) this.at++;
    }
    this.depth--;
    this.at++;
    return { kind: 'list', start, end: Math.min(this.at, this.text.length), items };
  }

  private quoted(): ConfigValue {
    const start = this.at++;
    let depth = 0;
    for (; this.at < this.text.length; this.at++) {
      const c = this.text[this.at];
      if (c === '\\') this.at++;
      else if (depth === 0 && (c === '"' || c === '\n')) break;
      else if ((c === '$' || c === '%') && this.text[this.at + 1] === '{') depth++;
      else if (c === '}' && depth > 0) depth--;
    }
    const raw = this.text.slice(start + 1, this.at);
    this.at++;
    return { kind: 'scalar', start, end: Math.min(this.at, this.text.length), value: raw.replace(/\\(["\\])/g, '$1') };
  }

  private heredoc(start: number, [opener, mark]: RegExpExecArray): ConfigValue {
    const from = start + opener.length;
    const end = new RegExp(`^[ \\t]*${mark}[ \\t]*$`, 'm');
    const close = end.exec(this.text.slice(from));
    const to = close ? from + close.index : this.text.length;
    this.at = close ? to + close[0].length : to;
    const body = this.text.slice(from, to);
    const inner = /^\s*[{[]/.test(body) ? readJson(body, from) : undefined;
    return inner ?? { kind: 'scalar', start: from, end: to, value: body };
  }

  private unknown(start: number): ConfigValue {
    this.rest();
    return { kind: 'scalar', start, end: this.at, value: this.text.slice(start, this.at).trim(), computed: true };
  }

  /** To the end of an expression: the line's, or a separator's, outside of brackets. */
  private rest(): void {
    while (this.at < this.text.length) {
      const c = this.text[this.at] as string;
      if (c === '"') this.quoted();
      else if (/[([{]/.test(c)) this.brackets();
      else if (/[\n,)\]}]/.test(c)) return;
      else this.at++;
    }
  }

  /** Over a pair of brackets and what stands in it. */
  private brackets(): void {
    let depth = 0;
    while (this.at < this.text.length) {
      const c = this.text[this.at] as string;
      if (c === '"') {
        this.quoted();
        continue;
      }
      if (/[([{]/.test(c)) depth++;
      if (/[)\]}]/.test(c)) depth--;
      this.at++;
      if (depth === 0) return;
    }
  }

  private match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    return pattern.exec(this.text);
  }

  private eat(pattern: RegExp): string {
    const found = this.match(pattern)?.[0] ?? '';
    this.at += found.length;
    return found;
  }
}
