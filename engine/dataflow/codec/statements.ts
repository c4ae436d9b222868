/** Stores, statements that matter by themselves, and exports, as numbers and back. */
import type { FlowBranch, FlowExport, FlowLoop, FlowThrow, FlowTry, PropertyStore } from '../graph';
import { STORE_BITS } from './format';
import type { Reader, Writer } from './streams';

export function writeStore(w: Writer, { replaced, base, key, value, fn, guards, start, end, valueStart, valueEnd }: PropertyStore): void {
  w.put(replaced ? STORE_BITS.replaced : 0);
  w.put(base);
  w.key(key);
  w.put(value);
  w.put(fn);
  w.guards(guards);
  w.put(start);
  w.put(end);
  w.put(valueStart);
  w.put(valueEnd);
  if (replaced) w.textList(replaced);
}

export function writeBranch(w: Writer, branch: FlowBranch): void {
  w.put(branch.fn);
  w.put(branch.test);
  w.put(branch.start);
  w.put(branch.end);
  for (const { start, end, leaves } of [branch.then, branch.else]) {
    w.put(start);
    w.put(end);
    w.bool(leaves);
  }
}

export function writeTry(w: Writer, { fn, start, end, body, handler, passes }: FlowTry): void {
  w.put(fn);
  w.put(start);
  w.put(end);
  w.put(body.start);
  w.put(body.end);
  w.put(handler.start);
  w.put(handler.end);
  w.bool(handler.leaves);
  w.put(handler.statements);
  w.bool(passes);
}

export function writeThrow(w: Writer, { fn, value, guards, start, end }: FlowThrow): void {
  w.put(fn);
  w.put(value);
  w.guards(guards);
  w.put(start);
  w.put(end);
}

export function writeLoop(w: Writer, { fn, start, end }: FlowLoop): void {
  w.put(fn);
  w.put(start);
  w.put(end);
}

export function writeExport(w: Writer, each: FlowExport): void {
  if ('star' in each) {
    w.put(0);
    w.text(each.star);
  } else if ('from' in each) {
    w.put(1);
    w.text(each.name);
    w.text(each.from);
    w.text(each.imported);
  } else {
    w.put(2);
    w.text(each.name);
    w.put(each.node);
  }
}

export function readStore(r: Reader): PropertyStore {
  const bits = r.next();
  const store: PropertyStore = {
    base: r.next(),
    key: r.optionalKey(),
    value: r.next(),
    fn: r.next(),
    guards: r.guards(),
    start: r.next(),
    end: r.next(),
    valueStart: r.next(),
    valueEnd: r.next(),
  };
  if (bits & STORE_BITS.replaced) store.replaced = r.textList();
  return store;
}

export const readBranch = (r: Reader): FlowBranch => ({
  fn: r.next(),
  test: r.next(),
  start: r.next(),
  end: r.next(),
  then: { start: r.next(), end: r.next(), leaves: r.bool() },
  else: { start: r.next(), end: r.next(), leaves: r.bool() },
});

export const readTry = (r: Reader): FlowTry => ({
  fn: r.next(),
  start: r.next(),
  end: r.next(),
  body: { start: r.next(), end: r.next() },
  handler: { start: r.next(), end: r.next(), leaves: r.bool(), statements: r.next() },
  passes: r.bool(),
});

export const readThrow = (r: Reader): FlowThrow => ({ fn: r.next(), value: r.next(), guards: r.guards(), start: r.next(), end: r.next() });

export const readLoop = (r: Reader): FlowLoop => ({ fn: r.next(), start: r.next(), end: r.next() });

export function readExport(r: Reader): FlowExport {
  const form = r.next();
  if (form === 0) return { star: r.text() };
  if (form === 1) return { name: r.text(), from: r.text(), imported: r.text() };
  return { name: r.text(), node: r.next() };
}
