/**
 * What the writer and the reader of facts agree on: numbers for kinds, and bits for what may be absent. The types ask for every kind and for every
 * optional field, so that one that is added to the graph does not compile until both know of it.
 */
import type { CompareOperator, FunctionKind, Language, TypeRef } from '../../ir/ir';
import type { FlowArg, FlowClass, FlowNode, FlowParam, FlowReturn, Guard, PropertyStore } from '../graph';

/** The facts of one file without its path: they follow from its text and language alone. */
export interface EncodedFacts {
  numbers: Uint8Array;
  /** What the numbers speak of. */
  texts: string[];
}

interface Kinds<K extends string> {
  /** By number. */
  names: readonly K[];
  numbers: Readonly<Record<K, number>>;
}

/** @param all every kind, in the order of their numbers */
function kinds<K extends string>(all: Readonly<Record<K, true>>): Kinds<K> {
  const names = Object.keys(all) as K[];
  return { names, numbers: Object.fromEntries(names.map((name, number) => [name, number])) as Record<K, number> };
}

export const OPS = kinds<FlowNode['op']>({
  const: true,
  regex: true,
  param: true,
  this: true,
  import: true,
  'dynamic-import': true,
  global: true,
  member: true,
  elem: true,
  keys: true,
  rest: true,
  template: true,
  object: true,
  array: true,
  call: true,
  phi: true,
  refine: true,
  cell: true,
  fn: true,
  class: true,
  scalar: true,
  caught: true,
  sent: true,
  unknown: true,
});

export const GUARDS = kinds<Guard['kind']>({
  value: true,
  prefix: true,
  role: true,
  empty: true,
  call: true,
  assert: true,
  each: true,
  decided: true,
  is: true,
});

export const COMPARES = kinds<CompareOperator>({
  '==': true,
  '!=': true,
  '<': true,
  '<=': true,
  '>': true,
  '>=': true,
  in: true,
  'not in': true,
  instanceof: true,
});

export const FUNCTIONS = kinds<FunctionKind>({
  module: true,
  function: true,
  arrow: true,
  method: true,
  constructor: true,
  getter: true,
  setter: true,
  initializer: true,
});

export const METHODS = kinds<FlowClass['methods'][number]['kind']>({ method: true, constructor: true, getter: true, setter: true });

export const LANGUAGES = kinds<Language>({ javascript: true, python: true });

/** What a constant is; a text or a number follows. */
export const CONSTANT = { undefined: 0, null: 1, false: 2, true: 3, integer: 4, number: 5, text: 6 } as const;

type Optional<T> = { [K in keyof T]-?: Record<never, never> extends Pick<T, K> ? K : never }[keyof T];
/** A bit for each field that may be absent. */
type Bits<T> = Readonly<Record<Optional<T>, number>>;
type NodeOf<Op extends FlowNode['op']> = Extract<FlowNode, { op: Op }>;
type GuardOf<Kind extends Guard['kind']> = Extract<Guard, { kind: Kind }>;

/** Behind the number of an operation, of which there are fewer than 32. */
export const NODE_BITS = {
  member: { isSuper: 32 },
  rest: { from: 32 },
  scalar: { compared: 32, negated: 64 },
} satisfies { [Op in FlowNode['op'] as Optional<NodeOf<Op>> extends never ? never : Op]: Bits<NodeOf<Op>> };

/** Behind the number of a kind, of which there are fewer than 16. */
export const GUARD_BITS = {
  value: { nothing: 16 },
  call: { some: 16 },
  decided: { truth: 16 },
  is: { key: 16, begins: 32, from: 64 },
} satisfies { [Kind in Guard['kind'] as Optional<GuardOf<Kind>> extends never ? never : Kind]: Bits<GuardOf<Kind>> };

export const ARG_BITS = { name: 1, spread: 2, keywordSpread: 4 } satisfies Bits<FlowArg>;
export const STORE_BITS = { replaced: 1 } satisfies Bits<PropertyStore>;
export const RETURN_BITS = { parts: 1 } satisfies Bits<FlowReturn>;
export const PARAM_BITS = { read: 1 } satisfies Bits<FlowParam>;
export const TYPE_BITS = { variable: 1, args: 2, marks: 4, isOneOfSeveral: 8 } satisfies Bits<TypeRef>;

/** Stands for a kind that the types rule out. */
export function never(kind: never): never {
  throw new Error(`unknown kind ${String(kind)}`);
}
