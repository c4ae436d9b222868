/** Which classes of the project extend which, by what their bases denote when it is first asked. */

import type { State } from '../binding/trie';
import { push } from '../multimap';
import type { Denotation } from './denotation';
import { type ClassRef, fileOf, makeRef, type Program, type Ref, type SiteRef } from './program';
import { MOST_OVERRIDES } from './target';

/** More subclasses than this are as good as unknown. */
const MOST_SUBCLASSES = 32;

export class Hierarchy {
  private table: Map<ClassRef, ClassRef[]> | undefined;
  private supers: Map<ClassRef, SiteRef[]> | undefined;
  private readonly superCallsOf = new Map<ClassRef, readonly SiteRef[]>();
  private readonly known = new Map<ClassRef, readonly ClassRef[]>();
  private readonly few = new Map<ClassRef, readonly ClassRef[]>();

  constructor(
    private readonly program: Program,
    private readonly denote: (ref: Ref) => readonly Denotation[],
  ) {}

  /** Direct and indirect project subclasses, at most 32 (more: unknown, so none). */
  subclasses(cls: ClassRef): readonly ClassRef[] {
    let found = this.few.get(cls);
    if (!found) this.few.set(cls, (found = this.program.atMost(MOST_SUBCLASSES, this.below(cls), fileOf)));
    return found;
  }

  /** Whether more classes extend a class than calls of its methods are entered of. */
  isWide(cls: ClassRef): boolean {
    return this.below(cls).length > MOST_OVERRIDES;
  }

  /** Whether one class extends another, itself or through others. */
  isBelow(cls: ClassRef, other: ClassRef): boolean {
    return this.below(cls).includes(other);
  }

  /** Of these, the classes that extend none of the others. */
  uppermost(classes: ReadonlySet<ClassRef>): readonly ClassRef[] {
    return [...classes].filter((cls) => ![...classes].some((other) => other !== cls && this.isBelow(other, cls)));
  }

  private below(cls: ClassRef): readonly ClassRef[] {
    this.table ??= this.direct();
    let subclasses = this.known.get(cls);
    if (!subclasses) {
      const found = new Set(this.table.get(cls));
      // a set is walked in the order of insertion, what is added on the way included
      for (const each of found) for (const sub of this.table.get(each) ?? []) found.add(sub);
      this.known.set(cls, (subclasses = [...found]));
    }
    return subclasses;
  }

  /** Where the functions of a class, or of one that it extends, call the constructor of the class above. */
  superCalls(cls: ClassRef): readonly SiteRef[] {
    let found = this.superCallsOf.get(cls);
    if (!found) this.superCallsOf.set(cls, (found = this.callsAbove(cls, 0)));
    return found;
  }

  private callsAbove(cls: ClassRef, depth: number): readonly SiteRef[] {
    this.supers ??= this.findSupers();
    const own = this.supers.get(cls) ?? [];
    if (depth > 8) return own;
    return [...own, ...this.bases(cls).flatMap((d) => (d.kind === 'class' ? this.callsAbove(d.cls, depth + 1) : []))];
  }

  /** The library classes that a class extends, itself or through others. */
  libraryBases(cls: ClassRef, depth = 0): State[] {
    if (depth > 8) return [];
    return this.bases(cls).flatMap((d) => (d.kind === 'lib' ? [d.state] : d.kind === 'class' ? this.libraryBases(d.cls, depth + 1) : []));
  }

  private bases(cls: ClassRef): Denotation[] {
    return (this.program.cls(cls)?.bases ?? []).flatMap((base) => [...this.denote(makeRef(fileOf(cls), base))]);
  }

  private findSupers(): Map<ClassRef, SiteRef[]> {
    const found = new Map<ClassRef, SiteRef[]>();
    this.program.files.forEach((facts, file) => {
      for (const site of facts.sites) {
        const callee = facts.nodes[site.callee];
        if (callee?.op !== 'member' || callee.name !== 'super()') continue;
        const owner = this.program.ownerOf(makeRef(file, facts.fns[site.fn]?.thisFn ?? site.fn));
        if (owner && !owner.isStatic) push(found, owner.cls, makeRef(file, site.id));
      }
    });
    return found;
  }

  private direct(): Map<ClassRef, ClassRef[]> {
    const table = new Map<ClassRef, ClassRef[]>();
    this.program.files.forEach((facts, file) => {
      for (const each of facts.classes)
        for (const base of each?.bases ?? [])
          for (const d of this.denote(makeRef(file, base))) if (d.kind === 'class') push(table, d.cls, makeRef(file, each.id));
    });
    return table;
  }
}
