/**
 * The facts of one file as numbers and a table of texts, and back: what a disk can hold. What comes out is equal to what went in, down to which tails lists of guards share.
 */
import { type EncodedFacts, LANGUAGES } from './codec/format';
import { readClass, readFunction, readSite, readType, writeClass, writeFunction, writeSite, writeType } from './codec/functions';
import { readNode, writeNode } from './codec/nodes';
import {
  readBranch,
  readExport,
  readLoop,
  readStore,
  readThrow,
  readTry,
  writeBranch,
  writeExport,
  writeLoop,
  writeStore,
  writeThrow,
  writeTry,
} from './codec/statements';
import { Reader, Writer } from './codec/streams';
import type { Facts } from './graph';

export type { EncodedFacts };

/** @returns what `decodeFacts` makes the same facts of; the path is not part of it */
export function encodeFacts(facts: Facts): EncodedFacts {
  const w = new Writer();
  w.put(LANGUAGES.numbers[facts.language]);
  w.each(facts.nodes, writeNode);
  w.each(facts.sites, writeSite);
  w.each(facts.fns, writeFunction);
  w.sparse(facts.classes, writeClass);
  w.put(facts.cells.size);
  for (const [variable, values] of facts.cells) {
    w.put(variable);
    w.list(values);
  }
  w.each(facts.stores, writeStore);
  w.each(facts.branches, writeBranch);
  w.each(facts.tries, writeTry);
  w.each(facts.throws, writeThrow);
  w.each(facts.openLoops, writeLoop);
  w.list(facts.rereads);
  w.each(facts.exports, writeExport);
  w.put(facts.typeNodes.size);
  for (const [variable, node] of facts.typeNodes) {
    w.put(variable);
    w.put(node);
  }
  w.put(facts.declared.size);
  for (const [node, type] of facts.declared) {
    w.put(node);
    writeType(w, type);
  }
  w.textList(facts.imports);
  return w.result();
}

/**
 * @param encoded what `encodeFacts` made, whole
 * @param path of the file, as it is called now
 */
export function decodeFacts(encoded: EncodedFacts, path: string): Facts {
  const r = new Reader(encoded);
  const language = LANGUAGES.names[r.next()] as Facts['language'];
  const nodes = r.each(readNode);
  const sites = r.each(readSite);
  const fns = r.each(readFunction);
  const classes = r.sparse(readClass);
  const cells = r.map((each) => each.list());
  const stores = r.each(readStore);
  const branches = r.each(readBranch);
  const tries = r.each(readTry);
  const throws = r.each(readThrow);
  const openLoops = r.each(readLoop);
  const rereads = r.list();
  const exports = r.each(readExport);
  const typeNodes = r.map((each) => each.next());
  const declared = r.map(readType);
  const imports = r.textList();
  return { path, language, nodes, sites, fns, classes, cells, stores, branches, tries, throws, openLoops, rereads, exports, typeNodes, declared, imports };
}
