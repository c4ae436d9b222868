/**
 * What belongs to modules and to TypeScript's declarations with a value: imports, exports, enums, namespaces, and the
 * hoisting of imports, functions and classes to the head of their list.
 */
import type { Expr, ObjectEntry, Stmt, VariableId } from '../../ir/ir';
import { type BindingPattern, type Class, endOf, type Function as FunctionNode, type ModuleExportName, type Node, type Statement, startOf } from './ast';
import { lowerClass } from './classes';
import { lowerExpression } from './expressions';
import { lowerFunction } from './functions';
import { assigned, hasValues, lookup, namespaceName, type State, syntheticVariable, use } from './scope';
import { lowerStatement, namespaceBody } from './statements';

/** Lowers a statement's import, function or class to an assign, if it is one of that kind. */
export function hoist(s: State, node: Node | null, out: Stmt[], kind: 'import' | 'function' | 'class'): void {
  if (!node) return;
  switch (node.type) {
    case 'ImportDeclaration':
      if (kind === 'import') importDeclaration(s, node, out);
      return;
    case 'TSImportEqualsDeclaration':
      if (kind === 'import' && node.moduleReference.type === 'TSExternalModuleReference') importRequire(s, node, out);
      return;
    case 'FunctionDeclaration':
      if (kind === 'function') declareFunction(s, node, out, node.id ? lookup(s, node.id.name) : undefined);
      return;
    case 'ClassDeclaration':
      if (kind === 'class') declareClass(s, node, out, node.id ? lookup(s, node.id.name) : undefined);
      return;
    case 'LabeledStatement':
      if (kind === 'function' && node.body.type === 'FunctionDeclaration') hoist(s, node.body, out, kind);
      return;
    case 'ExportNamedDeclaration':
      if (node.declaration) hoist(s, node.declaration as Node, out, kind);
      return;
    case 'ExportDefaultDeclaration':
      hoistDefault(s, node.declaration as Node, out, kind);
      return;
    default:
      return;
  }
}

function hoistDefault(s: State, node: Node, out: Stmt[], kind: 'import' | 'function' | 'class'): void {
  if (node.type === 'FunctionDeclaration' ? kind !== 'function' || !node.body : node.type !== 'ClassDeclaration' || kind !== 'class') return;
  const named = (node as { id?: { name: string } | null }).id?.name;
  const variable = (named ? lookup(s, named) : undefined) ?? syntheticVariable(s, '*default*');
  if (node.type === 'FunctionDeclaration') declareFunction(s, node, out, variable);
  else if (node.type === 'ClassDeclaration') declareClass(s, node, out, variable);
  addExport(s, 'default', variable);
}

function declareFunction(s: State, node: FunctionNode, out: Stmt[], variable: VariableId | undefined): void {
  if (!node.body || node.declare || variable === undefined) return;
  const start = startOf(node);
  const end = endOf(node);
  const fn = lowerFunction(s, node, 'function', node.id?.name || 'default');
  out.push({ op: 'assign', variable: assigned(s, variable), value: { op: 'function', fn, start, end }, start, end });
}

function declareClass(s: State, node: Class, out: Stmt[], variable: VariableId | undefined): void {
  if (node.declare || variable === undefined) return;
  const value = lowerClass(s, node, 'default');
  out.push({ op: 'assign', variable: assigned(s, variable), value, start: startOf(node), end: endOf(node) });
}

function addExport(s: State, name: string, variable: VariableId): void {
  if (s.namespace) s.namespace.push({ name, variable });
  else s.module.exports.push({ name, variable });
}

function nameOf(name: ModuleExportName): string {
  return name.type === 'Literal' ? String(name.value) : name.name;
}

function importDeclaration(s: State, node: Node & { type: 'ImportDeclaration' }, out: Stmt[]): void {
  const module = String(node.source?.value ?? '');
  s.imports.add(module);
  for (const specifier of node.specifiers) {
    const variable = lookup(s, specifier.local.name);
    if (variable === undefined) continue;
    const name = specifier.type === 'ImportSpecifier' ? nameOf(specifier.imported) : specifier.type === 'ImportDefaultSpecifier' ? 'default' : '*';
    const start = startOf(specifier);
    const end = endOf(specifier);
    out.push({ op: 'assign', variable: assigned(s, variable), value: { op: 'import', module, name, start, end }, start, end });
  }
}

function importRequire(s: State, node: Node & { type: 'TSImportEqualsDeclaration' }, out: Stmt[]): void {
  const reference = node.moduleReference as Node;
  const variable = lookup(s, node.id.name);
  if (reference.type !== 'TSExternalModuleReference' || variable === undefined) return;
  const module = String(reference.expression?.value ?? '');
  s.imports.add(module);
  const start = startOf(reference);
  const end = endOf(reference);
  out.push({ op: 'assign', variable: assigned(s, variable), value: { op: 'import', module, name: '*', start, end }, start: startOf(node), end: endOf(node) });
}

/** `import A = N.B`, and the export that `export import` makes of either form. */
export function lowerImportEquals(s: State, node: Node & { type: 'TSImportEqualsDeclaration' }, out: Stmt[]): void {
  const reference = node.moduleReference as Node;
  const variable = lookup(s, node.id.name);
  if (reference.type === 'TSExternalModuleReference' || variable === undefined) return;
  out.push({ op: 'assign', variable: assigned(s, variable), value: qualifiedName(s, reference), start: startOf(node), end: endOf(node) });
}

function qualifiedName(s: State, node: Node): Expr {
  if (node.type !== 'TSQualifiedName') return lowerExpression(s, node);
  return { op: 'member', object: qualifiedName(s, node.left as Node), name: node.right.name, start: startOf(node), end: endOf(node) };
}

type Export = Node & { type: 'ExportNamedDeclaration' | 'ExportDefaultDeclaration' | 'ExportAllDeclaration' | 'TSExportAssignment' };

/** Lowers an export statement: the declaration or value it holds, and the names it makes. */
export function lowerExport(s: State, node: Export, out: Stmt[]): void {
  switch (node.type) {
    case 'ExportAllDeclaration': {
      const from = String(node.source?.value ?? '');
      s.imports.add(from);
      s.module.exports.push(node.exported ? { name: nameOf(node.exported), from, imported: '*' } : { star: from });
      return;
    }
    case 'TSExportAssignment':
      exportValue(s, '=', '*exports*', node.expression as Node, node, out);
      return;
    case 'ExportDefaultDeclaration': {
      const type = node.declaration?.type;
      if (type === 'FunctionDeclaration' || type === 'ClassDeclaration' || type === 'TSInterfaceDeclaration' || type === 'TSDeclareFunction') return;
      exportValue(s, 'default', '*default*', node.declaration as Node, node, out);
      return;
    }
    default:
      exportNamed(s, node, out);
  }
}

function exportValue(s: State, name: string, variableName: string, value: Node, node: Node, out: Stmt[]): void {
  const variable = syntheticVariable(s, variableName);
  const hint = name === 'default' ? 'default' : '';
  out.push({ op: 'assign', variable: assigned(s, variable), value: lowerExpression(s, value, hint), start: startOf(node), end: endOf(node) });
  addExport(s, name, variable);
}

function exportNamed(s: State, node: Node & { type: 'ExportNamedDeclaration' }, out: Stmt[]): void {
  const declaration = node.declaration as Node | null;
  if (declaration) {
    lowerStatement(s, declaration, out);
    exportDeclared(s, declaration);
    return;
  }
  const from = node.source ? String(node.source.value) : undefined;
  if (from !== undefined) s.imports.add(from);
  for (const specifier of node.specifiers) {
    const name = nameOf(specifier.exported);
    const local = nameOf(specifier.local);
    if (from !== undefined) s.module.exports.push({ name, from, imported: local });
    else {
      const variable = lookup(s, local);
      if (variable !== undefined) addExport(s, name, use(s, variable));
    }
  }
}

function exportDeclared(s: State, node: Node): void {
  if ('declare' in node && node.declare) return;
  if (node.type === 'VariableDeclaration') {
    for (const declarator of node.declarations) exportPattern(s, declarator.id);
    return;
  }
  const name = node.type === 'TSModuleDeclaration' ? (hasValues(node) ? namespaceName(node) : undefined) : (node as { id?: { name?: string } | null }).id?.name;
  if (name === undefined || node.type === 'TSInterfaceDeclaration' || node.type === 'TSTypeAliasDeclaration' || node.type === 'TSDeclareFunction') return;
  exportName(s, name);
}

function exportName(s: State, name: string): void {
  const variable = lookup(s, name);
  if (variable !== undefined && !known(s, name)) addExport(s, name, variable);
}

function known(s: State, name: string): boolean {
  return (s.namespace ?? s.module.exports).some((entry) => 'name' in entry && entry.name === name);
}

function exportPattern(s: State, pattern: BindingPattern | null): void {
  const node = pattern as Node | null;
  switch (node?.type) {
    case 'Identifier':
      exportName(s, node.name);
      return;
    case 'ObjectPattern':
      for (const property of node.properties) exportPattern(s, (property.type === 'RestElement' ? property.argument : property.value) as BindingPattern);
      return;
    case 'ArrayPattern':
      for (const element of node.elements) exportPattern(s, (element?.type === 'RestElement' ? element.argument : element) as BindingPattern | null);
      return;
    case 'AssignmentPattern':
      exportPattern(s, node.left as BindingPattern);
      return;
    default:
      return;
  }
}

/** An enum is an object of its members' values. */
export function lowerEnum(s: State, node: Node & { type: 'TSEnumDeclaration' }, out: Stmt[]): void {
  const variable = lookup(s, node.id.name);
  if (variable === undefined) return;
  const entries: ObjectEntry[] = [];
  const values = new Map<string, string | number>();
  let next: number | undefined = 0;
  for (const member of node.body?.members ?? []) {
    const id = member.id as Node;
    const key = id.type === 'Identifier' ? id.name : id.type === 'Literal' ? String(id.value) : '';
    const at = { start: startOf(member), end: endOf(member) };
    const init = member.initializer as Node | null;
    const before = init?.type === 'Identifier' ? values.get(init.name) : undefined;
    const value: Expr =
      before !== undefined ? { op: 'literal', value: before, ...at } : init ? lowerExpression(s, init) : { op: 'literal', value: next, ...at };
    const constant: unknown = value.op === 'literal' ? value.value : undefined;
    if (typeof constant === 'string' || typeof constant === 'number') values.set(key, constant);
    next = typeof constant === 'number' ? constant + 1 : undefined;
    entries.push({ key, value });
  }
  const start = startOf(node);
  const end = endOf(node);
  out.push({ op: 'assign', variable: assigned(s, variable), value: { op: 'object', entries, start, end }, start, end });
}

/** A namespace: its body in place, then an object of what it exports; further parts of it add to that object. */
export function lowerNamespace(s: State, node: Node & { type: 'TSModuleDeclaration' }, out: Stmt[]): void {
  const name = namespaceName(node);
  const variable = name === undefined ? undefined : lookup(s, name);
  if (variable === undefined || !hasValues(node)) return;
  const outer = s.namespace;
  const names: { name: string; variable: VariableId }[] = [];
  s.namespace = names;
  let block = node.body as Node | null;
  const path = partsAfterFirst(node.id as Node);
  while (block?.type === 'TSModuleDeclaration') {
    path.push(...namesOf(block.id as Node));
    block = block.body as Node | null;
  }
  const body = block?.type === 'TSModuleBlock' ? namespaceBody(s, block.body as Statement[]) : [];
  s.namespace = outer;
  const start = startOf(node);
  const end = endOf(node);
  let entries: ObjectEntry[] = names.map((entry) => ({ key: entry.name, value: { op: 'ref', variable: entry.variable, start, end: start } }));
  for (const part of path.reverse()) entries = [{ key: part, value: { op: 'object', entries, start, end } }];
  if (s.module.variables[variable]?.assignments === 0) {
    body.push({ op: 'assign', variable: assigned(s, variable), value: { op: 'object', entries, start, end }, start, end });
  } else {
    for (const entry of entries) {
      if (!('key' in entry)) continue;
      body.push({ op: 'store', object: { op: 'ref', variable, start, end: start }, key: entry.key, value: entry.value, start, end });
    }
  }
  out.push({ op: 'block', body, start, end });
}

function namesOf(id: Node): string[] {
  const names: string[] = [];
  let at = id;
  while (at.type === 'TSQualifiedName') {
    names.push(at.right.name);
    at = at.left as Node;
  }
  if (at.type === 'Identifier') names.push(at.name);
  return names.reverse();
}

function partsAfterFirst(id: Node): string[] {
  return namesOf(id).slice(1);
}
