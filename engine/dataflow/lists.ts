/** What is known of lists, of texts as lists of characters, and of mappings of keywords without following their elements. */

import { camel, type Segment } from '../binding/path';
import type { Calls } from './calls';
import { type FlowNode, guardsOf } from './graph';
import { fileOf, makeRef, type Program, type Ref, type SiteRef } from './program';
import type { Context } from './search';
import { nameOf } from './trace';
import { after, fromOf, type Way } from './way';

/** How many elements a list has at least: those that its literal names, also where more are added behind them. */
export function leastLength(program: Program, ref: Ref, depth = 0): number {
  const node = program.node(ref);
  const at = (id: number) => leastLength(program, makeRef(fileOf(ref), id), depth + 1);
  if (depth > 12) return 0;
  if (node.op === 'refine') return at(node.base);
  if (node.op === 'phi') return Math.min(...node.alternatives.map(at));
  if (node.op === 'template') return node.parts[0] === undefined ? 0 : at(node.parts[0]);
  return node.op === 'array' ? node.items.filter((item) => !item.spread).length : 0;
}

/**
 * How many elements a list has at least, as far as it matters here: a command has a program, so to what is no empty list, nor made of one,
 * only arguments are added.
 */
export function ownElements({ context: { program, calls } }: { context: Context }, ref: Ref, asked: Segment): number {
  const least = leastLength(program, ref);
  return least === 0 && asked.kind === 'index' && asked.isProgram && !mayBeEmpty(calls, ref, new Set()) ? 1 : least;
}

/** Calls that give a list of what they are given or called on. */
const COPIES = new Set(['list', 'tuple', 'sorted', 'copy', 'deepcopy', 'slice']);

/** Whether a list may be an empty one that the code writes out, or a rest of one. */
function mayBeEmpty(calls: Calls, ref: Ref, seen: Set<Ref>): boolean {
  if (seen.has(ref) || seen.size > MOST_LOOKED_AT) return false;
  seen.add(ref);
  const { program } = calls;
  const file = fileOf(ref);
  const at = (id: number) => mayBeEmpty(calls, makeRef(file, id), seen);
  const node = program.node(ref);
  switch (node.op) {
    case 'refine':
      return at(node.base);
    case 'phi':
      return node.alternatives.some(at);
    case 'cell':
      return (program.files[file]?.cells.get(node.variable) ?? []).some(at);
    case 'array':
      return node.items.every((item) => item.spread && at(item.value));
    case 'template':
      return node.parts.every(at);
    case 'rest':
      return true;
    case 'param': {
      const param = program.fn(makeRef(file, node.fn)).params[node.index];
      return param === undefined || param.rest;
    }
    case 'member': {
      const owner = program.node(makeRef(file, node.base)).op === 'this' ? program.ownerOf(makeRef(file, node.fn)) : undefined;
      if (!owner) return false;
      return program.fieldStores(owner.cls, camel(node.name), owner.isStatic).some((each) => mayBeEmpty(calls, makeRef(each.file, each.store.value), seen));
    }
    case 'call': {
      const site = makeRef(file, node.site);
      const { receiver, args, callee } = program.site(site);
      const { fns } = calls.target(site);
      if (fns.length > 0)
        return fns.some((fn) =>
          (program.fn(fn)?.returns ?? []).some(({ value }) => value !== undefined && mayBeEmpty(calls, makeRef(fileOf(fn), value), seen)),
        );
      const name = nameOf(program, file, callee);
      const given = receiver === undefined ? args[0]?.value : receiver;
      if (COPIES.has(name)) return given === undefined || args.length > 1 || at(given);
      // `settings.get('words', [])`
      return args.slice(1).some(({ value }) => at(value));
    }
    default:
      return false;
  }
}

const MOST_LOOKED_AT = 64;

/** Methods that texts have and lists have not. */
const OF_TEXT = new Set(['replace', 'replaceAll', 'strip', 'lstrip', 'rstrip', 'lower', 'upper', 'trim', 'trimStart', 'trimEnd', 'toLowerCase', 'toUpperCase']);

/** Whether the elements of a value are characters: what a method of texts gives. */
export function isSurelyText(calls: Calls, ref: Ref): boolean {
  const { program } = calls;
  const node = program.node(ref);
  if (node.op === 'refine') return isSurelyText(calls, makeRef(fileOf(ref), node.base));
  if (node.op !== 'call') return false;
  const site = makeRef(fileOf(ref), node.site);
  const { receiver, callee } = program.site(site);
  return (
    receiver !== undefined &&
    program.node(makeRef(fileOf(ref), receiver)).op !== 'import' &&
    OF_TEXT.has(nameOf(program, fileOf(ref), callee)) &&
    calls.target(site).fns.length === 0
  );
}

/** The step to an element; `given`: whether an index stands there. */
export function elementSegment(index: FlowNode, given: boolean): Segment {
  if (given && index.op === 'const') {
    if (typeof index.value === 'number') return { kind: 'index', index: index.value };
    if (typeof index.value === 'string') return { kind: 'prop', name: camel(index.value) };
  }
  return { kind: 'elem' };
}

/** The step to what a store sets: `messages[0] = …` sets the first element and no other. */
export function storeSegment(program: Program, file: number, key: string | number | undefined): Segment {
  if (typeof key === 'string') return { kind: 'prop', name: camel(key) };
  const index = key === undefined ? undefined : program.node(makeRef(file, key));
  return index?.op === 'const' && typeof index.value === 'number' && index.value >= 0 ? { kind: 'index', index: index.value } : { kind: 'elem' };
}

/**
 * What is asked of an added value. What is put behind the last element (`[-1]` in a model) is none of those that the list's literal has; what is
 * put at the beginning or into an empty list is the first.
 */
export function afterAddition(s: { context: Context }, list: Ref, way: Way, site: SiteRef, to: readonly Segment[]): Way | undefined {
  const { program } = s.context;
  const [first, ...deeper] = to;
  const { head } = way;
  if (first && isFirst(program, site, first) && (fromOf(head) > 0 || (head?.kind === 'index' && head.index > 0))) return undefined;
  if (first?.kind !== 'index' || first.index >= 0) return after(to, way);
  if (head?.kind === 'index' && head.index >= 0 && head.index < ownElements(s, list, head)) return undefined;
  return after([{ kind: 'elem' }, ...deeper], way);
}

/** `list.insert(0, x)`, `list.unshift(x)`, and `list.append(x)` where the list was found to be empty. */
function isFirst(program: Program, ref: SiteRef, to: Segment): boolean {
  const site = program.site(ref);
  const file = fileOf(ref);
  const callee = program.node(makeRef(file, site.callee));
  if (callee.op !== 'member' || site.receiver === undefined || (to.kind !== 'elem' && to.kind !== 'index')) return false;
  if (to.kind === 'elem') {
    const at = site.args[0] && program.node(makeRef(file, site.args[0].value));
    return callee.name === 'insert' && at?.op === 'const' && at.value === 0 ? true : callee.name === 'unshift' && site.args.length === 1;
  }
  return to.index < 0 && guardsOf(site.guards).some((guard) => guard.kind === 'empty' && !guard.isNot && guard.node === site.receiver);
}

/** How many of the first elements a call leaves out: `messages.slice(1)`. */
export function leftOutBy(program: Program, ref: SiteRef): number {
  const site = program.site(ref);
  const callee = program.node(makeRef(fileOf(ref), site.callee));
  if (callee.op !== 'member' || callee.name !== 'slice' || site.receiver === undefined || !site.args[0]) return 0;
  const from = program.node(makeRef(fileOf(ref), site.args[0].value));
  return from.op === 'const' && typeof from.value === 'number' ? from.value : 0;
}

/**
 * The collection whose entry is copied under its own key: `{k: d[k] for k in d}`, `out[k] = d[k]`, `{k: v for k, v in d.items()}`.
 * What is asked of the copy under a key is then asked of that collection under the same key.
 */
export function entryOf(program: Program, file: number, key: number, value: number): number | undefined {
  let read = program.node(makeRef(file, value));
  while (read.op === 'refine') read = program.node(makeRef(file, read.base));
  return read.op === 'elem' && read.index === key ? read.base : undefined;
}
