/** Guards as numbers and back. */
import type { Guard } from '../graph';
import { GUARD_BITS, GUARDS, never } from './format';
import type { Reader, Writer } from './streams';

export function writeGuard(w: Writer, guard: Guard): void {
  const kind = GUARDS.numbers[guard.kind];
  switch (guard.kind) {
    case 'value':
      w.put(kind | (guard.nothing ? GUARD_BITS.value.nothing : 0));
      w.put(guard.node);
      w.put(guard.barriers);
      return;
    case 'prefix':
      w.put(kind);
      w.put(guard.node);
      return;
    case 'role':
      w.put(kind);
      w.put(guard.node);
      w.textList(guard.values);
      w.bool(guard.isNot);
      return;
    case 'empty':
      w.put(kind);
      w.put(guard.node);
      w.bool(guard.isNot);
      return;
    case 'call':
      w.put(kind | (guard.some ? GUARD_BITS.call.some : 0));
      w.put(guard.site);
      w.bool(guard.truth);
      return;
    case 'assert':
      w.put(kind);
      w.put(guard.site);
      return;
    case 'each':
      w.put(kind);
      w.put(guard.element);
      w.guardArray(guard.guards);
      return;
    case 'decided':
      w.put(kind | (guard.truth === undefined ? 0 : GUARD_BITS.decided.truth));
      w.put(guard.node);
      if (guard.truth !== undefined) w.bool(guard.truth);
      return;
    case 'is': {
      const { key, begins, from } = guard;
      w.put(kind | (key === undefined ? 0 : GUARD_BITS.is.key) | (begins ? GUARD_BITS.is.begins : 0) | (from === undefined ? 0 : GUARD_BITS.is.from));
      w.put(guard.node);
      if (key !== undefined) w.text(key);
      w.optional(guard.byDefault);
      w.list(guard.values);
      w.bool(guard.isNot);
      if (from !== undefined) w.put(from);
      return;
    }
    default:
      never(guard);
  }
}

export function readGuard(r: Reader): Guard {
  const bits = r.next();
  const kind = GUARDS.names[bits & 15] as Guard['kind'];
  switch (kind) {
    case 'value': {
      const node = r.next();
      const barriers = r.next();
      return bits & GUARD_BITS.value.nothing ? { kind, node, barriers, nothing: true } : { kind, node, barriers };
    }
    case 'prefix':
      return { kind, node: r.next() };
    case 'role':
      return { kind, node: r.next(), values: r.textList(), isNot: r.bool() };
    case 'empty':
      return { kind, node: r.next(), isNot: r.bool() };
    case 'call': {
      const site = r.next();
      const truth = r.bool();
      return bits & GUARD_BITS.call.some ? { kind, site, truth, some: true } : { kind, site, truth };
    }
    case 'assert':
      return { kind, site: r.next() };
    case 'each':
      return { kind, element: r.next(), guards: r.guardArray() };
    case 'decided': {
      const node = r.next();
      return bits & GUARD_BITS.decided.truth ? { kind, node, truth: r.bool() } : { kind, node };
    }
    case 'is': {
      const node = r.next();
      const guard: Extract<Guard, { kind: 'is' }> =
        bits & GUARD_BITS.is.key
          ? { kind, node, key: r.text(), byDefault: r.optional(), values: r.list(), isNot: r.bool() }
          : { kind, node, byDefault: r.optional(), values: r.list(), isNot: r.bool() };
      if (bits & GUARD_BITS.is.begins) guard.begins = true;
      if (bits & GUARD_BITS.is.from) guard.from = r.next();
      return guard;
    }
    default:
      return never(kind);
  }
}
