/**
 * The facts of one file: a sparse value-flow graph in the spirit of SSA. Nodes are values, sites are calls (symbolic: the
 * callee is itself a value), guards are what is known to hold where a value is used. Facts name no library and no rule;
 * they depend on the file's text alone, so they can be cached by content. `link.ts` joins the facts of all files.
 */
import type { CompareOperator, FunctionKind, Language, TypeRef } from '../ir/ir';

export type NodeId = number;
export type SiteId = number;

/** A condition known to hold. Barrier sets are bit masks (barriers.ts). */
export type Guard =
  /** With `nothing`, because there is none: it counts as false. */
  | { kind: 'value'; node: NodeId; barriers: number; nothing?: true }
  /** The value begins with a directory and a separator: it lies in that directory if the project's function that made it normalises paths. */
  | { kind: 'prefix'; node: NodeId }
  /** A message's role, `node.role`, is one of these texts, or (`isNot`) none of them. */
  | { kind: 'role'; node: NodeId; values: readonly string[]; isNot: boolean }
  /** A list has no element, or (`isNot`) has some. */
  | { kind: 'empty'; node: NodeId; isNot: boolean }
  /** The call at `site`, used as a condition, came out as `truth`; or (`some`) the test that it was given was true of some element. */
  | { kind: 'call'; site: SiteId; truth: boolean; some?: true }
  /** The call at `site`, whose result is not used, returned (it did not throw). */
  | { kind: 'assert'; site: SiteId }
  /** What holds of `element` holds of every element of what it was taken from. */
  | { kind: 'each'; element: NodeId; guards: readonly Guard[] }
  /** A value read off the result of a call decided the way here, by counting as `truth` where that was asked. What that proves, the call's function or library says. */
  | { kind: 'decided'; node: NodeId; truth?: boolean }
  /**
   * A parameter is one of these constants or, where there are none, counts as true; or (`isNot`) it is and does not. With a key the same of `node.key`.
   * `from`: the file of the constants, where it is another one. See told.ts.
   */
  | { kind: 'is'; node: NodeId; key?: string; byDefault: NodeId | undefined; values: readonly NodeId[]; isNot: boolean; begins?: true; from?: number };

/** Guards in force, newest first; lists share their tails, so joining two branches is finding the common tail. */
export interface GuardList {
  guard: Guard;
  parent: GuardList | undefined;
  depth: number;
}

interface Base {
  /** The function in whose body the value is made. */
  fn: number;
  start: number;
  end: number;
}

export type FlowNode = Base &
  (
    | { op: 'const'; value: string | number | boolean | null | undefined }
    | { op: 'regex'; source: string; flags: string }
    | { op: 'param'; index: number }
    | { op: 'this' }
    | { op: 'import'; module: string; name: string }
    | { op: 'dynamic-import'; of: NodeId; ofStart: number; ofEnd: number; guards: GuardList | undefined }
    | { op: 'global'; name: string }
    /** `isSuper`: as the classes above have it. */
    | { op: 'member'; base: NodeId; name: string; isSuper?: true }
    /** `index` undefined: any element (iteration). */
    | { op: 'elem'; base: NodeId; index: NodeId | undefined; indexStart: number; indexEnd: number }
    | { op: 'keys'; base: NodeId }
    | { op: 'rest'; base: NodeId; from?: number }
    | { op: 'template'; parts: NodeId[] }
    | { op: 'object'; props: { key: string | NodeId; value: NodeId; start: number; end: number }[]; spreads: NodeId[] }
    | { op: 'array'; items: { value: NodeId; spread: boolean; start: number; end: number }[] }
    | { op: 'call'; site: SiteId }
    | { op: 'phi'; alternatives: NodeId[] }
    | { op: 'refine'; base: NodeId; guards: Guard[] }
    | { op: 'cell'; variable: number }
    | { op: 'fn'; target: number }
    | { op: 'class'; target: number }
    /** A result that carries no text; of a comparison, its sides; of a negation, what is negated. */
    | { op: 'scalar'; compared?: { operator: CompareOperator; left: NodeId; right: NodeId }; negated?: NodeId }
    /** What a handler was given: what is thrown between `from` and `to` of the function, of these classes and not of the others. */
    | { op: 'caught'; from: number; to: number; types: NodeId[]; others: NodeId[] }
    /** What a `yield` gives: a value that somebody sends into the generator. */
    | { op: 'sent' }
    | { op: 'unknown' }
  );

/** Spans are those of the expression as it stands, not of the value's definition. */
export interface FlowArg {
  value: NodeId;
  start: number;
  end: number;
  name?: string;
  spread?: true;
  keywordSpread?: true;
}

export interface Site {
  id: SiteId;
  fn: number;
  /** The node of the call's result. */
  node: NodeId;
  callee: NodeId;
  /** What a method is called on; undefined for plain calls. */
  receiver: NodeId | undefined;
  args: FlowArg[];
  isNew: boolean;
  tag: boolean;
  jsx: boolean;
  guards: GuardList | undefined;
  start: number;
  end: number;
  /** The index of a computed callee `table[name](…)`. */
  dispatch: { index: NodeId; start: number; end: number } | undefined;
  /** What is thrown where the receiver is made, for methods that are given it. */
  caught: NodeId | undefined;
  /** Offsets of the callee's text. */
  calleeStart: number;
  calleeEnd: number;
}

/** `base.key = value`, flow-insensitive. `key` is a node for computed keys; undefined for an element of unknown index. */
export interface PropertyStore {
  /** Under keys that hold one of these words another value is stored right after. */
  replaced?: readonly string[];
  base: NodeId;
  key: string | NodeId | undefined;
  value: NodeId;
  fn: number;
  guards: GuardList | undefined;
  start: number;
  end: number;
  valueStart: number;
  valueEnd: number;
}

/** An `if`: what it asks, and whether its branches leave the code behind it. */
export interface FlowBranch {
  fn: number;
  test: NodeId;
  start: number;
  end: number;
  /** From the first statement of the branch to the end of the last; of an empty one the end of the statement. */
  then: { start: number; end: number; leaves: boolean };
  else: { start: number; end: number; leaves: boolean };
}

/** A loop that nothing ends by itself: no end of what it goes through, no count, time or signal that an exit asks for. */
export interface FlowLoop {
  fn: number;
  /** Of the whole statement. */
  start: number;
  end: number;
}

/** A `try` with a handler. */
export interface FlowTry {
  fn: number;
  /** Of the whole statement. */
  start: number;
  end: number;
  body: { start: number; end: number };
  /** `leaves`: returns, throws or goes on with the next round of a loop at its end. */
  handler: { start: number; end: number; statements: number; leaves: boolean };
  /** The handlers name what they take, so the rest passes. */
  passes: boolean;
}

/** A `throw` with a value. */
export interface FlowThrow {
  fn: number;
  value: NodeId;
  guards: GuardList | undefined;
  start: number;
  end: number;
}

export interface FlowReturn {
  value: NodeId | undefined;
  /** A `yield`: callers see it as an element of the result. */
  isYield: boolean;
  guards: GuardList | undefined;
  /** What the returned condition tells when it is true, and when it is false. */
  whenTrue: Guard[];
  whenFalse: Guard[];
  /** The same of the parts of a tuple, a list or an object that is written in it, where they tell something. */
  parts?: readonly { value: NodeId; whenTrue: readonly Guard[]; whenFalse: readonly Guard[] }[];
  start: number;
  end: number;
}

export interface FlowParam {
  node: NodeId;
  /** Where it has a default: what the body reads, one of the two. */
  read?: NodeId;
  name: string;
  rest: boolean;
  keywordRest: boolean;
  type: TypeRef | undefined;
}

export interface FlowFunction {
  id: number;
  name: string;
  kind: FunctionKind;
  cls: number | undefined;
  isStatic: boolean;
  parent: number | undefined;
  params: FlowParam[];
  returns: FlowReturn[];
  /** Guards in force at every normal exit. */
  exitGuards: Guard[];
  decorators: NodeId[];
  /** The constant of its documentation string. */
  doc: NodeId | undefined;
  returnType: TypeRef | undefined;
  directives: readonly string[];
  /** It has a `yield`, which gives what is sent. */
  receives: boolean;
  /** Generators that it hands on what it is sent: `yield*`. */
  delegates: NodeId[];
  /** Nearest enclosing function that binds `this`. */
  thisFn: number;
  start: number;
  end: number;
}

export interface FlowClass {
  id: number;
  name: string;
  bases: NodeId[];
  implements: TypeRef[];
  methods: { name: string; fn: number; isStatic: boolean; kind: 'method' | 'constructor' | 'getter' | 'setter' }[];
  fieldTypes: Readonly<Record<string, TypeRef>>;
  /** Functions whose `this` is an instance (methods, constructor, initialiser) and those whose `this` is the class. */
  instanceFns: number[];
  staticFns: number[];
  decorators: NodeId[];
  start: number;
  end: number;
}

export type FlowExport = { name: string; node: NodeId } | { name: string; from: string; imported: string } | { star: string };

export interface Facts {
  path: string;
  language: Language;
  nodes: FlowNode[];
  sites: Site[];
  fns: FlowFunction[];
  classes: FlowClass[];
  /** Variable → values it may hold, for variables that closures share or that are assigned more than once. */
  cells: ReadonlyMap<number, NodeId[]>;
  stores: PropertyStore[];
  branches: FlowBranch[];
  tries: FlowTry[];
  throws: FlowThrow[];
  openLoops: FlowLoop[];
  /** Where else an access is written that is one value with an earlier one: node, start, end, and so on. */
  rereads: readonly number[];
  exports: FlowExport[];
  /** Type binding: variable of a TypeRef → node of its value (an import or a class). */
  typeNodes: ReadonlyMap<number, NodeId>;
  /** Result of a call → the type of the variable that it was assigned to. */
  declared: ReadonlyMap<NodeId, TypeRef>;
  imports: readonly string[];
}

/** @param nodes of one file @returns what a value is before anything was proved of it */
export function unrefined(nodes: readonly FlowNode[], id: NodeId): NodeId {
  const node = nodes[id];
  return node?.op === 'refine' ? unrefined(nodes, node.base) : id;
}

/** @returns the guards of a list, newest first, down to but without `until`. */
export function guardsOf(list: GuardList | undefined, until?: GuardList): Guard[] {
  const guards: Guard[] = [];
  for (let at = list; at && at !== until; at = at.parent) guards.push(at.guard);
  return guards;
}

export function addGuards(list: GuardList | undefined, guards: readonly Guard[]): GuardList | undefined {
  let result = list;
  for (const guard of guards) result = { guard, parent: result, depth: (result?.depth ?? 0) + 1 };
  return result;
}

/** @returns what holds when one of two lists of guards holds, not knowing which: values that both speak of, with what both close. */
export function whatBothProve(a: readonly Guard[], b: readonly Guard[]): Guard[] {
  const found: Guard[] = [];
  for (const left of a) {
    for (const right of b) {
      if (left.kind === 'value' && right.kind === 'value' && left.node === right.node && (left.barriers & right.barriers) !== 0)
        found.push({ kind: 'value', node: left.node, barriers: left.barriers & right.barriers });
    }
    if (left.kind === 'call' && b.some((right) => right.kind === 'call' && right.site === left.site && right.truth === left.truth && right.some === left.some))
      found.push(left);
  }
  return found;
}

/** @returns the guards that hold on both ways. */
export function commonGuards(a: GuardList | undefined, b: GuardList | undefined): GuardList | undefined {
  let left = a;
  let right = b;
  while (left !== right) {
    if (!left || !right) return undefined;
    if (left.depth >= right.depth) left = left.parent;
    else right = right.parent;
  }
  return left;
}
