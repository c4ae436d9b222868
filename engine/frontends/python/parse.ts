/**
 * Python text to a light tree of plain objects. The grammar runs in WebAssembly, where every property of a node is a call
 * across the boundary; the tree is therefore walked once with a cursor, copied, and freed. Punctuation, comments and the insides
 * of string text are not copied. No meaning is given to anything here.
 */
import type { Language, Parser } from 'web-tree-sitter';
import type { Cursor, OpenCursor } from './cursor';

export interface Node {
  type: string;
  /** UTF-16 offsets into the text. */
  start: number;
  end: number;
  /** Named children in source order, without comments. */
  kids: readonly Node[];
  /** Anonymous tokens (operators, `async`, `from` …) in source order, for the node types of `WITH_TOKENS` only. */
  tokens?: string[];
  /** ERROR nodes found inside; moved up to the nearest statement, so that positions among `kids` stay what the grammar says. */
  errors?: Node[];
}

export interface ParsedFile {
  root: Node;
  syntaxErrors: number;
  /** Names of `global` statements anywhere in the file: they are module variables even when the module's own code does not assign them. */
  globalNames: string[];
  /** A dot or `=` ends a line and the grammar took the next line for its right side. Legal inside brackets only, which the grammar does not check. */
  dangling: boolean;
}

const WITH_TOKENS = new Set([
  'binary_operator',
  'boolean_operator',
  'comparison_operator',
  'unary_operator',
  'augmented_assignment',
  'function_definition',
  'raise_statement',
  'yield',
  'interpolation',
  'case_pattern',
  'complex_pattern',
  'splat_pattern',
]);
const LEAVES = new Set([
  'identifier',
  'integer',
  'float',
  'true',
  'false',
  'none',
  'ellipsis',
  'string_content',
  'type_conversion',
  'pass_statement',
  'break_statement',
  'continue_statement',
  'import_prefix',
  'wildcard_import',
]);
const SKIPPED = new Set(['comment', 'line_continuation', 'string_start', 'string_end', 'escape_sequence', 'escape_interpolation']);
const DANGLING = /[.=][ \t]*(?:#[^\n]*)?\r?\n/;
const NO_KIDS: readonly Node[] = [];
/** What an ERROR node may stay a child of; from everything else it is moved to `errors` of the enclosing statement. */
const HOLDS_ERRORS = new Set(['module', 'block', 'ERROR']);
const isStatement = (type: string): boolean => type.endsWith('_statement') || type.endsWith('_definition') || type.endsWith('_clause');

enum Kind {
  token,
  skipped,
  leaf,
  inner,
}

/** What to do with each of the grammar's node type ids; made once per language. */
export interface NodeKinds {
  types: string[];
  kinds: Kind[];
}

export function nodeKinds(language: Language): NodeKinds {
  const types: string[] = [];
  const kinds: Kind[] = [];
  for (let id = 0; id < language.nodeTypeCount; id++) {
    const type = language.nodeTypeForId(id) ?? '';
    types.push(type);
    kinds.push(SKIPPED.has(type) ? Kind.skipped : !language.nodeTypeIsNamed(id) ? Kind.token : LEAVES.has(type) ? Kind.leaf : Kind.inner);
  }
  return { types, kinds };
}

/** @returns undefined when the parser gave no tree. @throws what the WebAssembly module throws (out of memory, abort). */
export function parsePython(parser: Parser, language: NodeKinds, openCursor: OpenCursor, text: string): ParsedFile | undefined {
  // Slices of the size of the parser's input buffer: handing over the rest of the text each time would be quadratic for some strings.
  const tree = parser.parse((index) => text.slice(index, index + 5000));
  if (!tree) return undefined;
  let cursor: Cursor | undefined;
  try {
    const hasErrors = tree.rootNode.hasError;
    cursor = openCursor(tree);
    return copyTree(cursor, language, text, hasErrors);
  } finally {
    cursor?.close();
    tree.delete();
  }
}

interface Open extends Node {
  kids: Node[];
}

function copyTree(cursor: Cursor, { types, kinds }: NodeKinds, text: string, hasErrors: boolean): ParsedFile {
  const globalNames: string[] = [];
  const root: Open = { type: 'module', start: cursor.start(), end: cursor.end(), kids: [] };
  const stack: Open[] = [root];
  let syntaxErrors = 0;
  let dangling = false;
  if (cursor.typeId() >= types.length) {
    syntaxErrors++;
    root.type = 'ERROR';
  }
  let open = cursor.toFirstChild();
  while (open) {
    const parent = stack[stack.length - 1] as Open;
    const id = cursor.typeId();
    const kind = id < kinds.length ? (kinds[id] as Kind) : Kind.inner;
    const type = id < types.length ? (types[id] as string) : 'ERROR';
    let descend = false;
    // Tokens the parser made up to go on, such as a bracket that is not closed.
    if (hasErrors && cursor.isMissing()) syntaxErrors++;
    if (kind === Kind.token) {
      if (WITH_TOKENS.has(parent.type)) (parent.tokens ??= []).push(type);
    } else if (kind !== Kind.skipped) {
      const node: Open = { type, start: cursor.start(), end: cursor.end(), kids: NO_KIDS as Node[] };
      if (type === 'ERROR') {
        syntaxErrors++;
        place(stack, node);
      } else {
        const before = parent.kids[parent.kids.length - 1];
        if (before && (parent.type === 'attribute' || parent.type === 'assignment') && node.start - before.end > 1) {
          dangling ||= DANGLING.test(text.slice(before.end, node.start));
        }
        addKid(parent, node);
        if (type === 'identifier' && parent.type === 'global_statement') globalNames.push(text.slice(node.start, node.end));
      }
      if (kind === Kind.inner && cursor.toFirstChild()) {
        stack.push(node);
        descend = true;
      }
    }
    if (descend) continue;
    while (!cursor.toNextSibling()) {
      stack.pop();
      if (stack.length === 0 || !cursor.toParent()) {
        open = false;
        break;
      }
      if (stack.length === 0) {
        open = false;
        break;
      }
    }
  }
  return { root, syntaxErrors, globalNames, dangling };
}

function addKid(parent: Open, node: Node): void {
  if (parent.kids === NO_KIDS) parent.kids = [node];
  else parent.kids.push(node);
}

function place(stack: Open[], error: Node): void {
  for (let i = stack.length - 1; i >= 0; i--) {
    const holder = stack[i] as Open;
    if (HOLDS_ERRORS.has(holder.type)) addKid(holder, error);
    else if (isStatement(holder.type)) (holder.errors ??= []).push(error);
    else continue;
    return;
  }
}
