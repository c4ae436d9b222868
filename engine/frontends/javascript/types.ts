/**
 * Declared types, kept as far as they can name a class or a library type. Wrappers that do not change what a value is
 * (`Promise`, `Readonly`, `T | undefined` …) are taken off; everything else that is not a name gives no type.
 */
import type { TypeRef } from '../../ir/ir';
import type { Node, TSType } from './ast';
import { lookup, type State } from './scope';

const TRANSPARENT = new Set(['Promise', 'PromiseLike', 'Awaited', 'Readonly', 'Partial', 'Required', 'NonNullable']);
const ARRAYS = new Set(['Array', 'ReadonlyArray']);
const MAX_TYPE_DEPTH = 20;

/** @returns the type of `: T`, where it names something. */
export function typeOfAnnotation(s: State, annotation: Node | null | undefined): TypeRef | undefined {
  if (annotation?.type !== 'TSTypeAnnotation') return undefined;
  return typeRef(s, annotation.typeAnnotation);
}

/** @returns the class or library type that a type names. */
export function typeRef(s: State, type: TSType, depth = 0): TypeRef | undefined {
  const node = type as Node | null;
  if (!node || depth > MAX_TYPE_DEPTH) return undefined;
  switch (node.type) {
    case 'TSTypeReference': {
      const name = dottedName(node.typeName as Node);
      if (name === undefined) return undefined;
      const first = node.typeArguments?.params?.[0];
      if (first && TRANSPARENT.has(name)) return typeRef(s, first, depth + 1);
      if (first && ARRAYS.has(name)) return arrayOf(typeRef(s, first, depth + 1));
      return named(s, name);
    }
    case 'TSArrayType':
      return arrayOf(typeRef(s, node.elementType, depth + 1));
    case 'TSTypeOperator':
      return node.operator === 'readonly' ? typeRef(s, node.typeAnnotation, depth + 1) : undefined;
    case 'TSParenthesizedType':
      return typeRef(s, node.typeAnnotation, depth + 1);
    case 'TSUnionType': {
      let only: TSType | undefined;
      for (const member of node.types) {
        if (member.type === 'TSNullKeyword' || member.type === 'TSUndefinedKeyword' || member.type === 'TSVoidKeyword') continue;
        if (only) return undefined;
        only = member;
      }
      return only && typeRef(s, only, depth + 1);
    }
    default:
      return undefined;
  }
}

function arrayOf(element: TypeRef | undefined): TypeRef {
  return element ? { name: 'Array', args: [element] } : { name: 'Array' };
}

function named(s: State, name: string): TypeRef {
  const dot = name.indexOf('.');
  const variable = lookup(s, dot < 0 ? name : name.slice(0, dot));
  return variable === undefined ? { name } : { name, variable };
}

/** @returns the type an `implements` clause or a type expression names. */
export function typeOfExpression(s: State, node: Node): TypeRef | undefined {
  const name = dottedName(node);
  return name === undefined ? undefined : named(s, name);
}

function dottedName(node: Node): string | undefined {
  const parts: string[] = [];
  let at: Node = node;
  for (;;) {
    if (at.type === 'Identifier') {
      parts.push(at.name);
      return parts.reverse().join('.');
    }
    if (at.type === 'TSQualifiedName') {
      parts.push(at.right.name);
      at = at.left as Node;
    } else if (at.type === 'MemberExpression' && !at.computed && at.property.type === 'Identifier') {
      parts.push(at.property.name);
      at = at.object as Node;
    } else return undefined;
  }
}
