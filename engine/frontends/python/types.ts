/**
 * Annotations to TypeRef, from their text. Reading the text treats `X`, `'X'` and `"list['X']"` alike and needs no tree. Wrappers
 * that do not change which class a value has (Optional, Annotated, Awaitable …) are taken off; collections become `Array`.
 */
import type { TypeRef } from '../../ir/ir';
import type { Context } from './context';
import type { Node } from './parse';
import { findVariable } from './scope';

const UNWRAPPED = new Set(['Optional', 'Union', 'Final', 'ClassVar', 'Required', 'NotRequired', 'ReadOnly', 'Awaitable', 'InitVar', 'TypeGuard']);
const LAST_ARGUMENT = new Set(['Coroutine']);
const COLLECTIONS = new Set([
  ...['list', 'List', 'set', 'Set', 'frozenset', 'FrozenSet', 'tuple', 'Tuple', 'deque', 'Deque', 'Sequence', 'MutableSequence', 'Collection'],
  ...['Iterable', 'Iterator', 'AsyncIterable', 'AsyncIterator', 'Generator', 'AsyncGenerator', 'AbstractSet'],
]);
const MAX_TYPE_TEXT = 2000;

/** @returns undefined for annotations that name no class (literals, callables, too long ones, `None`). */
export function typeRef(cx: Context, node: Node | undefined): TypeRef | undefined {
  if (!node || node.end - node.start > MAX_TYPE_TEXT) return undefined;
  const reader: Reader = { text: cx.text.slice(node.start, node.end), index: 0, depth: 0 };
  const read = readUnion(reader);
  if (read) resolve(cx, read);
  return read;
}

interface Reader {
  text: string;
  index: number;
  depth: number;
}

function resolve(cx: Context, type: TypeRef): void {
  const variable = findVariable(cx, type.name.split('.')[0] as string);
  if (variable !== undefined) type.variable = variable;
  for (const argument of [...(type.args ?? []), ...(type.marks ?? [])]) resolve(cx, argument);
}

function readUnion(reader: Reader): TypeRef | undefined {
  let result = readTerm(reader);
  while (peek(reader) === '|') {
    reader.index++;
    result = either(result, readTerm(reader));
  }
  return result;
}

/** The first of two types, which says that it is not the only one; `None` beside another says nothing. */
function either(first: TypeRef | undefined, next: TypeRef | undefined): TypeRef | undefined {
  return first && next ? { ...first, isOneOfSeveral: true } : (first ?? next);
}

function peek(reader: Reader): string {
  while (/\s/.test(reader.text[reader.index] ?? '')) reader.index++;
  return reader.text[reader.index] ?? '';
}

function readTerm(reader: Reader): TypeRef | undefined {
  const first = peek(reader);
  if (first === '"' || first === "'") return readQuoted(reader, first);
  if (first === '(') {
    reader.index++;
    const inner = readUnion(reader);
    if (peek(reader) === ')') reader.index++;
    return inner;
  }
  const match = /^[\p{XIDS}_][\p{XIDC}]*(\s*\.\s*[\p{XIDS}_][\p{XIDC}]*)*/u.exec(reader.text.slice(reader.index));
  if (!match) {
    if (first === '[') readArguments(reader);
    else reader.index++;
    return undefined;
  }
  reader.index += match[0].length;
  const name = match[0].replace(/\s+/g, '');
  const last = name.slice(name.lastIndexOf('.') + 1);
  const args = peek(reader) === '[' ? readArguments(reader) : undefined;
  if (args && last === 'Annotated') return annotated(args);
  if (args && UNWRAPPED.has(last)) return args.reduce(either, undefined);
  if (args && LAST_ARGUMENT.has(last)) return args[args.length - 1];
  if (COLLECTIONS.has(last)) {
    const inner = args?.[0];
    return inner ? { name: 'Array', args: [inner] } : { name: 'Array' };
  }
  return name === 'None' ? undefined : { name };
}

/** `Annotated[T, mark, Mark()]`: T, with what stands behind it. */
function annotated([type, ...rest]: readonly (TypeRef | undefined)[]): TypeRef | undefined {
  const marks = rest.filter((mark) => mark !== undefined);
  if (marks.length === 0) return type;
  return { ...(type ?? { name: '' }), marks: [...(type?.marks ?? []), ...marks] };
}

function readQuoted(reader: Reader, quote: string): TypeRef | undefined {
  const close = reader.text.indexOf(quote, reader.index + 1);
  const inner = reader.text.slice(reader.index + 1, close < 0 ? undefined : close);
  reader.index = close < 0 ? reader.text.length : close + 1;
  return reader.depth > 20 ? undefined : readUnion({ text: inner, index: 0, depth: reader.depth + 1 });
}

function readArguments(reader: Reader): (TypeRef | undefined)[] {
  const args: (TypeRef | undefined)[] = [];
  reader.index++;
  reader.depth++;
  while (reader.index < reader.text.length && peek(reader) !== ']') {
    if (peek(reader) === ',') reader.index++;
    else if (reader.depth > 20) reader.index++;
    else args.push(readUnion(reader));
  }
  reader.depth--;
  reader.index++;
  return args;
}
