/**
 * What a JSON Schema that is written in the code lets through at a place of the validated data. Only keywords that name a fixed set or a form are
 * read; references and conditions count as open, and so does everything that cannot be seen.
 */
import type { Segment } from '../binding/path';
import { CLOSED_PATTERN, regexBarriers } from './barriers';
import type { Calls } from './calls';
import { isClosed } from './schema';
import type { Place } from './target';
import { look } from './when';

const CLOSED_TYPES = new Set<unknown>(['number', 'integer', 'boolean', 'null']);
const CLOSED_FORMATS = new Set<unknown>(['uuid', 'date', 'date-time', 'time', 'duration']);
const key = (name: string): Segment => ({ kind: 'prop', name });

/** @param way from the validated data to the value in question; empty: the data itself */
export function isClosedByJson(calls: Calls, schema: Place, way: readonly Segment[], depth = 0): boolean {
  if (depth > 24) return false;
  const seen = look(calls.program, { ref: schema.ref, segments: schema.segments });
  return (
    seen.length > 0 &&
    seen.every((each) => {
      if (typeof each === 'string') return false;
      const { op } = calls.program.node(each.ref);
      // built by functions, as TypeBox does
      if (op === 'call') return isClosed(calls, { ref: each.ref, segments: [] }, way, depth + 1);
      return op === 'object' && closedObject(calls, each.ref, way, depth);
    })
  );
}

function closedObject(calls: Calls, ref: number, way: readonly Segment[], depth: number): boolean {
  const { program } = calls;
  /** The constants at a path; undefined where something is none. */
  const constants = (...segments: Segment[]): unknown[] | undefined => {
    const seen = look(program, { ref, segments });
    const nodes = seen.map((each) => (typeof each === 'string' ? undefined : program.node(each.ref)));
    return nodes.length > 0 && nodes.every((node) => node?.op === 'const') ? nodes.map((node) => (node?.op === 'const' ? node.value : undefined)) : undefined;
  };
  for (const union of ['anyOf', 'oneOf']) {
    const members = look(program, { ref, segments: [key(union), { kind: 'elem' }] });
    if (members.every((each) => each === 'absent')) continue;
    return members.every((each) => typeof each !== 'string' && isClosedByJson(calls, { ref: each.ref, segments: [] }, way, depth + 1));
  }
  const [first, ...rest] = way;
  if (first === undefined) {
    if (constants(key('const')) || constants(key('enum'), { kind: 'elem' })) return true;
    if (constants(key('type'))?.every((type) => CLOSED_TYPES.has(type)) || constants(key('format'))?.every((format) => CLOSED_FORMATS.has(format))) return true;
    const patterns = constants(key('pattern'));
    return patterns?.every((pattern) => (regexBarriers(String(pattern), '') & CLOSED_PATTERN) === CLOSED_PATTERN) === true;
  }
  if (first.kind === 'prop') return isClosedByJson(calls, { ref, segments: [key('properties'), first] }, rest, depth + 1);
  return (first.kind === 'elem' || first.kind === 'index') && isClosedByJson(calls, { ref, segments: [key('items')] }, rest, depth + 1);
}
