/**
 * Python's rules of names: what a body binds, and what a name means where it stands. A name bound anywhere in a function is
 * local to all of it; class bodies are not seen from the methods inside; comprehensions have a scope for their loop variables only.
 */
import type { Expr, VariableId } from '../../ir/ir';
import { assignVariable, type Context, member, newVariable, refTo, type Scope, thisOf } from './context';
import type { Node } from './parse';

export interface Bindings {
  names: Set<string>;
  globals: Set<string>;
  nonlocals: Set<string>;
}

const NEW_SCOPE = new Set(['function_definition', 'class_definition', 'lambda']);

/** Names that the code under `nodes` binds in its own scope; nested functions and classes count with their name only. */
export function collectBindings(nodes: readonly Node[], text: string): Bindings {
  const found: Bindings = { names: new Set(), globals: new Set(), nonlocals: new Set() };
  const name = (node: Node | undefined) => node && node.end > node.start && found.names.add(text.slice(node.start, node.end));
  const stack: Node[] = [...nodes].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    const { type, kids } = node;
    switch (type) {
      case 'identifier':
      case 'string':
      case 'attribute':
        continue;
      case 'function_definition':
      case 'class_definition':
        name(kids.find((kid) => kid.type === 'identifier'));
        break;
      case 'assignment':
      case 'augmented_assignment':
      case 'for_statement':
      case 'named_expression':
        if (kids[0]) targetNames(kids[0], name);
        break;
      case 'as_pattern':
        if (kids[1]) targetNames(kids[1], name);
        break;
      case 'type_alias_statement':
        name(firstIdentifier(kids[0]));
        break;
      case 'delete_statement':
        for (const kid of kids) targetNames(kid, name);
        break;
      case 'import_statement':
      case 'import_from_statement':
        importedNames(node, name);
        continue;
      case 'global_statement':
        for (const kid of kids) found.globals.add(text.slice(kid.start, kid.end));
        continue;
      case 'nonlocal_statement':
        for (const kid of kids) found.nonlocals.add(text.slice(kid.start, kid.end));
        continue;
      case 'case_pattern':
      case 'dict_pattern':
        for (const kid of kids) if (kid.type === 'dotted_name' && kid.kids.length === 1) name(kid.kids[0]);
        break;
      case 'keyword_pattern':
      case 'union_pattern':
        for (const kid of kids) if (kid.type === 'dotted_name' && kid.kids.length === 1) name(kid.kids[0]);
        break;
      case 'splat_pattern':
        name(kids[0]);
        break;
      default:
    }
    if (node.errors) for (const error of node.errors) stack.push(error);
    if (NEW_SCOPE.has(type)) continue;
    for (let i = kids.length - 1; i >= 0; i--) stack.push(kids[i] as Node);
  }
  for (const declared of [...found.globals, ...found.nonlocals]) found.names.delete(declared);
  return found;
}

export function targetNames(target: Node, name: (node: Node) => void): void {
  const stack = [target];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'identifier') name(node);
    else if (node.type !== 'attribute' && node.type !== 'subscript' && node.type !== 'call') stack.push(...[...node.kids].reverse());
  }
}

function importedNames(node: Node, name: (node: Node | undefined) => void): void {
  const names = node.type === 'import_from_statement' ? node.kids.slice(1) : node.kids;
  for (const kid of names) {
    if (kid.type === 'aliased_import') name(kid.kids[1]);
    else if (kid.type === 'dotted_name') name(kid.kids[0]);
  }
}

function firstIdentifier(node: Node | undefined): Node | undefined {
  let current = node;
  while (current && current.type !== 'identifier') current = current.kids[0];
  return current;
}

export function declare(cx: Context, scope: Scope, names: Iterable<string>): void {
  for (const name of names) if (!scope.names.has(name)) scope.names.set(name, newVariable(cx, name, scope.fn));
}

/** The variable a name means, if it is one of this file's; the receiver and class members are none. For types. */
export function findVariable(cx: Context, name: string): VariableId | undefined {
  for (let scope: Scope | undefined = cx.scope; scope; scope = scope.parent) {
    if (scope.globals.has(name)) return cx.moduleScope.names.get(name);
    const variable = scope.names.get(name);
    if (variable !== undefined) return variable;
  }
  return undefined;
}

/** What a name means where it stands: a variable, the receiver, a member of the class body it stands in, or a global (builtin). */
export function reference(cx: Context, name: string, place: Node): Expr {
  let crossed = false;
  for (let scope: Scope | undefined = cx.scope; scope; scope = scope.parent) {
    if (scope.kind === 'class') {
      if (scope === cx.scope && scope.bound?.has(name)) return member(thisOf(place), name, place);
      crossed = true;
    }
    if (scope.globals.has(name)) {
      const variable = cx.moduleScope.names.get(name);
      return variable === undefined ? { op: 'global', name, start: place.start, end: place.end } : refTo(cx, variable, place);
    }
    const variable = scope.names.get(name);
    if (variable !== undefined) return refTo(cx, variable, place);
    if (scope.receiver === name) {
      if (!crossed) return thisOf(place);
      scope.receiverVariable ??= newVariable(cx, name, scope.fn);
      return refTo(cx, scope.receiverVariable, place);
    }
    if (scope.rebindsThis) crossed = true;
  }
  return { op: 'global', name, start: place.start, end: place.end };
}

/** Gives a value to a name where it stands. In a class body that is a store on the class. */
export function bindName(cx: Context, name: string, value: Expr, place: Node) {
  let scope: Scope | undefined = cx.scope;
  while (scope?.kind === 'comprehension' && !scope.names.has(name)) scope = scope.parent;
  if (scope?.kind === 'class' && scope.members?.has(name) && !scope.globals.has(name)) {
    scope.bound?.add(name);
    return { op: 'store' as const, object: thisOf(place), key: name, value, start: place.start, end: Math.max(place.end, value.end) };
  }
  const end = Math.max(place.end, value.end);
  return assignVariable(cx, variableFor(cx, scope, name), value, { start: Math.min(place.start, value.start), end });
}

function variableFor(cx: Context, from: Scope | undefined, name: string): VariableId {
  for (let scope = from; scope; scope = scope.parent) {
    if (scope.globals.has(name)) break;
    const variable = scope.kind === 'class' ? undefined : scope.names.get(name);
    if (variable !== undefined) return variable;
  }
  const known = cx.moduleScope.names.get(name);
  if (known !== undefined) return known;
  const made = newVariable(cx, name, cx.moduleScope.fn);
  cx.moduleScope.names.set(name, made);
  return made;
}
