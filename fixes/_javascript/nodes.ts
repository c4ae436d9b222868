/**
 * Finding one's way in a script's tree: the expression at a span, what a name was declared as, whether an expression may be
 * evaluated at another place, and a name nobody uses yet. Declarations are looked up by scope and name; nothing leaves the file.
 */
import type ts from 'typescript';
import type { Span } from '../../engine/finding';
import { isKey, type ScriptFile } from './file';

export const codeOf = (file: ScriptFile, node: ts.Node): string => file.text.slice(node.getStart(file.tree), node.end);
export const spanOf = (file: ScriptFile, node: ts.Node): Span => ({ start: node.getStart(file.tree), end: node.end });

/** @returns the outermost expression (or the identifier of a shorthand property) with exactly this span. */
export function expressionAt(file: ScriptFile, span: Span): ts.Expression | undefined {
  const { ts } = file;
  let found: ts.Expression | undefined;
  const visit = (node: ts.Node): void => {
    if (node.end < span.end || node.pos > span.start) return;
    const isHere = node.getStart(file.tree) === span.start && node.end === span.end;
    if (isHere && !found && (ts.isExpression(node) || ts.isIdentifier(node))) found = node as ts.Expression;
    if (!found) ts.forEachChild(node, visit);
  };
  visit(file.tree);
  return found;
}

/** Without brackets, `as T`, `!`, `satisfies T` and `<T>`. */
export function bare(file: ScriptFile, node: ts.Expression): ts.Expression {
  const { ts } = file;
  let inner = node;
  while (
    ts.isParenthesizedExpression(inner) ||
    ts.isAsExpression(inner) ||
    ts.isNonNullExpression(inner) ||
    ts.isSatisfiesExpression(inner) ||
    ts.isTypeAssertionExpression(inner)
  )
    inner = inner.expression;
  return inner;
}

/** What stands around it, past brackets, `as T`, `!` and `await`. */
export function outer(file: ScriptFile, node: ts.Node): ts.Node {
  const { ts } = file;
  let at = node;
  while (ts.isParenthesizedExpression(at.parent) || ts.isAsExpression(at.parent) || ts.isNonNullExpression(at.parent) || ts.isSatisfiesExpression(at.parent))
    at = at.parent;
  return at;
}

export function isFunction(file: ScriptFile, node: ts.Node): node is ts.FunctionLikeDeclaration {
  const { ts } = file;
  return (
    ts.isFunctionDeclaration(node) ||
    ts.isFunctionExpression(node) ||
    ts.isArrowFunction(node) ||
    ts.isMethodDeclaration(node) ||
    ts.isConstructorDeclaration(node) ||
    ts.isAccessor(node)
  );
}

/** The function a node stands in; the file itself at module level. */
export function functionAround(file: ScriptFile, node: ts.Node): ts.Node {
  let at = node.parent;
  while (at && !isFunction(file, at) && at !== file.tree) at = at.parent;
  return at ?? file.tree;
}

/**
 * Whether reading the expression once more, or a little earlier, gives the same: names, members, constants, texts of these, and
 * `String(…)` of them.
 */
export function isPure(file: ScriptFile, node: ts.Expression): boolean {
  const { ts } = file;
  const inner = bare(file, node);
  if (ts.isIdentifier(inner) || inner.kind === ts.SyntaxKind.ThisKeyword || ts.isStringLiteralLike(inner) || ts.isNumericLiteral(inner)) return true;
  if (ts.isPropertyAccessExpression(inner)) return isPure(file, inner.expression);
  if (ts.isElementAccessExpression(inner)) return isPure(file, inner.expression) && isPure(file, inner.argumentExpression);
  if (ts.isTemplateExpression(inner)) return inner.templateSpans.every((part) => isPure(file, part.expression));
  if (ts.isBinaryExpression(inner))
    return (
      [ts.SyntaxKind.PlusToken, ts.SyntaxKind.QuestionQuestionToken, ts.SyntaxKind.BarBarToken].includes(inner.operatorToken.kind) &&
      isPure(file, inner.left) &&
      isPure(file, inner.right)
    );
  return ts.isCallExpression(inner) && codeOf(file, inner.expression) === 'String' && inner.arguments.every((each) => isPure(file, each));
}

export type Declared =
  | { kind: 'variable'; node: ts.VariableDeclaration; isConst: boolean; scope: ts.Node }
  | { kind: 'binding'; node: ts.BindingElement }
  | { kind: 'parameter'; node: ts.ParameterDeclaration }
  | { kind: 'import'; module: string; name: string }
  | { kind: 'other'; node: ts.Node };

/** What a name means at a place, by walking outwards through scopes. @returns undefined for globals and for what is not understood. */
export function declarationOf(file: ScriptFile, name: ts.Identifier): Declared | undefined {
  for (let scope: ts.Node | undefined = name.parent; scope; scope = scope.parent) {
    const found = declaredIn(file, scope, name.text);
    if (found) return found;
  }
  return undefined;
}

function declaredIn(file: ScriptFile, scope: ts.Node, name: string): Declared | undefined {
  const { ts } = file;
  if (isFunction(file, scope)) {
    for (const parameter of scope.parameters) {
      if (ts.isIdentifier(parameter.name) ? parameter.name.text === name : false) return { kind: 'parameter', node: parameter };
      const element = ts.isIdentifier(parameter.name) ? undefined : elementNamed(file, parameter.name, name);
      if (element) return { kind: 'binding', node: element };
    }
    return undefined;
  }
  if (ts.isCatchClause(scope) && scope.variableDeclaration && codeOf(file, scope.variableDeclaration.name) === name) return { kind: 'other', node: scope };
  const list = ts.isForStatement(scope) || ts.isForOfStatement(scope) || ts.isForInStatement(scope) ? scope.initializer : undefined;
  if (list && ts.isVariableDeclarationList(list)) {
    const found = inList(file, list, name, scope, true);
    if (found) return found;
  }
  const statements = ts.isSourceFile(scope) || ts.isBlock(scope) || ts.isModuleBlock(scope) || ts.isCaseOrDefaultClause(scope) ? scope.statements : undefined;
  for (const statement of statements ?? []) {
    if (ts.isVariableStatement(statement)) {
      const found = inList(file, statement.declarationList, name, scope, false);
      if (found) return found;
    } else if (ts.isImportDeclaration(statement)) {
      const found = imported(file, statement, name);
      if (found) return found;
    } else if ((ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement) || ts.isEnumDeclaration(statement)) && statement.name?.text === name)
      return { kind: 'other', node: statement };
    else if (ts.isImportEqualsDeclaration(statement) && statement.name.text === name && ts.isExternalModuleReference(statement.moduleReference))
      return { kind: 'import', module: (statement.moduleReference.expression as ts.StringLiteral).text, name: '*' };
  }
  return undefined;
}

function inList(file: ScriptFile, list: ts.VariableDeclarationList, name: string, scope: ts.Node, isLoop: boolean): Declared | undefined {
  const { ts } = file;
  for (const node of list.declarations) {
    if (ts.isIdentifier(node.name)) {
      if (node.name.text !== name) continue;
      const module = requiredModule(file, node.initializer);
      if (module !== undefined) return { kind: 'import', module, name: '*' };
      return isLoop ? { kind: 'other', node } : { kind: 'variable', node, isConst: (list.flags & ts.NodeFlags.Const) !== 0, scope };
    }
    const element = elementNamed(file, node.name, name);
    if (!element) continue;
    const module = requiredModule(file, node.initializer);
    return module === undefined ? { kind: 'binding', node: element } : { kind: 'import', module, name: importedName(file, element) };
  }
  return undefined;
}

const importedName = (file: ScriptFile, element: ts.BindingElement): string => codeOf(file, element.propertyName ?? element.name);

function elementNamed(file: ScriptFile, pattern: ts.BindingPattern, name: string): ts.BindingElement | undefined {
  const { ts } = file;
  for (const element of pattern.elements) {
    if (ts.isOmittedExpression(element)) continue;
    const found = ts.isIdentifier(element.name) ? (element.name.text === name ? element : undefined) : elementNamed(file, element.name, name);
    if (found) return found;
  }
  return undefined;
}

function imported(file: ScriptFile, statement: ts.ImportDeclaration, name: string): Declared | undefined {
  const { ts } = file;
  const module = (statement.moduleSpecifier as ts.StringLiteral).text;
  const { importClause } = statement;
  if (importClause?.name?.text === name) return { kind: 'import', module, name: 'default' };
  const bindings = importClause?.namedBindings;
  if (!bindings) return undefined;
  if (ts.isNamespaceImport(bindings)) return bindings.name.text === name ? { kind: 'import', module, name: '*' } : undefined;
  const element = bindings.elements.find((each) => each.name.text === name);
  return element ? { kind: 'import', module, name: (element.propertyName ?? element.name).text } : undefined;
}

/** `require('m')`: m. */
export function requiredModule(file: ScriptFile, node: ts.Expression | undefined): string | undefined {
  const { ts } = file;
  if (!node || !ts.isCallExpression(node) || codeOf(file, node.expression) !== 'require') return undefined;
  const [first] = node.arguments;
  return first && ts.isStringLiteralLike(first) ? first.text : undefined;
}

/**
 * A function of a module, as it is called: `execSync`, `cp.execSync`, `fs.promises.readFile`.
 * @returns module (without `node:`) and dotted name of what is called; undefined when it comes from no import.
 */
export function calledFrom(file: ScriptFile, callee: ts.Expression): { module: string; name: string } | undefined {
  const { ts } = file;
  const members: string[] = [];
  let at = bare(file, callee);
  while (ts.isPropertyAccessExpression(at)) {
    members.unshift(at.name.text);
    at = bare(file, at.expression);
  }
  if (!ts.isIdentifier(at)) return undefined;
  const declared = declarationOf(file, at);
  if (declared?.kind !== 'import') return undefined;
  const own = declared.name === '*' || declared.name === 'default' ? members : [declared.name, ...members];
  return { module: declared.module.replace(/^node:/, ''), name: own.join('.') };
}

/** How often a declared name is used in its scope, its declaration not counted; any assignment counts. */
export function usesOf(file: ScriptFile, scope: ts.Node, name: string): ts.Identifier[] {
  const { ts } = file;
  const found: ts.Identifier[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && node.text === name) {
      const { parent } = node;
      const declares = (ts.isVariableDeclaration(parent) || ts.isBindingElement(parent) || ts.isParameter(parent)) && parent.name === node;
      if (!isKey(ts, node) && !declares) found.push(node);
    }
    ts.forEachChild(node, visit);
  };
  visit(scope);
  return found;
}

/**
 * The value an expression stands for: itself, or the initializer of a `const` that nothing else uses and that stands in the same
 * function.
 */
export function initialValue(file: ScriptFile, node: ts.Expression): ts.Expression {
  const { ts } = file;
  const inner = bare(file, node);
  if (!ts.isIdentifier(inner)) return inner;
  const declared = declarationOf(file, inner);
  if (declared?.kind !== 'variable' || !declared.isConst || !declared.node.initializer) return inner;
  if (usesOf(file, declared.scope, inner.text).length !== 1 || functionAround(file, declared.node) !== functionAround(file, inner)) return inner;
  return bare(file, declared.node.initializer);
}

/** Whether an expression is the same at every run: a literal, or a name of the module that is one. */
export function isConstant(file: ScriptFile, node: ts.Expression): boolean {
  const { ts } = file;
  const inner = bare(file, node);
  if (ts.isStringLiteralLike(inner) || ts.isNumericLiteral(inner)) return true;
  if (!ts.isIdentifier(inner)) return false;
  const declared = declarationOf(file, inner);
  return declared?.kind === 'variable' && declared.isConst && declared.node.initializer !== undefined && isConstant(file, declared.node.initializer);
}

/**
 * @param at a node beside the new declaration; the name must stand nowhere in its function. The file itself: nowhere at all.
 * @returns the first of the wanted names that is free, or the first with a number.
 */
export function freshName(file: ScriptFile, at: ts.Node, ...wanted: [string, ...string[]]): string {
  const { ts } = file;
  const scope = at === file.tree ? at : functionAround(file, at);
  const taken = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && !isKey(ts, node)) taken.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(scope);
  const isFree = (name: string) => !taken.has(name) && !RESERVED.has(name);
  const free = wanted.find(isFree);
  for (let i = 2; free === undefined; i++) if (isFree(`${wanted[0]}${i}`)) return `${wanted[0]}${i}`;
  return free;
}

const RESERVED = new Set(
  'arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for function if implements import in instanceof interface let new null package private protected public return static super switch this throw true try typeof undefined var void while with yield'.split(
    ' ',
  ),
);

/** A name for a value, from the code that gives it: `req.body.persona` → persona, `args['city']` → city. */
export function nameFor(file: ScriptFile, node: ts.Expression): string | undefined {
  const { ts } = file;
  const inner = bare(file, node);
  if (ts.isIdentifier(inner)) return inner.text;
  if (ts.isPropertyAccessExpression(inner)) return inner.name.text;
  if (ts.isElementAccessExpression(inner))
    return ts.isStringLiteralLike(inner.argumentExpression) ? inner.argumentExpression.text : nameFor(file, inner.expression);
  if (ts.isCallExpression(inner)) {
    const [first] = inner.arguments;
    if (inner.arguments.length === 1 && first && codeOf(file, inner.expression) === 'String') return nameFor(file, first);
    return ts.isPropertyAccessExpression(inner.expression) && inner.arguments.length === 0 ? nameFor(file, inner.expression.expression) : undefined;
  }
  if (ts.isBinaryExpression(inner) && [ts.SyntaxKind.QuestionQuestionToken, ts.SyntaxKind.BarBarToken].includes(inner.operatorToken.kind))
    return nameFor(file, inner.left);
  return undefined;
}
