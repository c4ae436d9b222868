/**
 * What every reader of configuration files gives: scalars, lists and maps with their places in the text, whatever the format. Keys may stand
 * twice, since several formats allow it. Nothing here knows a format, a tool or a rule.
 */
import type { Span } from '../finding';

export interface ConfigScalar extends Span {
  kind: 'scalar';
  value: string | number | boolean | null;
  /** An expression of which only its text is known. */
  computed?: true;
}
export interface ConfigList extends Span {
  kind: 'list';
  items: ConfigValue[];
}
export interface ConfigMap extends Span {
  kind: 'map';
  entries: ConfigEntry[];
}
export type ConfigValue = ConfigScalar | ConfigList | ConfigMap;

export interface ConfigEntry {
  key: string;
  /** Of the key, with its quotes. */
  at: Span;
  value: ConfigValue;
}

/** A value and the keys that lead to it; an element of a list counts as the key `[]`. */
export interface Found {
  value: ConfigValue;
  keys: readonly string[];
  /** The entry that holds it, where it is no element of a list. */
  entry: ConfigEntry | undefined;
  /** The value around it. */
  parent: ConfigValue | undefined;
}

export const entriesOf = (value: ConfigValue | undefined): readonly ConfigEntry[] => (value?.kind === 'map' ? value.entries : []);
export const itemsOf = (value: ConfigValue | undefined): readonly ConfigValue[] => (value?.kind === 'list' ? value.items : []);
/** @returns a text as it is, a number or boolean as it would be written; undefined for lists, maps, null and expressions */
export const textOf = (value: ConfigValue | undefined): string | undefined =>
  value?.kind === 'scalar' && value.value !== null && !value.computed ? String(value.value) : undefined;
/** @returns the elements of a list, a single value as the only one */
export const manyOf = (value: ConfigValue | undefined): readonly ConfigValue[] => (value === undefined ? [] : value.kind === 'list' ? value.items : [value]);
/** Entries are compared as they are written; the last of equal keys counts. */
export function entryOf(value: ConfigValue | undefined, ...keys: readonly string[]): ConfigEntry | undefined {
  let at = value;
  let found: ConfigEntry | undefined;
  for (const key of keys) {
    found = at?.kind === 'map' ? at.entries.findLast((entry) => entry.key === key) : undefined;
    at = found?.value;
  }
  return found;
}
export const valueAt = (value: ConfigValue | undefined, ...keys: readonly string[]): ConfigValue | undefined => entryOf(value, ...keys)?.value;
export const isTrue = (value: ConfigValue | undefined): boolean => value?.kind === 'scalar' && (value.value === true || value.value === 'true');
export const isFalse = (value: ConfigValue | undefined): boolean => value?.kind === 'scalar' && (value.value === false || value.value === 'false');

/** Deeper files are no configuration. */
const MAX_DEPTH = 60;

/**
 * @param path keys; `*` is any key, `[]` any element, `**` any number of either, `a|b` one of them. A value that is no list counts as a list of one.
 * @returns the values there, in order
 */
export function select(root: ConfigValue, path: readonly string[]): Found[] {
  const found: Found[] = [];
  const visit = (at: Found, rest: number): void => {
    if (at.keys.length > MAX_DEPTH) return;
    const step = path[rest];
    if (step === undefined) {
      found.push(at);
      return;
    }
    const { value, keys } = at;
    if (step === '**') {
      visit(at, rest + 1);
      for (const inner of childrenOf(at)) visit(inner, rest);
    } else if (step === '[]') {
      if (value.kind === 'list') for (const item of value.items) visit({ value: item, keys: [...keys, '[]'], entry: undefined, parent: value }, rest + 1);
      else visit(at, rest + 1);
    } else if (value.kind === 'map') {
      const wanted = step.split('|');
      for (const entry of value.entries)
        if (step === '*' || wanted.includes(entry.key)) visit({ value: entry.value, keys: [...keys, entry.key], entry, parent: value }, rest + 1);
    }
  };
  visit({ value: root, keys: [], entry: undefined, parent: undefined }, 0);
  return found;
}

function childrenOf({ value, keys }: Found): Found[] {
  if (value.kind === 'map') return value.entries.map((entry) => ({ value: entry.value, keys: [...keys, entry.key], entry, parent: value }));
  if (value.kind === 'list') return value.items.map((item) => ({ value: item, keys: [...keys, '[]'], entry: undefined, parent: value }));
  return [];
}
