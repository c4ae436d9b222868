/** `@OnEvent('x') handle(event)`: a decorator is handed the function it stands on, or methods of the class. */
import { type CallPath, camel } from '../binding/path';
import type { CallEntry } from '../binding/trie';
import type { Calls } from './calls';
import type { NodeId } from './graph';
import { type FnRef, makeRef, type Program, type SiteRef } from './program';

export interface Decorated {
  fn: FnRef;
  site: SiteRef;
  entry: CallEntry;
  at: CallPath;
}

/** @returns the functions that models say their decorators are handed */
export function decorated(program: Program, calls: Calls): Decorated[] {
  const found: Decorated[] = [];
  const enter = (file: number, decorators: readonly NodeId[], functionOf: (method: string | undefined) => number | undefined) => {
    for (const decorator of decorators) {
      const node = program.node(makeRef(file, decorator));
      if (node.op !== 'call') continue;
      const site = makeRef(file, node.site);
      for (const entry of calls.target(site).entries)
        for (const at of entry.callbacks) {
          const method = at.segments[0]?.kind === 'prop' ? at.segments[0].name : undefined;
          const fn = at.root.kind === 'decorated' ? functionOf(method) : undefined;
          if (fn !== undefined) found.push({ fn: makeRef(file, fn), site, entry, at });
        }
    }
  };
  program.files.forEach((facts, file) => {
    for (const fn of facts.fns) if (fn) enter(file, fn.decorators, (method) => (method === undefined ? fn.id : undefined));
    for (const cls of facts.classes)
      if (cls) enter(file, cls.decorators, (method) => cls.methods.find((each) => camel(each.name) === method && each.kind === 'method')?.fn);
  });
  return found;
}
