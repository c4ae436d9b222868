/**
 * Placing statements before the statement that an expression belongs to, so that they run exactly when it does: before it in
 * its block, or in a block made for it where there is none (`if (x) call()`, `(x) => call()`).
 */
import type ts from 'typescript';
import type { PrintedEdit } from '../_define';
import { beginsLine, indentAt } from '../_edits';
import type { ScriptFile } from './file';
import { isFunction } from './nodes';

export type Hoist =
  | { kind: 'statement'; statement: ts.Statement }
  /** The only statement of `if`, `else` or a loop, on the same line. */
  | { kind: 'wrap'; statement: ts.Statement }
  /** The body of an arrow function that is an expression. */
  | { kind: 'arrow'; body: ts.Expression; arrow: ts.ArrowFunction };

/** @returns where statements can be placed that run just before the expression and only then; undefined when it may be skipped by then. */
export function hoistOf(file: ScriptFile, expression: ts.Node): Hoist | undefined {
  const { ts } = file;
  for (let node = expression; node.parent; node = node.parent) {
    const { parent } = node;
    if (ts.isArrowFunction(parent) && parent.body === node) return ts.isBlock(node) ? undefined : { kind: 'arrow', body: node as ts.Expression, arrow: parent };
    if (isFunction(file, parent) || ts.isClassLike(parent) || ts.isPropertyDeclaration(parent)) return undefined;
    if (ts.isConditionalExpression(parent) && parent.condition !== node) return undefined;
    if (ts.isBinaryExpression(parent) && parent.right === node && isShortCircuit(file, parent.operatorToken.kind)) return undefined;
    if ((ts.isCallExpression(parent) || ts.isElementAccessExpression(parent)) && parent.expression !== node && hasOptionalLink(file, parent)) return undefined;
    if (ts.isForStatement(parent) || ts.isForInStatement(parent) || ts.isWhileStatement(parent) || ts.isDoStatement(parent)) {
      if (parent.statement !== node) return undefined;
    }
    if (ts.isForOfStatement(parent) && parent.statement !== node && parent.expression !== node) return undefined;
    if (!isStatement(file, node)) continue;
    if (ts.isVariableStatement(node) && earlierDeclarations(file, node, expression)) return undefined;
    if (ts.isBlock(parent) || ts.isSourceFile(parent) || ts.isModuleBlock(parent) || ts.isCaseOrDefaultClause(parent))
      return { kind: 'statement', statement: node };
    const isAlone =
      ts.isIfStatement(parent) || ts.isForOfStatement(parent) || ts.isForStatement(parent) || ts.isForInStatement(parent) || ts.isWhileStatement(parent);
    return isAlone && !beginsLine(file.text, node.getStart(file.tree)) && !ts.isIfStatement(node) ? { kind: 'wrap', statement: node } : undefined;
  }
  return undefined;
}

const isStatement = (file: ScriptFile, node: ts.Node): node is ts.Statement =>
  node.kind >= file.ts.SyntaxKind.FirstStatement && node.kind <= file.ts.SyntaxKind.LastStatement;

const isShortCircuit = ({ ts }: ScriptFile, kind: ts.SyntaxKind): boolean =>
  [ts.SyntaxKind.AmpersandAmpersandToken, ts.SyntaxKind.BarBarToken, ts.SyntaxKind.QuestionQuestionToken].includes(kind as never);

/** `a?.b(x)`: x is not evaluated when a is nothing. */
function hasOptionalLink({ ts }: ScriptFile, node: ts.Expression): boolean {
  for (let at: ts.Expression = node; ; at = at.expression) {
    if ((at as { questionDotToken?: unknown }).questionDotToken) return true;
    if (!ts.isCallExpression(at) && !ts.isPropertyAccessExpression(at) && !ts.isElementAccessExpression(at) && !ts.isNonNullExpression(at)) return false;
  }
}

/** `const a = f(), b = use(a)`: what comes before b would come too late. */
function earlierDeclarations(file: ScriptFile, statement: ts.VariableStatement, expression: ts.Node): boolean {
  const [first] = statement.declarationList.declarations;
  return first !== undefined && first.end < expression.getStart(file.tree);
}

/**
 * Whether the same check stands earlier in the block already, with nothing assigned to what it checks.
 * @param name of the variable it is about
 */
export function isSaidBefore(file: ScriptFile, hoist: Hoist, check: string, name: string): boolean {
  const { ts } = file;
  if (hoist.kind !== 'statement' || !(ts.isBlock(hoist.statement.parent) || ts.isSourceFile(hoist.statement.parent))) return false;
  const { statements } = hoist.statement.parent;
  const before = statements.slice(0, statements.indexOf(hoist.statement));
  const at = before.findIndex((each) => file.text.slice(each.getStart(file.tree), each.end) === check);
  return at >= 0 && !before.slice(at).some((each) => new RegExp(`\\b${name}\\s*(?:\\W|\\*\\*|>>>?|<<)?=[^=]`).test(file.text.slice(each.pos, each.end)));
}

/** @param lines statements without indentation, each complete with its semicolon. @returns the edits that place them. */
export function placeBefore(file: ScriptFile, hoist: Hoist, lines: readonly string[]): PrintedEdit[] {
  const { eol, indent, semicolon } = file.style;
  const insert = (at: number, text: string): PrintedEdit => ({ start: at, end: at, text });
  if (hoist.kind === 'statement') {
    const start = hoist.statement.getStart(file.tree);
    if (!beginsLine(file.text, start)) return [insert(start, lines.map((line) => `${terminated(line)} `).join(''))];
    const margin = indentAt(file.text, start);
    return [insert(start, lines.map((line) => line.replaceAll('\n', eol + margin) + eol + margin).join(''))];
  }
  const target = hoist.kind === 'wrap' ? hoist.statement : hoist.arrow;
  const outside = indentAt(file.text, target.getStart(file.tree));
  const inside = outside + indent;
  const body = lines.map((line) => eol + inside + line.replaceAll('\n', eol + inside)).join('');
  if (hoist.kind === 'wrap') return [insert(hoist.statement.getStart(file.tree), `{${body}${eol}${inside}`), insert(hoist.statement.end, `${eol}${outside}}`)];
  const inner = file.ts.isParenthesizedExpression(hoist.body) ? hoist.body.expression : hoist.body;
  const [start, end] = [hoist.body.getStart(file.tree), hoist.body.end];
  const isAlone = file.text.slice(start + 1, inner.getStart(file.tree)).trim() === '' && file.text.slice(inner.end, end - 1).trim() === '';
  if (inner !== hoist.body && isAlone)
    return [
      { start, end: inner.getStart(file.tree), text: `{${body}${eol}${inside}return ` },
      { start: inner.end, end, text: `${semicolon}${eol}${outside}}` },
    ];
  return [insert(hoist.body.getStart(file.tree), `{${body}${eol}${inside}return `), insert(hoist.body.end, `${semicolon}${eol}${outside}}`)];
}

/** On a shared line a statement needs its semicolon. */
const terminated = (line: string): string => (/[;}]$/.test(line) ? line : `${line};`).replace(/\s*\n\s*/g, ' ');
