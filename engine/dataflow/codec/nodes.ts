/** Nodes as numbers and back. They are read whole, with their fields in the order in which the builder makes them, so that V8 gives both one form. */
import type { FlowNode } from '../graph';
import { COMPARES, CONSTANT, NODE_BITS, never, OPS } from './format';
import type { Reader, Writer } from './streams';

const DOUBLE = new Float64Array(1);
const HALVES = new Int32Array(DOUBLE.buffer);

export function writeNode(w: Writer, node: FlowNode): void {
  const op = OPS.numbers[node.op];
  switch (node.op) {
    case 'const':
      head(w, op, node);
      writeConstant(w, node.value);
      return;
    case 'regex':
      head(w, op, node);
      w.text(node.source);
      w.text(node.flags);
      return;
    case 'param':
      head(w, op, node);
      w.put(node.index);
      return;
    case 'this':
    case 'sent':
    case 'unknown':
      head(w, op, node);
      return;
    case 'import':
      head(w, op, node);
      w.text(node.module);
      w.text(node.name);
      return;
    case 'dynamic-import':
      head(w, op, node);
      w.put(node.of);
      w.put(node.ofStart);
      w.put(node.ofEnd);
      w.guards(node.guards);
      return;
    case 'global':
      head(w, op, node);
      w.text(node.name);
      return;
    case 'member':
      head(w, op | (node.isSuper ? NODE_BITS.member.isSuper : 0), node);
      w.put(node.base);
      w.text(node.name);
      return;
    case 'elem':
      head(w, op, node);
      w.put(node.base);
      w.optional(node.index);
      w.put(node.indexStart);
      w.put(node.indexEnd);
      return;
    case 'keys':
      head(w, op, node);
      w.put(node.base);
      return;
    case 'rest':
      head(w, op | (node.from === undefined ? 0 : NODE_BITS.rest.from), node);
      w.put(node.base);
      if (node.from !== undefined) w.put(node.from);
      return;
    case 'template':
      head(w, op, node);
      w.list(node.parts);
      return;
    case 'object':
      head(w, op, node);
      w.put(node.props.length);
      for (const { key, value, start, end } of node.props) {
        w.key(key);
        w.put(value);
        w.put(start);
        w.put(end);
      }
      w.list(node.spreads);
      return;
    case 'array':
      head(w, op, node);
      w.put(node.items.length);
      for (const { value, spread, start, end } of node.items) {
        w.put(2 * value + (spread ? 1 : 0));
        w.put(start);
        w.put(end);
      }
      return;
    case 'call':
      head(w, op, node);
      w.put(node.site);
      return;
    case 'phi':
      head(w, op, node);
      w.list(node.alternatives);
      return;
    case 'refine':
      head(w, op, node);
      w.put(node.base);
      w.guardArray(node.guards);
      return;
    case 'cell':
      head(w, op, node);
      w.put(node.variable);
      return;
    case 'fn':
    case 'class':
      head(w, op, node);
      w.put(node.target);
      return;
    case 'scalar': {
      const { compared, negated } = node;
      head(w, op | (compared ? NODE_BITS.scalar.compared : 0) | (negated === undefined ? 0 : NODE_BITS.scalar.negated), node);
      if (compared) {
        w.put(COMPARES.numbers[compared.operator]);
        w.put(compared.left);
        w.put(compared.right);
      }
      if (negated !== undefined) w.put(negated);
      return;
    }
    case 'caught':
      head(w, op, node);
      w.put(node.from);
      w.put(node.to);
      w.list(node.types);
      w.list(node.others);
      return;
    default:
      never(node);
  }
}

function head(w: Writer, bits: number, { fn, start, end }: FlowNode): void {
  w.put(bits);
  w.put(fn);
  w.put(start);
  w.put(end);
}

function writeConstant(w: Writer, value: string | number | boolean | null | undefined): void {
  if (typeof value === 'string') {
    w.put(CONSTANT.text);
    w.text(value);
  } else if (typeof value === 'number') {
    const isInteger = (value | 0) === value && !Object.is(value, -0);
    w.put(isInteger ? CONSTANT.integer : CONSTANT.number);
    if (isInteger) w.put(value);
    else {
      DOUBLE[0] = value;
      w.put(HALVES[0] as number);
      w.put(HALVES[1] as number);
    }
  } else w.put(value === undefined ? CONSTANT.undefined : value === null ? CONSTANT.null : value ? CONSTANT.true : CONSTANT.false);
}

export function readNode(r: Reader): FlowNode {
  const bits = r.next();
  const fn = r.next();
  const start = r.next();
  const end = r.next();
  const op = OPS.names[bits & 31] as FlowNode['op'];
  switch (op) {
    case 'const':
      return { op, value: readConstant(r), start, end, fn };
    case 'regex':
      return { op, source: r.text(), flags: r.text(), start, end, fn };
    case 'param':
      return { op, index: r.next(), start, end, fn };
    case 'this':
      return { op, start, end, fn };
    case 'import':
      return { op, module: r.text(), name: r.text(), start, end, fn };
    case 'dynamic-import':
      return { op, of: r.next(), ofStart: r.next(), ofEnd: r.next(), guards: r.guards(), start, end, fn };
    case 'global':
      return { op, name: r.text(), start, end, fn };
    case 'member': {
      const base = r.next();
      const name = r.text();
      return bits & NODE_BITS.member.isSuper ? { op, base, name, isSuper: true, start, end, fn } : { op, base, name, start, end, fn };
    }
    case 'elem':
      return { op, base: r.next(), index: r.optional(), indexStart: r.next(), indexEnd: r.next(), start, end, fn };
    case 'keys':
      return { op, base: r.next(), start, end, fn };
    case 'rest': {
      const base = r.next();
      return bits & NODE_BITS.rest.from ? { op, base, from: r.next(), start, end, fn } : { op, base, start, end, fn };
    }
    case 'template':
      return { op, parts: r.list(), start, end, fn };
    case 'object': {
      const props: Extract<FlowNode, { op: 'object' }>['props'] = [];
      for (let left = r.next(); left > 0; left--) props.push({ key: r.key(), value: r.next(), start: r.next(), end: r.next() });
      return { op, props, spreads: r.list(), start, end, fn };
    }
    case 'array': {
      const items: Extract<FlowNode, { op: 'array' }>['items'] = [];
      for (let left = r.next(); left > 0; left--) {
        const value = r.next();
        items.push({ value: value >> 1, spread: (value & 1) !== 0, start: r.next(), end: r.next() });
      }
      return { op, items, start, end, fn };
    }
    case 'call':
      return { op, site: r.next(), start, end, fn };
    case 'phi':
      return { op, alternatives: r.list(), start, end, fn };
    case 'refine':
      return { op, base: r.next(), guards: r.guardArray(), start, end, fn };
    case 'cell':
      return { op, variable: r.next(), start, end, fn };
    case 'fn':
    case 'class':
      return { op, target: r.next(), start, end, fn };
    case 'scalar': {
      const compared = bits & NODE_BITS.scalar.compared ? { operator: r.from(COMPARES.names), left: r.next(), right: r.next() } : undefined;
      const negated = bits & NODE_BITS.scalar.negated ? r.next() : undefined;
      if (compared && negated !== undefined) return { op, compared, negated, start, end, fn };
      if (compared) return { op, compared, start, end, fn };
      return negated === undefined ? { op, start, end, fn } : { op, negated, start, end, fn };
    }
    case 'caught':
      return { op, from: r.next(), to: r.next(), types: r.list(), others: r.list(), start, end, fn };
    case 'sent':
    case 'unknown':
      return { op, start, end, fn };
    default:
      return never(op);
  }
}

function readConstant(r: Reader): string | number | boolean | null | undefined {
  const kind = r.next() as (typeof CONSTANT)[keyof typeof CONSTANT];
  switch (kind) {
    case CONSTANT.text:
      return r.text();
    case CONSTANT.integer:
      return r.next();
    case CONSTANT.number:
      HALVES[0] = r.next();
      HALVES[1] = r.next();
      return DOUBLE[0];
    case CONSTANT.undefined:
      return undefined;
    case CONSTANT.null:
      return null;
    case CONSTANT.false:
      return false;
    case CONSTANT.true:
      return true;
    default:
      return never(kind);
  }
}
