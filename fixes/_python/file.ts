/**
 * A Python file for printers: the light tree of the front end's parser with a way from each node to its parent, and how the
 * file is written. Nodes are told apart by the grammar's type names; what a name means is looked up in names.ts and imports.ts.
 */
import { Language, Parser } from 'web-tree-sitter';
import { documentedCursor } from '../../engine/frontends/python/cursor';
import { pythonOf } from '../../engine/frontends/python/notebook';
import { type Node, nodeKinds, parsePython } from '../../engine/frontends/python/parse';
import { isNotebook } from '../../engine/notebook';
import { indentUnit, lineEnding } from '../_edits';

export type { Node } from '../../engine/frontends/python/parse';

export interface PythonFile {
  path: string;
  text: string;
  root: Node;
  /** Syntax errors. */
  errors: number;
  parents: ReadonlyMap<Node, Node>;
  style: { quote: "'" | '"'; eol: string; indent: string };
  /** Every identifier in the file. */
  names: ReadonlySet<string>;
}

export type ParsePython = (path: string, text: string) => PythonFile | undefined;

/**
 * @param wasm gives the bytes of 'tree-sitter' and 'tree-sitter-python'.
 * @throws when the grammar cannot be loaded
 */
export async function loadPythonFiles(wasm: (name: string) => Uint8Array): Promise<ParsePython> {
  await Parser.init({ wasmBinary: wasm('tree-sitter') });
  const language = await Language.load(wasm('tree-sitter-python'));
  const kinds = nodeKinds(language);
  const parser = new Parser();
  parser.setLanguage(language);
  return (path, text) => {
    // A lone carriage return ends a line in Python, not in the grammar. Offsets stay the same.
    const code = isNotebook(path) ? pythonOf(text) : text;
    const parsed = parsePython(parser, kinds, documentedCursor, code.replace(/\r(?!\n)/g, '\n'));
    return parsed && described(path, text, parsed.root, parsed.syntaxErrors);
  };
}

function described(path: string, text: string, root: Node, errors: number): PythonFile {
  const parents = new Map<Node, Node>();
  const names = new Set<string>();
  const quotes = { "'": 0, '"': 0 };
  const pending: Node[] = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.type === 'identifier') names.add(text.slice(node.start, node.end));
    if (node.type === 'string') {
      const mark = /^[a-zA-Z]*(["'])(?!\1\1)/.exec(text.slice(node.start, node.start + 6))?.[1] as "'" | '"' | undefined;
      if (mark && !/["']/.test(text.slice(node.start, node.end).replace(/^\w*.|.$/g, ''))) quotes[mark]++;
    }
    for (const kid of node.kids) {
      parents.set(kid, node);
      pending.push(kid);
    }
  }
  const style = { quote: quotes["'"] > quotes['"'] ? ("'" as const) : ('"' as const), eol: lineEnding(text), indent: indentUnit(text, '    ') };
  return { path, text, root, errors, parents, style, names };
}
