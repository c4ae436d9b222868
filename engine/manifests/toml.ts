/**
 * Reads TOML as far as manifests and lockfiles need it: tables, arrays of tables, keys, strings, lists and inline tables, each with
 * its place in the text, which general readers do not give. Numbers, dates and booleans are kept as text. It does not check what a
 * strict reader would refuse (keys given twice), since the tools that own these files do.
 */
import type { Span } from '../finding';
import { lineIndex } from '../text';
import { ManifestError } from './types';

export type TomlValue = TomlText | TomlList | TomlTable;
export interface TomlText extends Span {
  kind: 'text';
  text: string;
}
export interface TomlList extends Span {
  kind: 'list';
  items: TomlValue[];
}
export interface TomlTable extends Span {
  kind: 'table';
  entries: Map<string, TomlValue>;
}

/** @throws ManifestError with the line of the first mistake */
export function parseToml(text: string): TomlTable {
  return new Reader(text).document();
}

/** The value at a path of keys, undefined when some table on the way is missing. */
export function tomlAt(table: TomlValue | undefined, ...path: readonly string[]): TomlValue | undefined {
  let at: TomlValue | undefined = table;
  for (const key of path) at = at?.kind === 'table' ? at.entries.get(key) : undefined;
  return at;
}

export const tomlEntries = (value: TomlValue | undefined): [string, TomlValue][] => (value?.kind === 'table' ? [...value.entries] : []);
export const tomlItems = (value: TomlValue | undefined): TomlValue[] => (value?.kind === 'list' ? value.items : []);
export const tomlText = (value: TomlValue | undefined): string | undefined => (value?.kind === 'text' ? value.text : undefined);

class Reader {
  private at = 0;
  constructor(private readonly text: string) {}

  document(): TomlTable {
    const root = this.table(0);
    let current = root;
    if (this.text.charCodeAt(0) === 0xfeff) this.at = 1;
    for (this.trivia(); this.at < this.text.length; this.trivia()) {
      const start = this.at;
      if (this.text[this.at] === '[') {
        const isArray = this.text[this.at + 1] === '[';
        this.at += isArray ? 2 : 1;
        const path = this.keys();
        this.expect(isArray ? ']]' : ']');
        current = this.open(root, path, isArray, start);
      } else this.pair(current);
      current.end = this.at;
      this.lineEnd();
    }
    return root;
  }

  /** The table that a header names, made where it is missing; of an array of tables a new one, or the last. */
  private open(root: TomlTable, path: readonly string[], isArray: boolean, start: number): TomlTable {
    let table = root;
    path.forEach((key, index) => {
      const known = table.entries.get(key);
      const isLast = index === path.length - 1;
      if (isLast && isArray) {
        const next = this.table(start);
        if (known?.kind === 'list') known.items.push(next);
        else table.entries.set(key, { kind: 'list', items: [next], start, end: start });
        table = next;
        return;
      }
      const inner = known?.kind === 'list' ? known.items.at(-1) : known;
      if (inner?.kind === 'table') table = inner;
      else {
        const next = this.table(start);
        table.entries.set(key, next);
        table = next;
      }
    });
    return table;
  }

  /** `a.b = value`; the value's place begins at the key. */
  private pair(table: TomlTable): void {
    const start = this.at;
    const path = this.keys();
    this.expect('=');
    this.blanks();
    const value = this.value();
    let into = table;
    for (const key of path.slice(0, -1)) {
      const known = into.entries.get(key);
      const next = known?.kind === 'table' ? known : this.table(start);
      into.entries.set(key, next);
      into = next;
    }
    into.entries.set(path.at(-1) as string, { ...value, start });
  }

  private keys(): string[] {
    const keys: string[] = [];
    do {
      this.blanks();
      const quote = this.text[this.at];
      if (quote === '"' || quote === "'") keys.push(this.string().text);
      else {
        const bare = /[\w-]+/y;
        bare.lastIndex = this.at;
        const word = bare.exec(this.text)?.[0];
        if (word === undefined) this.fail();
        keys.push(word);
        this.at += word.length;
      }
      this.blanks();
    } while (this.skip('.'));
    return keys;
  }

  private value(): TomlValue {
    const start = this.at;
    const first = this.text[this.at];
    if (first === '"' || first === "'") return this.string();
    if (first === '[') {
      const list: TomlList = { kind: 'list', items: [], start, end: start };
      this.at++;
      for (this.trivia(); !this.skip(']'); this.trivia()) {
        list.items.push(this.value());
        this.trivia();
        if (!this.skip(',') && this.text[this.at] !== ']') this.fail();
      }
      list.end = this.at;
      return list;
    }
    if (first === '{') {
      const table = this.table(start);
      this.at++;
      for (this.trivia(); !this.skip('}'); this.trivia()) {
        this.pair(table);
        this.trivia();
        if (!this.skip(',') && this.text[this.at] !== '}') this.fail();
      }
      table.end = this.at;
      return table;
    }
    // a date may be parted from its time by a space
    const scalar = /[^\s,\]}#]+(?: \d\d:[^\s,\]}#]+)?/y;
    scalar.lastIndex = this.at;
    const text = scalar.exec(this.text)?.[0];
    if (text === undefined) this.fail();
    this.at += text.length;
    return { kind: 'text', text, start, end: this.at };
  }

  private string(): TomlText {
    const start = this.at;
    const quote = this.text[start] as string;
    const isLong = this.text.startsWith(quote.repeat(3), start);
    const close = isLong ? quote.repeat(3) : quote;
    let at = start + close.length;
    for (; !this.text.startsWith(close, at); at++) {
      if (at >= this.text.length || (!isLong && this.text[at] === '\n')) this.fail();
      if (quote === '"' && this.text[at] === '\\') at++;
    }
    const raw = this.text.slice(start + close.length, at);
    this.at = at + close.length;
    // an escaped character stands for itself here: names and versions have none
    return { kind: 'text', text: quote === '"' ? raw.replace(/\\([\s\S])/g, '$1') : raw, start, end: this.at };
  }

  private table(start: number): TomlTable {
    return { kind: 'table', entries: new Map(), start, end: start };
  }

  private blanks(): void {
    while (this.text[this.at] === ' ' || this.text[this.at] === '\t') this.at++;
  }
  private trivia(): void {
    const pattern = /(?:\s|#[^\n]*)*/y;
    pattern.lastIndex = this.at;
    pattern.test(this.text);
    this.at = pattern.lastIndex;
  }
  private lineEnd(): void {
    this.blanks();
    const next = this.text[this.at];
    if (next !== undefined && next !== '\n' && next !== '\r' && next !== '#') this.fail();
  }
  private skip(text: string): boolean {
    if (!this.text.startsWith(text, this.at)) return false;
    this.at += text.length;
    return true;
  }
  private expect(text: string): void {
    this.blanks();
    if (!this.skip(text)) this.fail();
  }
  private fail(): never {
    throw new ManifestError(`is not valid TOML at line ${lineIndex(this.text).at(this.at).line}`);
  }
}
