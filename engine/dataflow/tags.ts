/**
 * Kinds of things that the code tells apart by a field of theirs: `if (reply.type === Kind.Voice) remove(reply.content)` takes the content of what has
 * that type, so an object that was made with another one is none of them. What cannot be seen of an object's kind may be any.
 */
import { camel, type Segment } from '../binding/path';
import { push } from '../multimap';
import type { Denotation } from './denotation';
import type { FlowNode, PropertyStore } from './graph';
import type { Known } from './known';
import { type ClassRef, type FnRef, fileOf, makeRef, nodeOf, type Program, type Ref } from './program';
import type { Search, Walk } from './search';
import { mayBeSame, type Told, textsAt, textsOf } from './told';
import { cons, type Way } from './way';

type Filter = Segment & { kind: 'filter' };

/** Kinds that are asked for on one value. */
const MOST_TAGS = 2;

/** A walk at a value whose field was compared: as it goes on, asking for that kind. */
export function withFields(s: Search, walk: Walk): Walk {
  const told = walk.known.fields.get(nodeOf(walk.ref));
  const { head } = walk.way;
  if (!told || head?.kind !== 'prop') return walk;
  const byKey = new Map(told.map((each) => [each.key as string, each]));
  let way = walk.way;
  for (const [key, each] of [...byKey].slice(0, MOST_TAGS)) {
    const values = head.name === key ? undefined : textsOf(s.context.calls, fileOf(walk.ref), each);
    if (values) way = cons({ kind: 'filter', key, values, absent: false, isTested: true }, way);
  }
  return way === walk.way ? walk : { ...walk, way };
}

/** What must hold for a value to be of a kind: `open` that it may be in any case, `closed` that it never is, else what a parameter has to be. */
export type Condition = 'open' | 'closed' | readonly Told[];

/**
 * @param refs what the field may hold
 * @param texts the kinds that are asked for
 */
export function conditionOf(s: Search, refs: readonly Ref[], texts: readonly string[]): Condition {
  const { calls } = s.context;
  const mayBe = (known: readonly string[]) => known.some((text) => texts.some((wanted) => mayBeSame(wanted, text)));
  const told: Told[] = [];
  for (const ref of refs) {
    const known = textsAt(calls, ref);
    if (known && !mayBe(known)) continue;
    const param = known ? undefined : parameterAt(calls.program, ref);
    const byDefault = param?.byDefault === undefined ? [] : textsAt(calls, makeRef(fileOf(ref), param.byDefault));
    if (!param || !byDefault || mayBe(byDefault)) return 'open';
    const key = `${fileOf(ref)}|${param.node}|${texts.join('|')}`;
    let each = s.tagged.get(key);
    if (!each) s.tagged.set(key, (each = { kind: 'is', ...param, values: [], texts, isNot: false }));
    told.push(each);
  }
  return told.length === 0 ? 'closed' : told;
}

/** The parameter that a value is, with its default. */
function parameterAt(program: Program, ref: Ref): Pick<Told, 'node' | 'byDefault'> | undefined {
  const node = program.node(ref);
  const file = fileOf(ref);
  if (node.op === 'refine') return parameterAt(program, makeRef(file, node.base));
  if (node.op === 'param') return { node: nodeOf(ref), byDefault: undefined };
  const [param, byDefault, ...more] = node.op === 'phi' ? node.alternatives : [];
  const isParam = param !== undefined && program.node(makeRef(file, param)).op === 'param';
  return isParam && more.length === 0 ? { node: param, byDefault } : undefined;
}

/** Whether an object that is written out is of the kind that a filter asks for. */
export function conditionOfObject(s: Search, ref: Ref, node: FlowNode & { op: 'object' }, filter: Filter): Condition {
  const { program } = s.context;
  const isKey = (key: unknown) => typeof key === 'string' && camel(key) === camel(filter.key);
  const own = node.props.filter(({ key }) => isKey(key)).map(({ value }) => makeRef(fileOf(ref), value));
  if (own.length === 0 && (node.spreads.length > 0 || node.props.some(({ key }) => typeof key !== 'string'))) return 'open';
  if (isSetElsewhere(s, filter, { literal: ref })) return 'open';
  const stored = (program.stores.get(ref) ?? []).filter(({ store }) => isKey(store.key)).map(({ file, store }) => makeRef(file, store.value));
  return conditionOf(s, [...own, ...stored], filter.values);
}

/** What is known, and what a condition asks of the parameters of the function in which the value at hand is made. */
export const withTold = (s: Search, known: Known, ref: Ref, condition: Condition): Known =>
  typeof condition === 'string' || condition.length === 0
    ? known
    : s.union(
        known,
        s.knownOf(
          fileOf(ref),
          condition.map((is) => ({ node: is.node, barriers: 0, is })),
        ),
        fileOf(ref),
      );

/**
 * Of what instances of a class hold, that which those of the kind hold that a way asks for.
 * @param values by what stands in a field; `undefined`: nothing is known that must hold where it is stored
 */
export function conditionsOfFields(
  s: Search,
  cls: ClassRef,
  way: Way,
  valuesOf: (key: string) => readonly { ref: Ref }[],
): ReadonlyMap<FnRef, readonly Told[]> | 'closed' {
  const found = new Map<FnRef, Told[]>();
  for (let at: Way | undefined = way; at?.head?.kind === 'filter' && at.head.isTested; at = at.tail) {
    const filter = at.head;
    const values = valuesOf(camel(filter.key));
    if (values.length === 0 || isSetElsewhere(s, filter, { cls })) continue;
    const condition = conditionOf(
      s,
      values.map(({ ref }) => ref),
      filter.values,
    );
    if (condition === 'closed') return 'closed';
    if (condition === 'open') continue;
    for (const told of condition) {
      const file = fileOf((values.find(({ ref }) => parameterAt(s.context.program, ref)?.node === told.node) as { ref: Ref }).ref);
      push(found, makeRef(file, s.context.program.node(makeRef(file, told.node)).fn), told);
    }
  }
  return found;
}

/** Stores under a name, on other things than an object of its own; those of them that may set a kind; and whether one of these is on an object. */
interface Settings {
  byName: ReadonlyMap<string, readonly Setting[]>;
  ofKind: Map<string, readonly Ref[]>;
  answers: Map<string, boolean>;
}
interface Setting {
  file: number;
  store: PropertyStore;
}
const settings = new WeakMap<Program, Settings>();

function settingsOf(program: Program): Settings {
  let known = settings.get(program);
  if (!known) {
    const byName = new Map<string, Setting[]>();
    program.files.forEach((facts, file) => {
      for (const store of facts.stores)
        if (typeof store.key === 'string' && facts.nodes[store.base]?.op !== 'this') push(byName, camel(store.key), { file, store });
    });
    settings.set(program, (known = { byName, ofKind: new Map(), answers: new Map() }));
  }
  return known;
}

/** What a field is asked of: an object that is written out, or those of a class. */
type Owner = { literal: Ref } | { cls: ClassRef };

/**
 * Whether the field is set to such a kind elsewhere than where the object is made or in its class, on what may be that object: on one that is written
 * out there, or of a class that is related to its own, or of which nothing is known, in a file that imports that of the object or that it imports.
 * Asked of one object for each way that comes to it.
 */
function isSetElsewhere(s: Search, { key, values }: Filter, owner: Owner): boolean {
  const { program, calls } = s.context;
  const { byName, ofKind, answers } = settingsOf(program);
  const kind = `${camel(key)}|${values.join('|')}`;
  const asked = `${'cls' in owner ? `class ${owner.cls}` : owner.literal}|${kind}`;
  const before = answers.get(asked);
  if (before !== undefined) return before;
  let bases = ofKind.get(kind);
  if (!bases) {
    const isMeant = ({ file, store }: Setting) => {
      const texts = textsAt(calls, makeRef(file, store.value));
      return !texts || texts.some((text) => values.some((value) => mayBeSame(value, text)));
    };
    bases = (byName.get(camel(key)) ?? []).filter(isMeant).map(({ file, store }) => makeRef(file, store.base));
    ofKind.set(kind, bases);
  }
  const found = bases.some((base) => mayBeOf(s, base, owner));
  answers.set(asked, found);
  return found;
}

function mayBeOf({ context: { program, calls } }: Search, base: Ref, owner: Owner): boolean {
  const cls = 'cls' in owner ? owner.cls : undefined;
  const literal = 'literal' in owner ? owner.literal : undefined;
  const related = (of: ClassRef) => calls.denoter.hierarchy.subclasses(of);
  const isRelated = (other: ClassRef) => cls !== undefined && (other === cls || related(other).includes(cls) || related(cls).includes(other));
  const objects = calls.denoter.of(base);
  const isUnknown = ({ kind }: Denotation) => kind !== 'instance' && kind !== 'class' && kind !== 'literal';
  if (objects.some((d) => (d.kind === 'literal' ? d.ref === literal : (d.kind === 'instance' || d.kind === 'class') && isRelated(d.cls)))) return true;
  return (objects.length === 0 || objects.some(isUnknown)) && program.areConnected(fileOf(cls ?? (literal as Ref)), fileOf(base));
}

/** A way without what was tested on the way: for what speaks of steps alone. */
export function untested(way: Way): Way {
  const { head, tail } = way;
  if (!head || !tail) return way;
  const rest = untested(tail);
  if (head.kind === 'filter' && head.isTested) return rest;
  return rest === tail ? way : cons(head, rest);
}
