/** What is known of lists, of texts as lists of characters, and of mappings of keywords without following their elements. */
import type { Calls } from './calls';
import { fileOf, makeRef, type Program, type Ref } from './program';
import { nameOf } from './trace';

/** `**files`: its keys are names that a call spells out, unless it spreads a mapping, which is then asked for as a whole. */
export function isKeywords(program: Program, ref: Ref): boolean {
  const node = program.node(ref);
  return node.op === 'param' && program.fn(makeRef(fileOf(ref), node.fn)).params[node.index]?.keywordRest === true;
}

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
