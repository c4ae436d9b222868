/**
 * Reads YAML: all documents of a file, anchors and merge keys followed, tags of other tools passed over. A file with mistakes, such as a template
 * before it is filled in, is read as far as the parser gets.
 */
import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseAllDocuments } from 'yaml';
import type { ConfigEntry, ConfigValue } from './document';

/** Anchors that repeat each other grow without end. */
const MAX_NODES = 100_000;
const MAX_DEPTH = 100;

/** @returns one value for each document that holds one */
export function readYaml(text: string): ConfigValue[] {
  const documents = parseAllDocuments(text, { uniqueKeys: false, logLevel: 'silent', lineCounter: new LineCounter(), strict: false });
  if (!Array.isArray(documents)) return [];
  let left = MAX_NODES;
  const convert = (document: Document, node: unknown, depth: number): ConfigValue => {
    const [start, end] = rangeOf(node);
    if (left-- <= 0 || depth > MAX_DEPTH) return { kind: 'scalar', start, end, value: null };
    if (isAlias(node)) {
      const target = node.resolve(document);
      return target ? convert(document, target, depth + 1) : { kind: 'scalar', start, end, value: null };
    }
    if (isSeq(node)) return { kind: 'list', start, end, items: node.items.map((item) => convert(document, item, depth + 1)) };
    if (isMap(node)) return { kind: 'map', start, end, entries: node.items.flatMap((pair) => entriesOf(document, pair, depth)) };
    const value = isScalar(node) ? node.value : null;
    return {
      kind: 'scalar',
      start,
      end,
      value: typeof value === 'bigint' || (typeof value === 'object' && value !== null) ? String(value) : (value as string),
    };
  };
  const entriesOf = (document: Document, pair: Pair, depth: number): ConfigEntry[] => {
    const key = isScalar(pair.key) ? String(pair.key.value ?? '') : '';
    const [start, end] = rangeOf(pair.key);
    const value = convert(document, pair.value, depth + 1);
    if (key !== '<<') return [{ key, at: { start, end }, value }];
    const merged = value.kind === 'list' ? value.items : [value];
    return merged.flatMap((each) => (each.kind === 'map' ? each.entries : []));
  };
  return documents.flatMap((document) => (document.contents ? [convert(document, document.contents, 0)] : []));
}

/** The value's own text, without what follows on its line. */
function rangeOf(node: unknown): [start: number, end: number] {
  const range = (node as Node | null)?.range;
  return range ? [range[0], range[1]] : [0, 0];
}
