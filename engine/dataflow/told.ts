/**
 * What a condition tells of a parameter: `if mode == "remote"`, `case 'voice':`, `if verbose` of a parameter with a constant default. A call that
 * gives another constant, or leaves the parameter out while its default is another one, does not come there. What cannot be seen may be anything.
 */
import { camel } from '../binding/path';
import type { CompareOperator } from '../ir/ir';
import type { Builder, Condition } from './builder';
import type { Calls } from './calls';
import { type FlowNode, type Guard, type NodeId, type Site, unrefined } from './graph';
import { calleeName, constant, siteOf } from './guard-values';
import { type Known, NOTHING_KNOWN } from './known';
import { type FnRef, fileOf, makeRef, type Ref, type SiteRef } from './program';
import type { End, Search, Walk } from './search';
import { Triples } from './triples';
import { look } from './when';

/** `texts`: the constants, where they are those of another file. `handed`: it is no constant but this function, which was called by the parameter's name. */
export type Told = Guard & { kind: 'is'; texts?: readonly string[]; handed?: FnRef };

/** @returns what a comparison with constants tells when it is true: `mode == "a"`, `mode in ("a", "b")`, `Kind.Voice === kind` */
export function comparisonTold(b: Builder, operator: CompareOperator, left: NodeId, right: NodeId): Told | undefined {
  const isNot = operator === '!=' || operator === 'not in';
  if (operator === 'in' || operator === 'not in') {
    const list = b.nodes[right] as FlowNode;
    const values = list.op === 'array' && list.items.length > 0 && list.items.every((item) => !item.spread) ? list.items.map(({ value }) => value) : [];
    return values.length > 0 ? toldOf(b, left, values, isNot) : undefined;
  }
  if (operator !== '==' && operator !== '!=') return undefined;
  return toldOf(b, left, [right], isNot) ?? toldOf(b, right, [left], isNot);
}

/** @returns what the case of a switch tells, for whose tests one body is run */
export const caseTold = (b: Builder, subject: NodeId, tests: readonly NodeId[]): Told | undefined => toldOf(b, subject, tests, false);

const BEGINNINGS = new Set(['startsWith', 'startswith']);

/** What a call proves, and what it tells where it asks how a parameter begins: `place.startswith(("http://", "https://"))`. */
export function withBeginning(b: Builder, site: Site, proved: Condition): Condition {
  const first = site.args[0]?.value;
  if (site.receiver === undefined || first === undefined || site.args.length > 1 || !BEGINNINGS.has(calleeName(b, site))) return proved;
  const list = b.nodes[first] as FlowNode;
  const values = list.op === 'array' ? list.items.map(({ value }) => value) : [first];
  const isFixed = values.length > 0 && values.every((value) => (b.nodes[value] as FlowNode).op === 'const');
  const told = isFixed ? toldOf(b, site.receiver, values, false) : undefined;
  if (!told) return proved;
  return {
    whenTrue: [...proved.whenTrue, { ...told, begins: true }],
    whenFalse: [...proved.whenFalse, { ...told, isNot: true, begins: true }],
  };
}

/** @returns what it tells that a parameter counts as true */
export function truthTold(b: Builder, node: NodeId): Told | undefined {
  const param = paramOf(b, node);
  return param ? { kind: 'is', ...param, values: [], isNot: false } : undefined;
}

function toldOf(b: Builder, side: NodeId, values: readonly NodeId[], isNot: boolean): Told | undefined {
  const param = paramOf(b, side);
  if (param) return values.every((value) => mayBeConstant(b, value)) ? { kind: 'is', ...param, values, isNot } : undefined;
  const field = values.every((value) => mayBeTag(b, value)) ? fieldOf(b, side) : undefined;
  return field && { kind: 'is', ...field, byDefault: undefined, values, isNot };
}

/** What kinds of things are told apart by: texts and members of enumerations. */
function mayBeTag(b: Builder, id: NodeId): boolean {
  const node = b.nodes[id] as FlowNode;
  return node.op === 'const' ? typeof node.value === 'string' && node.value !== '' : mayBeConstant(b, id) && /^[A-Z]/.test((node as { name: string }).name);
}

/** The value that a value is a field of: `reply.type`, `event["type"]`, `event.get("type")`. */
function fieldOf(b: Builder, id: NodeId): { node: NodeId; key: string } | undefined {
  const node = b.nodes[id] as FlowNode;
  if (node.op === 'refine') return fieldOf(b, node.base);
  if (node.op === 'member') return { node: unrefined(b.nodes, node.base), key: camel(node.name) };
  const site = siteOf(b, id);
  const isGet = site?.receiver !== undefined && calleeName(b, site) === 'get';
  const index = node.op === 'elem' ? node.index : isGet ? site?.args[0]?.value : undefined;
  const base = node.op === 'elem' ? node.base : site?.receiver;
  const name = index === undefined ? undefined : constant(b, index)?.value;
  return base !== undefined && typeof name === 'string' ? { node: unrefined(b.nodes, base), key: camel(name) } : undefined;
}

/** The parameter that a value is. */
function paramOf(b: Builder, id: NodeId): Pick<Told, 'node' | 'byDefault'> | undefined {
  const node = b.nodes[id] as FlowNode;
  if (node.op === 'refine') return paramOf(b, node.base);
  if (node.op === 'param') return { node: id, byDefault: undefined };
  const known = b.defaults.get(id);
  return known && { node: known.param, byDefault: known.byDefault };
}

/** A constant, or a member of what is no parameter: `Kind.Voice`. */
function mayBeConstant(b: Builder, id: NodeId): boolean {
  const node = b.nodes[id] as FlowNode;
  if (node.op !== 'member') return node.op === 'const';
  let base = b.nodes[node.base] as FlowNode;
  while (base.op === 'member') base = b.nodes[base.base] as FlowNode;
  return ['import', 'class', 'cell', 'object', 'global'].includes(base.op);
}

/** How two sets of what was told are told apart. */
export const textOfTold = (told: readonly Told[]): string =>
  told
    .map(
      (each) =>
        `${each.node}${each.key ?? ''}${each.begins ? '^' : ''}${each.isNot ? '!' : '='}${(each.texts ?? each.values).join('|')}@${each.from ?? ''}${each.handed !== undefined ? `()${each.handed}` : ''}`,
    )
    .join();

/** Which calls contradict what is told; asked again and again of the same ones, so that sets are told apart by their numbers in the search. */
export class Contradictions {
  private readonly sets = new Triples<boolean>();
  private readonly single = new Map<string, boolean>();

  constructor(private readonly calls: Calls) {}

  /** Whether a call gives a function's parameters constants with which it does not come to where this is told. @param known of the file of `fn` */
  holds(call: SiteRef, fn: FnRef, { told, toldId }: Known): boolean {
    let holds = this.sets.get(call, fn, toldId);
    if (holds === undefined) this.sets.set(call, fn, toldId, (holds = told.some((each) => this.holdsOne(call, fn, each))));
    return holds;
  }

  private holdsOne(call: SiteRef, fn: FnRef, told: Told): boolean {
    const key = `${call}|${fn}|${textOfTold([told])}`;
    let known = this.single.get(key);
    if (known === undefined) this.single.set(key, (known = this.contradicts(call, fn, told)));
    return known;
  }

  /** What is told of parameters that the caller hands on from its own, told of those. */
  handedOn(call: SiteRef, fn: FnRef, told: readonly Told[]): readonly Told[] {
    if (!this.calls.callersOf(fn).includes(call)) return [];
    return told.flatMap((each) => {
      const key = `${call}|${fn}|${textOfTold([each])}`;
      let own = this.own.get(key);
      if (own === undefined) this.own.set(key, (own = this.ownOf(call, fn, each) ?? null));
      return own ?? [];
    });
  }
  private readonly own = new Map<string, Told | null>();

  private ownOf(call: SiteRef, fn: FnRef, told: Told): Told | undefined {
    const { program } = this.calls;
    const index = program.fn(fn)?.params.findIndex(({ node }) => node === told.node) ?? -1;
    const [match, ...more] = index < 0 ? [] : this.calls.argumentMatches(call, fn, index);
    if (match?.mode !== 'same' || more.length > 0) return undefined;
    const file = fileOf(call);
    let id = match.node;
    for (let node = program.node(makeRef(file, id)); node.op === 'refine'; node = program.node(makeRef(file, id))) id = node.base;
    const param = program.fn(program.callerAt(call)).params.find((each) => each.node === id || each.read === id);
    const read = param?.read === undefined ? undefined : program.node(makeRef(file, param.read));
    return param && { ...told, node: param.node, byDefault: read?.op === 'phi' ? read.alternatives[1] : undefined, from: told.from ?? fileOf(fn) };
  }

  /** What of it tells the callers of a function apart, as a text: the others need not be asked for each. */
  telling(fn: FnRef, { told, toldId }: Known): string {
    let known = this.apart.get(fn, toldId, 0);
    if (known === undefined) {
      const callers = this.calls.callersOf(fn);
      known = textOfTold(told.filter((each) => callers.some((call) => this.holdsOne(call, fn, each) || this.handedOn(call, fn, [each]).length > 0)));
      this.apart.set(fn, toldId, 0, known);
    }
    return known;
  }
  private readonly apart = new Triples<string>();

  private contradicts(call: SiteRef, fn: FnRef, told: Told): boolean {
    const { calls } = this;
    const index = calls.program.fn(fn)?.params.findIndex(({ node }) => node === told.node) ?? -1;
    // what a library calls may be given anything
    if (index < 0 || !calls.callersOf(fn).includes(call) || calls.target(call).handed !== undefined) return false;
    const given = this.given(call, fn, index, told);
    if (!given || given.length === 0) return false;
    const { handed } = told;
    if (handed !== undefined) return given.every((ref) => isOtherFunction(calls, ref, handed));
    if (told.values.length === 0 && !told.texts) return given.every((ref) => truthOf(calls, ref) === told.isNot);
    const values = textsOf(calls, fileOf(fn), told);
    const each = given.map((ref) => textsAt(calls, ref));
    if (!values || each.includes(undefined)) return false;
    const all = each.flatMap((texts) => texts ?? []);
    // where a member of an enumeration is a text, how it begins is not seen
    if (told.begins) return all.every((text) => !text.startsWith(MEMBER) && values.some((value) => text.startsWith(value)) === told.isNot);
    return all.every((text) => (told.isNot ? values.includes(text) : !values.some((value) => mayBeSame(value, text))));
  }

  /** What a parameter is given at a call; undefined where that cannot be seen. */
  private given(call: SiteRef, fn: FnRef, index: number, told: Told): readonly Ref[] | undefined {
    const { calls } = this;
    const matches = calls.argumentMatches(call, fn, index);
    const { args } = calls.program.site(call);
    if (matches.length > 0) return matches.every(({ mode }) => mode === 'same') ? matches.map(({ node }) => makeRef(fileOf(call), node)) : undefined;
    if (told.byDefault === undefined || args.some((arg) => arg.spread || arg.keywordSpread)) return undefined;
    return [makeRef(fileOf(fn), told.byDefault)];
  }
}

/** Functions of which a parameter may be any; of more they are not told apart. */
const MOST_HANDED = 8;

/**
 * What is known inside of a function that is called by the name of a parameter, `decode(tokens)`: what it gives comes to those calls only that hand it
 * in. @returns `known` where that is not so
 */
export function asHandedIn(s: Search, site: SiteRef, fns: readonly FnRef[], fn: FnRef, known: Known): Known {
  const { program } = s.context;
  const file = fileOf(site);
  const called = program.site(site);
  let node = called.callee;
  for (let at = program.node(makeRef(file, node)); at.op === 'refine'; at = program.node(makeRef(file, node))) node = at.base;
  const param = program.node(makeRef(file, node));
  if (fns.length > MOST_HANDED || param.op !== 'param' || param.fn !== called.fn) return known;
  const key = `${file}|${node}|()${fn}`;
  let told = s.tagged.get(key);
  if (!told) s.tagged.set(key, (told = { kind: 'is', node, byDefault: undefined, values: [], isNot: false, handed: fn }));
  return s.union(known, s.knownOf(file, [{ node, barriers: 0, is: told }]), file);
}

/** Whether a value is a function, and surely not this one. */
function isOtherFunction(calls: Calls, ref: Ref, fn: FnRef): boolean {
  const each = calls.denoter.of(ref);
  // what a library makes of a function may call it
  const isMade = calls.program.node(ref).op === 'call';
  return each.length > 0 && each.every((d) => (d.kind === 'fn' ? d.fn !== fn : d.kind === 'lib' && !isMade));
}

/** What an end of a callee's walk tells of the parameters of the caller, beside what is known there. */
export function withHandedOn(s: Search, call: SiteRef, fn: FnRef, end: Walk, known: Known): Known {
  if (end.known.told.length === 0 || end.known.file !== fileOf(fn)) return known;
  const { told, toldId } = end.known;
  const file = fileOf(call);
  let own = s.handedOn.get(call, fn, toldId);
  if (!own) {
    const effects = s.contradictions.handedOn(call, fn, told).map((is) => ({ node: is.node, barriers: 0, is }));
    s.handedOn.set(call, fn, toldId, (own = effects.length === 0 ? NOTHING_KNOWN : s.knownOf(file, effects)));
  }
  return own === NOTHING_KNOWN ? known : s.union(known, own, file);
}

/** What an end tells of parameters that makes some callers of its function come there and others not. */
export function telling(s: Search, { fn, walk: { known } }: End & { kind: 'param' }): string {
  return known.told.length === 0 || known.file !== fileOf(fn) ? '' : s.contradictions.telling(fn, known);
}

/** The constants that something was compared with, as texts; undefined where one cannot be seen. */
export function textsOf(calls: Calls, file: number, told: Told): readonly string[] | undefined {
  if (told.texts) return told.texts;
  const each = told.values.map((value) => textsAt(calls, makeRef(told.from ?? file, value)));
  return each.includes(undefined) ? undefined : each.flatMap((texts) => texts ?? []);
}

/** The constants that a value may be, as texts; undefined where one cannot be seen. */
export function textsAt(calls: Calls, ref: Ref): readonly string[] | undefined {
  const texts = look(calls.program, { ref, segments: [] }, calls).map((seen) =>
    seen === 'unknown' ? undefined : seen === 'absent' ? NOTHING : textOf(calls, seen.ref),
  );
  return texts.length === 0 || texts.includes(undefined) ? undefined : (texts as string[]);
}

/** Begins the text of a class's member: its class, its name and, where it is a constant, its value. `VOICE = auto()` has none. */
const MEMBER = '\u0001';
/** Stands for a value that is none. */
const NOTHING = '\u0002';

function textOf(calls: Calls, ref: Ref): string | undefined {
  const { program } = calls;
  const node = program.node(ref);
  if (node.op === 'const') {
    // equal to numbers in Python
    if (typeof node.value === 'boolean') return node.value ? '1' : '0';
    return node.value === undefined || node.value === null ? NOTHING : String(node.value);
  }
  if (node.op !== 'member') return undefined;
  const name = camel(node.name);
  for (const d of calls.denoter.of(makeRef(fileOf(ref), node.base))) {
    if (d.kind !== 'class') continue;
    const [stored, ...others] = program.fieldStores(d.cls, name, true);
    if (!stored || others.length > 0) return undefined;
    const value = program.node(makeRef(stored.file, stored.store.value));
    const text = value.op === 'const' ? `=${textOf(calls, makeRef(stored.file, stored.store.value))}` : '';
    return value.op === 'const' || value.op === 'call' ? `${MEMBER}${program.cls(d.cls)?.name}.${name}${text}` : undefined;
  }
  // what holds nothing but constants is not read for its own sake, and `import *` brings names that stand nowhere
  const base = program.node(makeRef(fileOf(ref), node.base));
  const isUnread = base.op === 'global' || (base.op === 'import' && !program.imported(fileOf(ref), base.module, base.name));
  return isUnread && /^[A-Z]\w*$/.test(base.name) ? `${MEMBER}${base.name}.${name}` : undefined;
}

/** Whether two constants may be equal: by their values, where both are known; members of classes also by their names. */
export function mayBeSame(a: string, b: string): boolean {
  if (a === b || a === NOTHING || b === NOTHING) return a === b;
  const [one, other] = [partsOf(a), partsOf(b)];
  if (one.value !== undefined && other.value !== undefined) return one.value === other.value;
  return one.name === undefined || other.name === undefined || one.name === other.name;
}

function partsOf(text: string): { name: string | undefined; value: string | undefined } {
  if (!text.startsWith(MEMBER)) return { name: undefined, value: text };
  const at = text.indexOf('=');
  return at < 0 ? { name: text, value: undefined } : { name: text.slice(0, at), value: text.slice(at + 1) };
}

/** Whether a value counts as true; undefined where that cannot be seen. */
function truthOf(calls: Calls, ref: Ref): boolean | undefined {
  const found = look(calls.program, { ref, segments: [] }, calls).map((seen) => {
    const node = typeof seen === 'string' ? undefined : calls.program.node(seen.ref);
    return node?.op === 'const' ? Boolean(node.value) : node?.op === 'fn' || node?.op === 'class' ? true : undefined;
  });
  const [first] = found;
  return found.every((each) => each === first) ? first : undefined;
}
