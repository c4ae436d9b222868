/**
 * What instances of the project's classes hold: values that functions of a class store on `this`, what its getters return, and what its
 * constructors hand to a library's class that it extends.
 */
import { camel } from '../binding/path';
import type { State } from '../binding/trie';
import { type ClassRef, fileOf, makeRef } from './program';
import { pastTested } from './roles';
import type { FieldValue, Search, Start } from './search';
import { conditionsOfFields, withTold } from './tags';
import { after, type Way, WHOLE, wayOf } from './way';

/** @param isMade asked of what `new` makes, which is of no subclass */
export function fieldStarts(s: Search, cls: ClassRef, asked: Way, isStatic: boolean, isMade = false): Start[] {
  const way = pastTested(asked);
  const { head } = way;
  const given = isStatic ? [] : baseStarts(s, cls, way);
  if (head?.kind !== 'prop') return given;
  const rest = way.tail ?? WHOLE;
  const conditions = asked === way ? undefined : conditionsOfFields(s, cls, asked, (key) => valuesOfField(s, cls, key, isStatic, isMade));
  if (conditions === 'closed') return given;
  const values = valuesOfField(s, cls, head.name, isStatic, isMade).map(({ ref, guards }): Start => {
    const condition = conditions?.get(makeRef(fileOf(ref), s.context.program.node(ref).fn)) ?? [];
    return { ref, way: rest, known: withTold(s, s.known(fileOf(ref), guards), ref, condition) };
  });
  return [...values, ...given];
}

/** What the constructors of a class hand to a library's class that it extends, where a model says what becomes of it: `super(message)` of an error. */
function baseStarts(s: Search, cls: ClassRef, way: Way): Start[] {
  const { calls, program } = s.context;
  const { hierarchy } = calls.denoter;
  return hierarchy.superCalls(cls).flatMap((site) =>
    calls.target(site).entries.flatMap((entry) =>
      entry.flows.flatMap((flow): Start[] => {
        const rest = flow.to.root.kind === 'return' && (flow.barriers & s.query.stop) === 0 ? after(flow.to.segments, way) : undefined;
        if (!rest) return [];
        s.context.used.add(entry.key);
        const known = s.known(fileOf(site), program.site(site).guards);
        return calls.flowPlaces(site, flow.from).map(({ ref, segments }) => ({ ref, way: wayOf(segments, rest), known }));
      }),
    ),
  );
}

/** Values of a field: stores on `this` in the functions of a class, in its bases' and in its subclasses'. */
function valuesOfField(s: Search, cls: ClassRef, name: string, isStatic: boolean, isMade: boolean): readonly FieldValue[] {
  const key = `${cls}|${name}|${isStatic}|${isMade}`;
  const before = s.fields.get(key);
  if (before) return before;
  const { program, calls } = s.context;
  const values: FieldValue[] = [];
  const seen = new Set<ClassRef>();
  const visit = (at: ClassRef) => {
    if (seen.has(at) || seen.size > 16) return;
    seen.add(at);
    for (const { file, store } of program.fieldStores(at, name, isStatic)) values.push({ ref: makeRef(file, store.value), guards: store.guards });
    for (const method of program.cls(at)?.methods ?? [])
      if (method.kind === 'getter' && camel(method.name) === name)
        for (const each of program.fn(makeRef(fileOf(at), method.fn))?.returns ?? [])
          if (each.value !== undefined) values.push({ ref: makeRef(fileOf(at), each.value), guards: each.guards });
    for (const base of calls.denoter.bases(at)) if (base.kind === 'class') visit(base.cls);
    if (!isMade) for (const sub of calls.denoter.hierarchy.subclasses(at)) visit(sub);
  };
  visit(cls);
  s.fields.set(key, values);
  return values;
}

/** Library states that a member of a class may have. */
export function statesOfMember(s: Search, cls: ClassRef, name: string, isStatic: boolean): readonly State[] {
  const key = `${cls}${isStatic ? ':' : '.'}${name}`;
  let states = s.members.get(key);
  if (!states) s.members.set(key, (states = s.context.calls.denoter.classMember(cls, name, isStatic, 0).flatMap((d) => (d.kind === 'lib' ? [d.state] : []))));
  return states;
}
