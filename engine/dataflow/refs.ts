/**
 * One number for each value of the program at hand: the files lie one behind the other on pages, so that a small table tells the file of a number
 * and the numbers of the largest programs stay below 2³¹. V8 keeps such numbers in place; larger ones are objects on the heap, wherever they are kept.
 * The tables are those of the program that was made last: linking runs to its end before another begins, and no number outlives it.
 */
import type { Facts, NodeId } from './graph';

/** File and node, function, class or call site. */
export type Ref = number;

const PAGE_BITS = 9;
/** File of each page. */
let files = new Int32Array(0);
/** First number of each file. */
let firsts = new Int32Array(0);

/** Lays the files of a program out. Called before numbers are made. */
export function layOut(facts: readonly Facts[]): void {
  firsts = new Int32Array(facts.length);
  let pages = 0;
  facts.forEach(({ nodes, sites, fns, classes }, file) => {
    firsts[file] = pages << PAGE_BITS;
    pages += (Math.max(nodes.length, sites.length, fns.length, classes.length) >> PAGE_BITS) + 1;
  });
  files = new Int32Array(pages);
  for (let file = 0; file < facts.length; file++) files.fill(file, (firsts[file] as number) >> PAGE_BITS);
}

/** More than the number of any value. */
export const endOfRefs = (): number => files.length << PAGE_BITS;

export const makeRef = (file: number, node: NodeId): Ref => (firsts[file] as number) + node;
export const fileOf = (ref: Ref): number => files[ref >> PAGE_BITS] as number;
export const nodeOf = (ref: Ref): NodeId => ref - (firsts[files[ref >> PAGE_BITS] as number] as number);
