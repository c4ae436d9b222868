/**
 * Values that a variable holds on different branches of one question: `if (kind === 'a') text = ask(); … if (kind === 'b') run(text)`. What was
 * made on one of them is not what is used, or called, on another.
 */
import { camel } from '../binding/path';
import type { Calls } from './calls';
import type { Denotation } from './denotation';
import type { GuardList, NodeId, Site } from './graph';
import { fileOf, makeRef, type Program } from './program';
import type { Search, Walk } from './search';
import { mayBeSame, type Told, textsOf } from './told';

/** A variable that may hold more values than this is not looked into further. */
const MOST_VALUES = 48;
/** Every call that returned is one: a function of thousands of statements has as many. */
const MOST_GUARDS = 256;

/** Whether a value was made on a branch that the walk is not on. Asked of each of the values that a variable may hold. */
export function isOfOtherBranch(s: Search, { ref, known }: Walk, made: NodeId): boolean {
  if ((known.told.length === 0 && known.fields.size === 0) || known.file !== fileOf(ref)) return false;
  return isMadeApart(s.context.calls, fileOf(ref), made, ({ node, key }) =>
    key === undefined ? known.told.filter((each) => each.node === node) : (known.fields.get(node) ?? []),
  );
}

/**
 * @returns what a method may mean that is called on a variable, where some of the variable's values are made on other branches than the call;
 * undefined where none is
 */
export function calledOnBranch(calls: Calls, file: number, site: Site): Denotation[] | undefined {
  const { program, denoter } = calls;
  const callee = program.node(makeRef(file, site.callee));
  const base = callee.op === 'member' ? program.node(makeRef(file, callee.base)) : undefined;
  if (callee.op !== 'member' || (base?.op !== 'phi' && base?.op !== 'cell')) return undefined;
  const here = toldBy(site.guards);
  if (here.length === 0) return undefined;
  const values = [...valuesOf(program, file, callee.base)];
  const left = values.filter((made) => !isMadeApart(calls, file, made, ({ node }) => here.filter((each) => each.node === node)));
  return left.length === values.length
    ? undefined
    : denoter.members(
        left.flatMap((made) => denoter.of(makeRef(file, made))),
        callee.name,
      );
}

/** What a variable may hold, where branches join again and again. */
function valuesOf(program: Program, file: number, variable: NodeId): Set<NodeId> {
  const seen = new Set([variable]);
  const found = new Set<NodeId>();
  // what is added on the way is gone through as well
  for (const id of seen) {
    const node = program.node(makeRef(file, id));
    const isJoin = node.op === 'phi' || node.op === 'cell' || node.op === 'refine';
    if (!isJoin || seen.size > MOST_VALUES) found.add(id);
    else if (node.op === 'phi') for (const each of node.alternatives) seen.add(each);
    else if (node.op === 'refine') seen.add(node.base);
    else for (const each of program.files[file]?.cells.get(node.variable) ?? []) seen.add(each);
  }
  return found;
}

function toldBy(list: GuardList | undefined): Told[] {
  const told: Told[] = [];
  let left = MOST_GUARDS;
  for (let at = list; at && left > 0; at = at.parent, left--) if (at.guard.kind === 'is') told.push(at.guard);
  return told;
}

/** @param others what is told of the same value where it is used */
function isMadeApart(calls: Calls, file: number, made: NodeId, others: (told: Told) => readonly Told[]): boolean {
  const { program } = calls;
  let node = program.node(makeRef(file, made));
  // a part of what was made there
  for (let i = 0; i < 8 && (node.op === 'member' || node.op === 'elem' || node.op === 'refine'); i++) node = program.node(makeRef(file, node.base));
  if (node.op !== 'call') return false;
  const { fn } = node;
  return toldBy(program.site(makeRef(file, node.site)).guards).some((told) => {
    const { key } = told;
    // a variable of a function around it may have been set for another call
    if (told.begins || !program.encloses(file, program.node(makeRef(file, told.node)).fn, fn)) return false;
    if (!others(told).some((each) => each.key === key && !each.begins && excludeEachOther(calls, file, told, each))) return false;
    const stores = key === undefined ? undefined : program.stores.get(makeRef(file, told.node));
    return !stores?.some(({ store }) => typeof store.key !== 'string' || camel(store.key) === key);
  });
}

function excludeEachOther(calls: Calls, file: number, a: Told, b: Told): boolean {
  const isTruth = (told: Told) => told.values.length === 0 && !told.texts;
  if (isTruth(a) || isTruth(b)) return isTruth(a) && isTruth(b) && a.isNot !== b.isNot;
  const [left, right] = [textsOf(calls, file, a), textsOf(calls, file, b)];
  if (!left || !right || (a.isNot && b.isNot)) return false;
  if (a.isNot) return right.every((text) => left.includes(text));
  if (b.isNot) return left.every((text) => right.includes(text));
  return !left.some((one) => right.some((other) => mayBeSame(one, other)));
}
