/**
 * Statements. A statement list is lowered in two steps: imports, functions and classes first (hoisting), then the rest in
 * order. Names have been declared by the caller, for its whole list, before anything of it is lowered.
 */
import type { Expr, Stmt } from '../../ir/ir';
import { assignmentStatement, assignTo, setType, targetName, updateStatement } from './assign';
import { endOf, type Node, type Statement, startOf } from './ast';
import { definesProperties } from './define-property';
import { lowerExpression } from './expressions';
import { hoist, lowerEnum, lowerExport, lowerImportEquals, lowerNamespace } from './modules';
import { assigned, declareLexical, declarePattern, declareVars, lookup, pushScope, type State, syntheticVariable, tooDeep } from './scope';
import { typeRef } from './types';

/** Lowers a list whose names have been declared. */
export function lowerStatements(s: State, nodes: readonly Statement[], out: Stmt[]): void {
  for (const node of nodes) hoist(s, node as Node, out, 'import');
  for (const node of nodes) hoist(s, node as Node, out, 'function');
  for (const node of nodes) hoist(s, node as Node, out, 'class');
  for (const node of nodes) lowerStatement(s, node as Node, out);
}

/** A list with a scope of its own. */
function scoped(s: State, nodes: readonly Statement[]): Stmt[] {
  const outer = pushScope(s);
  declareLexical(s, nodes);
  const out: Stmt[] = [];
  lowerStatements(s, nodes, out);
  s.scope = outer;
  return out;
}

/** The body of an `if` or a loop, braces or not. */
function branch(s: State, node: Node | null | undefined): Stmt[] {
  if (!node) return [];
  return scoped(s, node.type === 'BlockStatement' ? (node.body as Statement[]) : [node as Statement]);
}

/** Lowers one statement; what `hoist` has taken is passed over. */
export function lowerStatement(s: State, node: Node | null, out: Stmt[], label?: string): void {
  if (!node || tooDeep(s)) return;
  s.depth++;
  lower(s, node, out, label);
  s.depth--;
}

function lower(s: State, node: Node, out: Stmt[], label: string | undefined): void {
  const start = startOf(node);
  const end = endOf(node);
  switch (node.type) {
    case 'ExpressionStatement':
      if (!node.directive) effect(s, node.expression, out);
      return;
    case 'VariableDeclaration':
      if (!node.declare) declaration(s, node, out);
      return;
    case 'ReturnStatement':
      out.push(node.argument ? { op: 'return', value: lowerExpression(s, node.argument), start, end } : { op: 'return', start, end });
      return;
    case 'IfStatement': {
      const test = lowerExpression(s, node.test);
      const then = branch(s, node.consequent);
      out.push({ op: 'if', test, then, else: branch(s, node.alternate), start, end });
      return;
    }
    case 'BlockStatement':
      out.push({ op: 'block', body: scoped(s, node.body as Statement[]), ...(label !== undefined && { label }), start, end });
      return;
    case 'ThrowStatement':
      out.push({ op: 'throw', value: lowerExpression(s, node.argument), start, end });
      return;
    case 'TryStatement':
      tryStatement(s, node, out);
      return;
    case 'ForStatement':
      forStatement(s, node, out, label);
      return;
    case 'ForInStatement':
    case 'ForOfStatement':
      forEach(s, node, out, label);
      return;
    case 'WhileStatement':
    case 'DoWhileStatement': {
      const test = lowerExpression(s, node.test);
      const testAtEnd = node.type === 'DoWhileStatement';
      out.push({
        op: 'loop',
        test,
        ...(testAtEnd && { testAtEnd }),
        body: branch(s, node.body),
        update: [],
        ...(label !== undefined && { label }),
        start,
        end,
      });
      return;
    }
    case 'SwitchStatement':
      switchStatement(s, node, out, label);
      return;
    case 'BreakStatement':
    case 'ContinueStatement': {
      const op = node.type === 'BreakStatement' ? 'break' : 'continue';
      out.push(node.label ? { op, label: node.label.name, start, end } : { op, start, end });
      return;
    }
    case 'LabeledStatement':
      labeled(s, node, out);
      return;
    case 'WithStatement':
      effect(s, node.object, out);
      out.push({ op: 'block', body: branch(s, node.body), start, end });
      return;
    case 'ExportNamedDeclaration':
    case 'ExportDefaultDeclaration':
    case 'ExportAllDeclaration':
    case 'TSExportAssignment':
      lowerExport(s, node, out);
      return;
    case 'TSEnumDeclaration':
      if (!node.declare) lowerEnum(s, node, out);
      return;
    case 'TSModuleDeclaration':
      lowerNamespace(s, node, out);
      return;
    case 'TSImportEqualsDeclaration':
      lowerImportEquals(s, node, out);
      return;
    default:
      return;
  }
}

/** An expression whose value is not used. */
export function effect(s: State, node: Node, out: Stmt[]): void {
  switch (node.type) {
    case 'AssignmentExpression':
      assignmentStatement(s, node, out);
      return;
    case 'UpdateExpression':
      updateStatement(s, node, out);
      return;
    case 'SequenceExpression':
      for (const expression of node.expressions) effect(s, expression, out);
      return;
    case 'CallExpression':
      if (definesProperties(s, node, out)) return;
      out.push({ op: 'expr', value: lowerExpression(s, node), start: startOf(node), end: endOf(node) });
      return;
    default:
      out.push({ op: 'expr', value: lowerExpression(s, node), start: startOf(node), end: endOf(node) });
  }
}

/** `const`, `let`, `var`, `using`: one assign for each name that gets a value. */
function declaration(s: State, node: Node & { type: 'VariableDeclaration' }, out: Stmt[]): void {
  for (const declarator of node.declarations) {
    const id = declarator.id as Node;
    if (declarator.init) {
      assignTo(s, id, lowerExpression(s, declarator.init, targetName(id)), out, declarator);
      assertedType(s, id, declarator.init);
    } else if (id.type === 'Identifier' && id.typeAnnotation) {
      const variable = lookup(s, id.name);
      if (variable !== undefined) setType(s, variable, id.typeAnnotation);
    }
  }
}

/** `const client = make() as OpenAI` declares the type as an annotation would. */
function assertedType(s: State, id: Node, init: Node): void {
  if (init.type !== 'TSAsExpression' || id.type !== 'Identifier' || id.typeAnnotation) return;
  const type = typeRef(s, init.typeAnnotation);
  const variable = type && type.name !== 'const' ? lookup(s, id.name) : undefined;
  const entry = variable === undefined ? undefined : s.module.variables[variable];
  if (entry) entry.type ??= type;
}

function tryStatement(s: State, node: Node & { type: 'TryStatement' }, out: Stmt[]): void {
  const at = { start: startOf(node), end: endOf(node) };
  const statement: Stmt = { op: 'try', body: branch(s, node.block), ...at };
  if (node.handler) {
    const outer = pushScope(s);
    const param = node.handler.param as Node | null;
    const handler: Stmt[] = [];
    if (param) {
      declarePattern(s, node.handler.param);
      const named = param.type === 'Identifier' ? lookup(s, param.name) : undefined;
      statement.param = assigned(s, named ?? syntheticVariable(s, ''));
      statement.paramSpan = { start: startOf(param), end: endOf(param) };
      if (named === undefined) assignTo(s, param, { op: 'ref', variable: statement.param, start: startOf(param), end: endOf(param) }, handler, param);
    }
    handler.push(...branch(s, node.handler.body));
    statement.handler = handler;
    s.scope = outer;
  }
  if (node.finalizer) statement.finalizer = branch(s, node.finalizer);
  out.push(statement);
}

function forStatement(s: State, node: Node & { type: 'ForStatement' }, out: Stmt[], label: string | undefined): void {
  const outer = pushScope(s);
  const init = node.init as Node | null;
  if (init?.type === 'VariableDeclaration') {
    if (init.kind !== 'var') for (const declarator of init.declarations) declarePattern(s, declarator.id);
    declaration(s, init, out);
  } else if (init) effect(s, init, out);
  const update: Stmt[] = [];
  const test = node.test ? { test: lowerExpression(s, node.test) } : undefined;
  const body = branch(s, node.body);
  if (node.update) effect(s, node.update, update);
  out.push({ op: 'loop', ...test, body, update, ...(label !== undefined && { label }), start: startOf(node), end: endOf(node) });
  s.scope = outer;
}

function forEach(s: State, node: Node & { type: 'ForInStatement' | 'ForOfStatement' }, out: Stmt[], label: string | undefined): void {
  const of = lowerExpression(s, node.right);
  const outer = pushScope(s);
  const left = node.left as Node;
  let target = left;
  if (left.type === 'VariableDeclaration') {
    target = (left.declarations[0]?.id ?? left) as Node;
    if (left.kind !== 'var') declarePattern(s, left.declarations[0]?.id ?? null);
  }
  const value: Expr = { op: node.type === 'ForInStatement' ? 'keys' : 'iterate', of, start: of.start, end: of.end };
  const body: Stmt[] = [];
  assignTo(s, target, value, body, left);
  body.push(...branch(s, node.body));
  out.push({ op: 'loop', body, update: [], ...(label !== undefined && { label }), start: startOf(node), end: endOf(node) });
  s.scope = outer;
}

function switchStatement(s: State, node: Node & { type: 'SwitchStatement' }, out: Stmt[], label: string | undefined): void {
  const subject = lowerExpression(s, node.discriminant);
  const outer = pushScope(s);
  for (const entry of node.cases) declareLexical(s, entry.consequent);
  const cases = node.cases.map((entry) => {
    const tests = entry.test ? [lowerExpression(s, entry.test)] : [];
    const body: Stmt[] = [];
    lowerStatements(s, entry.consequent, body);
    return { tests, body };
  });
  s.scope = outer;
  out.push({ op: 'switch', subject, cases, ...(label !== undefined && { label }), fallsThrough: true, start: startOf(node), end: endOf(node) });
}

function labeled(s: State, node: Node & { type: 'LabeledStatement' }, out: Stmt[]): void {
  const body = node.body as Node;
  switch (body.type) {
    case 'ForStatement':
    case 'ForInStatement':
    case 'ForOfStatement':
    case 'WhileStatement':
    case 'DoWhileStatement':
    case 'SwitchStatement':
    case 'BlockStatement':
      lowerStatement(s, body, out, node.label.name);
      return;
    default:
      out.push({ op: 'block', body: branch(s, body), label: node.label.name, start: startOf(node), end: endOf(node) });
  }
}

/** A namespace's body: a scope for which `var` is local too. */
export function namespaceBody(s: State, nodes: readonly Statement[]): Stmt[] {
  const outer = pushScope(s);
  declareVars(s, nodes);
  declareLexical(s, nodes);
  const out: Stmt[] = [];
  lowerStatements(s, nodes, out);
  s.scope = outer;
  return out;
}
