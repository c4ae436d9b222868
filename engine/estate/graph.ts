/**
 * Who calls whom in the project, functions handed to libraries and functions written inside of others included: which calls a handler leads to, and
 * which handlers lead to a call. It follows no value.
 */
import type { Facts } from '../dataflow/graph';
import { type FnRef, fileOf, makeRef, nodeOf, type SiteRef } from '../dataflow/program';
import { push } from '../multimap';
import type { View } from './view';

/** A call that may lead to more functions than these hands out work, as a bus of events does: it says little of who stands above it. */
const MOST_TARGETS = 8;

export class CallGraph {
  private readonly below = new Map<FnRef, readonly FnRef[]>();
  private readonly near = new Map<FnRef, readonly FnRef[]>();
  private above: Map<FnRef, FnRef[]> | undefined;
  private readonly sitesByFn = new Map<FnRef, SiteRef[]>();
  private readonly nested = new Map<FnRef, FnRef[]>();

  constructor(private readonly view: View) {
    view.program.files.forEach((facts, file) => {
      for (const site of facts.sites) push(this.sitesByFn, makeRef(file, site.fn), makeRef(file, site.id));
      for (const fn of facts.fns) if (fn?.parent !== undefined) push(this.nested, makeRef(file, fn.parent), makeRef(file, fn.id));
    });
  }

  /** Calls that stand in a function itself. */
  sitesOf(fn: FnRef): readonly SiteRef[] {
    return this.sitesByFn.get(fn) ?? [];
  }

  /** Functions that a function calls, hands on, or has inside. */
  calledBy(fn: FnRef): readonly FnRef[] {
    return this.stepsDown(fn, this.below, Number.POSITIVE_INFINITY);
  }

  /** @returns these functions and all that they lead to, but for calls that may lead anywhere */
  ownReach(fns: readonly FnRef[]): ReadonlySet<FnRef> {
    return closure(fns, (fn) => this.stepsDown(fn, this.near, MOST_TARGETS), Number.POSITIVE_INFINITY);
  }

  private stepsDown(fn: FnRef, memo: Map<FnRef, readonly FnRef[]>, most: number): readonly FnRef[] {
    const known = memo.get(fn);
    if (known) return known;
    const { calls } = this.view.context;
    const found = new Set<FnRef>(isModule(fn) ? [] : this.nested.get(fn));
    for (const site of this.sitesOf(fn)) {
      const target = calls.target(site);
      if (target.fns.length <= most) for (const each of [...target.entered, ...target.fns]) found.add(each);
      for (const entry of target.entries)
        for (const at of entry.callbacks)
          for (const place of calls.places(site, at)) for (const d of calls.denoteAt(place)) if (d.kind === 'fn') found.add(d.fn);
      // `list.map(handle)`: a function of the project as an argument of a call that nothing is known of
      if (target.entries.length === 0 && target.fns.length === 0)
        for (const arg of target.args) {
          const { op } = this.view.program.node(makeRef(fileOf(site), arg.value));
          if (op === 'fn' || op === 'cell' || op === 'import')
            for (const d of calls.denoter.of(makeRef(fileOf(site), arg.value))) if (d.kind === 'fn') found.add(d.fn);
        }
    }
    const list = [...found];
    memo.set(fn, list);
    return list;
  }

  /** @returns these functions and all that they lead to */
  reachedFrom(fns: readonly FnRef[], depth = Number.POSITIVE_INFINITY): ReadonlySet<FnRef> {
    return closure(fns, (fn) => this.calledBy(fn), depth);
  }

  /** @returns these functions and those that lead to them, files' own code left out */
  leadingTo(fns: readonly FnRef[], depth = Number.POSITIVE_INFINITY): ReadonlySet<FnRef> {
    this.above ??= this.invert();
    const { above } = this;
    return closure(fns, (fn) => above.get(fn) ?? [], depth);
  }

  private invert(): Map<FnRef, FnRef[]> {
    const above = new Map<FnRef, FnRef[]>();
    this.view.program.files.forEach((facts: Facts, file) => {
      for (const each of facts.fns) {
        const fn = each && makeRef(file, each.id);
        if (fn === undefined || isModule(fn)) continue;
        for (const called of this.calledBy(fn)) push(above, called, fn);
      }
    });
    return above;
  }
}

/** What stands at the top of a file. */
export const isModule = (fn: FnRef): boolean => nodeOf(fn) === 0;

function closure(from: readonly FnRef[], next: (fn: FnRef) => readonly FnRef[], depth: number): ReadonlySet<FnRef> {
  const seen = new Set(from);
  let edge = [...from];
  for (let step = 0; step < depth && edge.length > 0; step++) {
    const further: FnRef[] = [];
    for (const fn of edge)
      for (const each of next(fn)) {
        if (seen.has(each)) continue;
        seen.add(each);
        further.push(each);
      }
    edge = further;
  }
  return seen;
}
