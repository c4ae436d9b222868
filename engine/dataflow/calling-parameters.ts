/** Functions that call what they are given: what such a call means is known once the function's callers are. */
import type { Calls } from './calls';
import { type FnRef, makeRef, type Program } from './program';

/** @returns the functions with a call of a parameter, or of a method of it, that means nothing yet */
export function callingParameters(program: Program, calls: Calls): Set<FnRef> {
  const found = new Set<FnRef>();
  program.files.forEach((facts, file) => {
    for (const site of facts.sites) {
      let node = facts.nodes[site.callee];
      for (let i = 0; i < 4 && node?.op === 'member'; i++) node = facts.nodes[node.base];
      if (node?.op === 'param' && calls.target(makeRef(file, site.id)).fns.length === 0) found.add(makeRef(file, node.fn));
    }
  });
  return found;
}
