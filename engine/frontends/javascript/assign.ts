/**
 * Everything that gives a value to a name or a place: declarations, assignments of every form, updates, and the taking
 * apart of patterns into one assign per name. A value that is used more than once gets a synthetic variable first, so no
 * call appears twice in the IR.
 */
import type { Expr, Stmt, VariableId } from '../../ir/ir';
import { endOf, type Node, startOf } from './ast';
import { exportCommonJs, exportedPlace } from './exports';
import { concatenate, keyOf, lowerExpression, memberOf, nameEnd, unknown } from './expressions';
import { assigned, lookup, reference, type State, syntheticVariable, tooDeep } from './scope';
import { typeOfAnnotation } from './types';

/** Takes off what may stand around an assignment target. */
function unwrap(node: Node): Node {
  let at = node;
  for (;;) {
    switch (at.type) {
      case 'TSAsExpression':
      case 'TSSatisfiesExpression':
      case 'TSNonNullExpression':
      case 'TSTypeAssertion':
      case 'ParenthesizedExpression':
      case 'ChainExpression':
        at = at.expression as Node;
        break;
      default:
        return at;
    }
  }
}

/** Whether an expression may stand in the IR more than once. */
function isSimple(expr: Expr): boolean {
  return expr.op === 'ref' || expr.op === 'this' || expr.op === 'global' || expr.op === 'literal' || (expr.op === 'import' && !expr.dynamic);
}

/** @returns an expression that may be copied: the given one, or a reference to a synthetic variable that now holds it. */
function reusable(s: State, value: Expr, out: Stmt[]): Expr {
  if (isSimple(value)) return value;
  const variable = assigned(s, syntheticVariable(s, ''));
  out.push({ op: 'assign', variable, value, start: value.start, end: value.end });
  return { op: 'ref', variable, start: value.start, end: value.end };
}

/**
 * Gives `value` to a target: a name, a member or a pattern.
 * @param out statements are added here
 * @param at the node whose span the assign gets
 */
export function assignTo(s: State, target: Node | null | undefined, value: Expr, out: Stmt[], at: Node): void {
  if (!target) return;
  const node = unwrap(target);
  if (tooDeep(s)) return;
  s.depth++;
  switch (node.type) {
    case 'Identifier':
      assignName(s, node, value, out, at);
      break;
    case 'MemberExpression': {
      const object = lowerExpression(s, node.object);
      storeTo(s, object, keyOf(s, node.property, node.computed), value, out, at);
      break;
    }
    case 'AssignmentPattern':
      assignTo(s, node.left as Node, withDefault(s, value, node.right as Node, node), out, at);
      break;
    case 'ObjectPattern':
      assignObject(s, node, value, out, at);
      break;
    case 'ArrayPattern':
      assignArray(s, node, value, out, at);
      break;
    default:
      out.push({ op: 'expr', value, start: startOf(at), end: endOf(at) });
  }
  s.depth--;
}

function assignName(s: State, node: Node & { type: 'Identifier' }, value: Expr, out: Stmt[], at: Node): void {
  const place = s.component?.place?.(node.name, startOf(node), nameEnd(node));
  if (place) {
    storeTo(s, place.object, place.key, value, out, at);
    return;
  }
  const variable = lookup(s, node.name);
  const start = startOf(at);
  const end = endOf(at);
  if (variable === undefined) {
    const object: Expr = { op: 'global', name: 'globalThis', start: startOf(node), end: nameEnd(node) };
    out.push({ op: 'store', object, key: node.name, value, start, end });
    return;
  }
  if (node.typeAnnotation) setType(s, variable, node.typeAnnotation as Node);
  out.push({ op: 'assign', variable: assigned(s, variable), value, start, end });
}

export function setType(s: State, variable: VariableId, annotation: Node): void {
  const type = typeOfAnnotation(s, annotation);
  const entry = s.module.variables[variable];
  if (type && entry) entry.type ??= type;
}

export function storeTo(s: State, object: Expr, key: string | Expr, value: Expr, out: Stmt[], at: Node): void {
  const start = startOf(at);
  const end = endOf(at);
  const exported = exportedPlace(object, key);
  const stored = exported === undefined ? value : exportCommonJs(s, exported, value, out, start, end);
  out.push({ op: 'store', object, key, value: stored, start, end });
}

function withDefault(s: State, value: Expr, fallback: Node, at: Node): Expr {
  return { op: 'logical', operator: '??', left: value, right: lowerExpression(s, fallback, targetName(at)), start: startOf(at), end: endOf(at) };
}

/** What a function assigned to this target would be called. */
export function targetName(target: Node): string {
  const node = unwrap(target);
  if (node.type === 'Identifier') return node.name;
  if (node.type === 'AssignmentPattern') return targetName(node.left as Node);
  if (node.type === 'MemberExpression') {
    const key = node.property as Node;
    if (!node.computed && key.type === 'Identifier') return key.name;
    if (!node.computed && key.type === 'PrivateIdentifier') return `#${key.name}`;
    if (key.type === 'Literal' && typeof key.value === 'string') return key.value;
  }
  return '';
}

function assignObject(s: State, node: Node & { type: 'ObjectPattern' }, value: Expr, out: Stmt[], at: Node): void {
  if (node.properties.length === 0) {
    out.push({ op: 'expr', value, start: startOf(at), end: endOf(at) });
    return;
  }
  const source = node.properties.length > 1 ? reusable(s, value, out) : value;
  for (let i = 0; i < node.properties.length; i++) {
    const property = node.properties[i] as Node;
    const from = i === 0 ? source : { ...source };
    const start = startOf(property);
    const end = endOf(property);
    if (property.type === 'RestElement') assignTo(s, property.argument as Node, { op: 'rest', of: from, start, end }, out, property);
    else if (property.type === 'Property') {
      const key = keyOf(s, property.key, property.computed);
      assignTo(s, property.value as Node, memberOf(from, key, startOf(property.key), endOf(property.key)), out, property);
    }
  }
}

function assignArray(s: State, node: Node & { type: 'ArrayPattern' }, value: Expr, out: Stmt[], at: Node): void {
  const filled = node.elements.filter((element) => element).length;
  if (filled === 0) {
    out.push({ op: 'expr', value, start: startOf(at), end: endOf(at) });
    return;
  }
  const source = filled > 1 ? reusable(s, value, out) : value;
  let first = true;
  for (let i = 0; i < node.elements.length; i++) {
    const element = node.elements[i] as Node | null;
    if (!element) continue;
    const from = first ? source : { ...source };
    first = false;
    const start = startOf(element);
    const end = endOf(element);
    if (element.type === 'RestElement') assignTo(s, element.argument as Node, { op: 'rest', of: from, ...(i > 0 && { from: i }), start, end }, out, element);
    else assignTo(s, element, { op: 'element', object: from, index: { op: 'literal', value: i, start, end: start }, start, end }, out, element);
  }
}

/** An assignment that stands alone: its value is not used. */
export function assignmentStatement(s: State, node: Node & { type: 'AssignmentExpression' }, out: Stmt[]): void {
  if (node.operator === '=') {
    const value = lowerExpression(s, node.right, targetName(node.left));
    assignTo(s, node.left as Node, value, out, node);
  } else compound(s, node, node.left as Node, out);
}

/** An assignment whose value is used: the effect first, then what was assigned. */
export function assignment(s: State, node: Node & { type: 'AssignmentExpression' }): Expr {
  const effects: Stmt[] = [];
  const start = startOf(node);
  const end = endOf(node);
  if (node.operator !== '=') {
    const value = compound(s, node, node.left as Node, effects);
    return { op: 'do', effects, value, start, end };
  }
  const target = unwrap(node.left as Node);
  const value = lowerExpression(s, node.right, targetName(target));
  const variable = target.type === 'Identifier' ? lookup(s, target.name) : undefined;
  if (variable !== undefined) {
    assignTo(s, target, value, effects, node);
    return { op: 'do', effects, value: { op: 'ref', variable, start: startOf(target), end: endOf(target) }, start, end };
  }
  const held = reusable(s, value, effects);
  assignTo(s, target, held, effects, node);
  return { op: 'do', effects, value: { ...held }, start, end };
}

/** `x += y`, `x ||= y` …: adds the effect and returns the new value. */
function compound(s: State, node: Node & { type: 'AssignmentExpression' }, left: Node, out: Stmt[]): Expr {
  const target = unwrap(left);
  const name = targetName(target);
  if (target.type === 'Identifier') {
    const old = reference(s, target.name, startOf(target), endOf(target));
    assignTo(s, target, combined(s, node, old, name), out, node);
    return { ...old };
  }
  if (target.type !== 'MemberExpression') {
    const value = lowerExpression(s, node.right);
    out.push({ op: 'expr', value, start: startOf(node), end: endOf(node) });
    return unknown(startOf(node), endOf(node));
  }
  const place = placeOf(s, target, out);
  storeTo(s, { ...place.object }, copyKey(place.key), combined(s, node, readPlace(place, target), name), out, node);
  return readPlace(place, target);
}

interface Place {
  object: Expr;
  key: string | Expr;
}

function placeOf(s: State, target: Node & { type: 'MemberExpression' }, out: Stmt[]): Place {
  const object = reusable(s, lowerExpression(s, target.object), out);
  const key = keyOf(s, target.property, target.computed);
  return { object, key: typeof key === 'string' ? key : reusable(s, key, out) };
}

function copyKey(key: string | Expr): string | Expr {
  return typeof key === 'string' ? key : { ...key };
}

function readPlace(place: Place, target: Node): Expr {
  return memberOf({ ...place.object }, copyKey(place.key), startOf(target), endOf(target));
}

function combined(s: State, node: Node & { type: 'AssignmentExpression' }, old: Expr, name: string): Expr {
  const start = startOf(node);
  const end = endOf(node);
  const right = lowerExpression(s, node.right, name);
  switch (node.operator) {
    case '+=':
      return concatenate([old, right], start, end);
    case '||=':
      return { op: 'logical', operator: '||', left: old, right, start, end };
    case '&&=':
      return { op: 'logical', operator: '&&', left: old, right, start, end };
    case '??=':
      return { op: 'logical', operator: '??', left: old, right, start, end };
    default:
      return { op: 'operation', operator: node.operator.slice(0, -1), operands: [old, right], start, end };
  }
}

/** `x++` and the like, standing alone. */
export function updateStatement(s: State, node: Node & { type: 'UpdateExpression' }, out: Stmt[]): Expr {
  const target = unwrap(node.argument as Node);
  const start = startOf(node);
  const end = endOf(node);
  if (target.type === 'Identifier') {
    const old = reference(s, target.name, startOf(target), endOf(target));
    assignTo(s, target, { op: 'operation', operator: node.operator, operands: [old], start, end }, out, node);
    return { ...old };
  }
  if (target.type !== 'MemberExpression') return unknown(start, end);
  const place = placeOf(s, target, out);
  const value: Expr = { op: 'operation', operator: node.operator, operands: [readPlace(place, target)], start, end };
  storeTo(s, { ...place.object }, copyKey(place.key), value, out, node);
  return readPlace(place, target);
}

/** `x++` and the like as a value. */
export function update(s: State, node: Node & { type: 'UpdateExpression' }): Expr {
  const effects: Stmt[] = [];
  const value = updateStatement(s, node, effects);
  return { op: 'do', effects, value, start: startOf(node), end: endOf(node) };
}
