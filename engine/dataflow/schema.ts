/**
 * What a validator object lets through at a place of the validated data: `closed` when no text of an attacker's choice can
 * stand there (enum, number, anchored pattern …). A validator that cannot be seen is open.
 */
import type { CallPath, Segment } from '../binding/path';
import type { Validation } from '../binding/ranges';
import { barrierMask, CLOSED_PATTERN, regexBarriers } from './barriers';
import type { Calls } from './calls';
import { isClosedByJson } from './json-schema';
import { fileOf, makeRef } from './program';
import type { Place } from './target';
import { isClosedByExpression } from './type-expression';
import { look } from './when';

export const SCHEMA_CHECKED = barrierMask(['schema-checked']);

/** Whether a schema stands at one of the places, whatever it lets through. */
export function isGiven(calls: Calls, schemas: readonly Place[]): boolean {
  return schemas.some((schema) => look(calls.program, schema).some((seen) => seen !== 'absent'));
}

/** @param way from the validated data to the value in question; empty: the data itself */
export function isClosed(calls: Calls, schema: Place, way: readonly Segment[], depth = 0): boolean {
  if (depth > 24) return false;
  if (schema.json) return isClosedByJson(calls, schema, way, depth + 1);
  const seen = look(calls.program, schema);
  return seen.length > 0 && seen.every((each) => typeof each !== 'string' && closedNode(calls, each.ref, way, depth));
}

function closedNode(calls: Calls, ref: number, way: readonly Segment[], depth: number): boolean {
  const { program } = calls;
  const node = program.node(ref);
  const file = fileOf(ref);
  const [first, ...rest] = way;
  // a bare object of validators: `server.tool('x', { name: z.enum([…]) }, …)`
  if (node.op === 'object') {
    if (first?.kind !== 'prop') return false;
    const place: Place = { ref, segments: [first] };
    const seen = look(program, place);
    return seen.length > 0 && seen.every((each) => typeof each !== 'string') && isClosed(calls, place, rest, depth + 1);
  }
  if (node.op === 'array')
    return node.items.length > 0 && node.items.every((item) => isClosed(calls, { ref: makeRef(file, item.value), segments: [] }, way, depth + 1));
  if (node.op === 'member') {
    // `Settings.shape` is the fields of the schema it is read off
    const states = calls.denoter.libraryStates(ref);
    // a validator that is a value, not a call: `Schema.Number`
    if (states.some((state) => state.calls.some((entry) => entry.schema === 'closed' && calls.used.add(entry.key)))) return true;
    const isSame = states.some((state) =>
      state.calls.some(
        (entry) => typeof entry.schema === 'object' && entry.schema.kind === 'wraps' && entry.schema.at.root.kind === 'receiver' && calls.used.add(entry.key),
      ),
    );
    return isSame && isClosed(calls, { ref: makeRef(file, node.base), segments: [] }, way, depth + 1);
  }
  if (node.op !== 'call') {
    // a validator imported from a file that builds it by a function is a call there; anything else cannot be seen
    return false;
  }
  const site = makeRef(file, node.site);
  const entry = calls.target(site).entries.find((each) => each.schema !== undefined);
  if (!entry)
    return calls
      .target(site)
      .fns.some(
        (fn) =>
          program.fn(fn).returns.length > 0 &&
          program
            .fn(fn)
            .returns.every((each) => each.value !== undefined && isClosed(calls, { ref: makeRef(fileOf(fn), each.value), segments: [] }, way, depth + 1)),
      );
  calls.used.add(entry.key);
  const { schema } = entry;
  if (schema === 'closed') return true;
  if (typeof schema !== 'object') return false;
  const places = schema.at.root.kind === 'callback-return' ? returnsOf(calls, site, schema.at.root.at) : calls.places(site, schema.at);
  switch (schema.kind) {
    case 'wraps':
      return places.some((place) => isClosed(calls, place, way, depth + 1));
    case 'fields':
      if (first?.kind !== 'prop') return false;
      return places.some((place) =>
        program.node(place.ref).op === 'member' && place.segments.length === 0
          ? closedNode(calls, place.ref, way, depth + 1)
          : isClosed(calls, { ref: place.ref, segments: [...place.segments, first] }, rest, depth + 1),
      );
    case 'items':
      return first !== undefined && first.kind !== 'deep' && places.some((place) => isClosed(calls, place, rest, depth + 1));
    case 'anyOf':
      return places.length > 0 && places.every((place) => isClosed(calls, place, way, depth + 1));
    case 'json':
      return places.some((place) => isClosedByJson(calls, place, way, depth + 1));
    case 'expression':
      return places.some((place) => isClosedByExpression(calls, place, way, depth + 1));
    case 'pattern':
      return places.some((place) =>
        look(program, place).every((each) => {
          const regex = typeof each === 'string' ? undefined : program.node(each.ref);
          return regex?.op === 'regex' && (regexBarriers(regex.source, regex.flags) & CLOSED_PATTERN) === CLOSED_PATTERN;
        }),
      );
  }
}

/** The validators of what a call validated. */
export const validatorsOf = (calls: Calls, site: number, { by, json }: Validation): Place[] =>
  calls.places(site, by).map((place) => (json ? { ...place, json: true } : place));

/** What a function handed in returns: `z.lazy(() => Node)`. */
export function returnsOf(calls: Calls, site: number, at: CallPath): Place[] {
  return calls
    .places(site, at)
    .flatMap((place) =>
      calls
        .denoteAt(place)
        .flatMap((d) =>
          d.kind === 'fn'
            ? calls.program.fn(d.fn).returns.flatMap((each) => (each.value === undefined ? [] : [{ ref: makeRef(fileOf(d.fn), each.value), segments: [] }]))
            : [],
        ),
    );
}
