/** Which calls stand in a function, and which a function leads to through functions of the project. */

import type { Site } from '../dataflow/graph';
import { type FnRef, fileOf, makeRef, nodeOf, type SiteRef } from '../dataflow/program';
import type { Context } from '../dataflow/search';

const MOST_FUNCTIONS = 120;

export class Called {
  private readonly byFunction = new Map<FnRef, SiteRef[]>();

  constructor(private readonly context: Context) {
    context.program.files.forEach((facts, file) => {
      for (const site of facts.sites) {
        const fn = makeRef(file, site.fn);
        const known = this.byFunction.get(fn);
        if (known) known.push(makeRef(file, site.id));
        else this.byFunction.set(fn, [makeRef(file, site.id)]);
      }
    });
  }

  site(ref: SiteRef): Site {
    return this.context.program.site(ref);
  }

  /** Calls in the body of a function and in those that its text encloses. */
  within(fn: FnRef): SiteRef[] {
    const file = fileOf(fn);
    const { fns } = this.context.program.facts(fn);
    const inner = fns.filter((each) => each && this.context.program.encloses(file, nodeOf(fn), each.id));
    return inner.flatMap((each) => this.byFunction.get(makeRef(file, each.id)) ?? []);
  }

  /** Calls between two offsets of a file. */
  between(file: number, start: number, end: number): SiteRef[] {
    const { sites } = this.context.program.files[file] ?? { sites: [] };
    return sites.filter((site) => start <= site.start && site.end <= end).map((site) => makeRef(file, site.id));
  }

  /**
   * These calls and all that they lead to, the nearest first.
   * @param depth how many functions of the project may lie between
   */
  reached(sites: readonly SiteRef[], depth: number): { site: SiteRef; first: SiteRef }[] {
    const found = new Map<SiteRef, SiteRef>();
    const entered = new Set<FnRef>();
    let round: [SiteRef, SiteRef][] = sites.map((site) => [site, site]);
    for (let level = 0; level <= depth && round.length > 0; level++) {
      const next: [SiteRef, SiteRef][] = [];
      for (const [site, first] of round) {
        if (found.has(site)) continue;
        found.set(site, first);
        for (const fn of this.context.calls.target(site).entered) {
          if (entered.has(fn) || entered.size >= MOST_FUNCTIONS) continue;
          entered.add(fn);
          for (const inner of this.within(fn)) next.push([inner, first]);
        }
      }
      round = next;
    }
    return [...found].map(([site, first]) => ({ site, first }));
  }
}
