/**
 * Placing Python statements before the statement that an expression belongs to, where they run exactly when it does. In a lambda,
 * a comprehension or one branch of an expression there is no such place.
 */
import type { PrintedEdit } from '../_define';
import { beginsLine, indentAt } from '../_edits';
import type { Node, PythonFile } from './file';
import { parentOf } from './nodes';

const CONDITIONAL = new Set([
  'lambda',
  'list_comprehension',
  'set_comprehension',
  'dictionary_comprehension',
  'generator_expression',
  'default_parameter',
  'typed_default_parameter',
  'decorator',
  'assert_statement',
]);

/** @returns the statement before which others can be placed; undefined when the expression may be skipped by then. */
export function hoistOf(file: PythonFile, expression: Node): Node | undefined {
  for (let node = expression; ; ) {
    const parent = parentOf(file, node);
    if (!parent || CONDITIONAL.has(parent.type)) return undefined;
    if (parent.type === 'conditional_expression' && parent.kids[1] !== node) return undefined;
    if (parent.type === 'boolean_operator' && parent.kids[0] !== node) return undefined;
    if (parent.type === 'while_statement' && parent.kids[0] === node) return undefined;
    if (parent.type === 'elif_clause' || parent.type === 'case_clause') {
      if (node.type !== 'block') return undefined;
    }
    if (parent.type === 'block' || parent.type === 'module') return beginsLine(file.text, node.start) ? node : undefined;
    node = parent;
  }
}

/** Whether the same check stands earlier in the block already, with nothing assigned to the name it is about. */
export function isSaidBefore(file: PythonFile, statement: Node, check: string, name: string): boolean {
  const siblings = parentOf(file, statement)?.kids ?? [];
  const before = siblings.slice(0, siblings.indexOf(statement)).map((each) => file.text.slice(each.start, each.end));
  const flat = (text: string) => text.replace(/\s+/g, ' ');
  const at = before.findIndex((each) => flat(each) === flat(check));
  return at >= 0 && !before.slice(at).some((each) => new RegExp(`\\b${name}\\s*[^\\w\\s(=!<>]*=[^=]|\\b(?:for|as)\\s+${name}\\b`).test(each));
}

/** @param lines statements without indentation; a line break inside begins a line that brings its own further indentation. */
export function placeBefore(file: PythonFile, statement: Node, lines: readonly string[]): PrintedEdit[] {
  if (lines.length === 0) return [];
  const margin = indentAt(file.text, statement.start);
  const { eol } = file.style;
  return [{ start: statement.start, end: statement.start, text: lines.map((line) => line.replaceAll('\n', eol + margin) + eol + margin).join('') }];
}
