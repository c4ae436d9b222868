/** Calls, functions, classes and what stands in them, as numbers and back; read with their fields in the order in which the builder makes them. */
import type { TypeRef } from '../../ir/ir';
import type { FlowArg, FlowClass, FlowFunction, FlowParam, FlowReturn, Site } from '../graph';
import { ARG_BITS, FUNCTIONS, METHODS, PARAM_BITS, RETURN_BITS, TYPE_BITS } from './format';
import type { Reader, Writer } from './streams';

export function writeSite(w: Writer, site: Site): void {
  w.put((site.isNew ? 1 : 0) | (site.tag ? 2 : 0) | (site.jsx ? 4 : 0) | (site.dispatch ? 8 : 0));
  w.put(site.fn);
  w.put(site.node);
  w.put(site.callee);
  w.optional(site.receiver);
  w.each(site.args, writeArg);
  w.guards(site.guards);
  w.put(site.start);
  w.put(site.end);
  w.put(site.calleeStart);
  w.put(site.calleeEnd);
  w.optional(site.caught);
  if (!site.dispatch) return;
  w.put(site.dispatch.index);
  w.put(site.dispatch.start);
  w.put(site.dispatch.end);
}

export function writeArg(w: Writer, { value, start, end, name, spread, keywordSpread }: FlowArg): void {
  w.put((name === undefined ? 0 : ARG_BITS.name) | (spread ? ARG_BITS.spread : 0) | (keywordSpread ? ARG_BITS.keywordSpread : 0));
  w.put(value);
  w.put(start);
  w.put(end);
  if (name !== undefined) w.text(name);
}

export function writeFunction(w: Writer, fn: FlowFunction): void {
  w.put(FUNCTIONS.numbers[fn.kind]);
  w.put(fn.id);
  w.text(fn.name);
  w.optional(fn.cls);
  w.bool(fn.isStatic);
  w.optional(fn.parent);
  w.each(fn.params, writeParam);
  w.each(fn.returns, writeReturn);
  w.guardArray(fn.exitGuards);
  w.list(fn.decorators);
  w.optional(fn.doc);
  writeTypeOrNothing(w, fn.returnType);
  w.textList(fn.directives);
  w.bool(fn.receives);
  w.list(fn.delegates);
  w.put(fn.thisFn);
  w.put(fn.start);
  w.put(fn.end);
}

export function writeParam(w: Writer, { node, read, name, rest, keywordRest, type }: FlowParam): void {
  w.put(read === undefined ? 0 : PARAM_BITS.read);
  w.put(node);
  w.text(name);
  w.bool(rest);
  w.bool(keywordRest);
  writeTypeOrNothing(w, type);
  if (read !== undefined) w.put(read);
}

export function writeReturn(w: Writer, { value, isYield, guards, whenTrue, whenFalse, parts, start, end }: FlowReturn): void {
  w.put(parts ? RETURN_BITS.parts : 0);
  w.optional(value);
  w.bool(isYield);
  w.guards(guards);
  w.guardArray(whenTrue);
  w.guardArray(whenFalse);
  if (parts) {
    w.put(parts.length);
    for (const part of parts) {
      w.put(part.value);
      w.guardArray(part.whenTrue);
      w.guardArray(part.whenFalse);
    }
  }
  w.put(start);
  w.put(end);
}

export function writeClass(w: Writer, cls: FlowClass): void {
  w.put(cls.id);
  w.text(cls.name);
  w.list(cls.bases);
  w.each(cls.implements, writeType);
  w.put(cls.methods.length);
  for (const { name, fn, isStatic, kind } of cls.methods) {
    w.text(name);
    w.put(fn);
    w.bool(isStatic);
    w.put(METHODS.numbers[kind]);
  }
  const fields = Object.entries(cls.fieldTypes);
  w.put(fields.length);
  for (const [name, type] of fields) {
    w.text(name);
    writeType(w, type);
  }
  w.list(cls.instanceFns);
  w.list(cls.staticFns);
  w.list(cls.decorators);
  w.put(cls.start);
  w.put(cls.end);
}

export function readSite(r: Reader, id: number): Site {
  const bits = r.next();
  const fn = r.next();
  const node = r.next();
  const callee = r.next();
  const receiver = r.optional();
  const args = r.each(readArg);
  const guards = r.guards();
  const start = r.next();
  const end = r.next();
  const calleeStart = r.next();
  const calleeEnd = r.next();
  const caught = r.optional();
  return {
    id,
    fn,
    node,
    callee,
    receiver,
    args,
    dispatch: bits & 8 ? { index: r.next(), start: r.next(), end: r.next() } : undefined,
    caught,
    isNew: (bits & 1) !== 0,
    tag: (bits & 2) !== 0,
    jsx: (bits & 4) !== 0,
    guards,
    start,
    end,
    calleeStart,
    calleeEnd,
  };
}

export function readArg(r: Reader): FlowArg {
  const bits = r.next();
  const arg: FlowArg = { value: r.next(), start: r.next(), end: r.next() };
  if (bits & ARG_BITS.name) arg.name = r.text();
  if (bits & ARG_BITS.spread) arg.spread = true;
  if (bits & ARG_BITS.keywordSpread) arg.keywordSpread = true;
  return arg;
}

export function readFunction(r: Reader): FlowFunction {
  const kind = r.from(FUNCTIONS.names);
  return {
    id: r.next(),
    name: r.text(),
    kind,
    cls: r.optional(),
    isStatic: r.bool(),
    parent: r.optional(),
    params: r.each(readParam),
    returns: r.each(readReturn),
    exitGuards: r.guardArray(),
    decorators: r.list(),
    doc: r.optional(),
    returnType: readTypeOrNothing(r),
    directives: r.textList(),
    receives: r.bool(),
    delegates: r.list(),
    thisFn: r.next(),
    start: r.next(),
    end: r.next(),
  };
}

export function readParam(r: Reader): FlowParam {
  const bits = r.next();
  const param: FlowParam = { node: r.next(), name: r.text(), rest: r.bool(), keywordRest: r.bool(), type: readTypeOrNothing(r) };
  if (bits & PARAM_BITS.read) param.read = r.next();
  return param;
}

export function readReturn(r: Reader): FlowReturn {
  const bits = r.next();
  const value = r.optional();
  const isYield = r.bool();
  const guards = r.guards();
  const whenTrue = r.guardArray();
  const whenFalse = r.guardArray();
  if ((bits & RETURN_BITS.parts) === 0) return { value, isYield, guards, whenTrue, whenFalse, start: r.next(), end: r.next() };
  const parts = r.each(readPart);
  return { value, isYield, guards, whenTrue, whenFalse, parts, start: r.next(), end: r.next() };
}

export const readPart = (r: Reader): NonNullable<FlowReturn['parts']>[number] => ({ value: r.next(), whenTrue: r.guardArray(), whenFalse: r.guardArray() });

export function readClass(r: Reader): FlowClass {
  return {
    id: r.next(),
    name: r.text(),
    bases: r.list(),
    implements: r.each(readType),
    methods: r.each(readMethod),
    fieldTypes: readFields(r),
    instanceFns: r.list(),
    staticFns: r.list(),
    decorators: r.list(),
    start: r.next(),
    end: r.next(),
  };
}

export const readMethod = (r: Reader): FlowClass['methods'][number] => ({ name: r.text(), fn: r.next(), isStatic: r.bool(), kind: r.from(METHODS.names) });

export function readFields(r: Reader): Record<string, TypeRef> {
  const fields: Record<string, TypeRef> = Object.create(null);
  for (let left = r.next(); left > 0; left--) fields[r.text()] = readType(r);
  return fields;
}

export function writeType(w: Writer, { name, variable, args, marks, isOneOfSeveral }: TypeRef): void {
  w.put(
    (variable === undefined ? 0 : TYPE_BITS.variable) |
      (args ? TYPE_BITS.args : 0) |
      (marks ? TYPE_BITS.marks : 0) |
      (isOneOfSeveral ? TYPE_BITS.isOneOfSeveral : 0),
  );
  w.text(name);
  if (variable !== undefined) w.put(variable);
  if (args) w.each(args, writeType);
  if (marks) w.each(marks, writeType);
}

export function writeTypeOrNothing(w: Writer, type: TypeRef | undefined): void {
  w.bool(type !== undefined);
  if (type) writeType(w, type);
}

export function readType(r: Reader): TypeRef {
  const bits = r.next();
  const type: TypeRef = { name: r.text() };
  if (bits & TYPE_BITS.variable) type.variable = r.next();
  if (bits & TYPE_BITS.args) type.args = r.each(readType);
  if (bits & TYPE_BITS.marks) type.marks = r.each(readType);
  if (bits & TYPE_BITS.isOneOfSeveral) type.isOneOfSeveral = true;
  return type;
}

export const readTypeOrNothing = (r: Reader): TypeRef | undefined => (r.bool() ? readType(r) : undefined);
