/** Reads JSON with comments and trailing commas, as editors and agents accept it; what is broken is read as far as it goes. */
import { type Node, parseTree } from 'jsonc-parser';
import type { ConfigValue } from './document';

/**
 * @param offset where the text begins in the file, for JSON within another format
 * @returns undefined when there is no value at all
 */
export function readJson(text: string, offset = 0): ConfigValue | undefined {
  const tree = parseTree(text, [], { allowTrailingComma: true, allowEmptyContent: true, disallowComments: false });
  return tree && valueAt(tree, offset);
}

function valueAt(node: Node, shift: number): ConfigValue {
  const span = { start: node.offset + shift, end: node.offset + node.length + shift };
  if (node.type === 'array') return { kind: 'list', ...span, items: (node.children ?? []).map((child) => valueAt(child, shift)) };
  if (node.type === 'object') {
    const entries = (node.children ?? []).flatMap(({ children = [] }) => {
      const [key, value] = children;
      if (!key || !value) return [];
      return [{ key: String(key.value), at: { start: key.offset + shift, end: key.offset + key.length + shift }, value: valueAt(value, shift) }];
    });
    return { kind: 'map', ...span, entries };
  }
  return { kind: 'scalar', ...span, value: node.value ?? null };
}
