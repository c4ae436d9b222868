/** Which classes of the project extend which, by what their bases denote when it is first asked. */

import { push } from '../multimap';
import type { Denotation } from './denotation';
import { type ClassRef, makeRef, type Program, type Ref } from './program';

/** More subclasses than this are as good as unknown. */
const MOST_SUBCLASSES = 32;

export class Hierarchy {
  private table: Map<ClassRef, ClassRef[]> | undefined;
  private readonly known = new Map<ClassRef, readonly ClassRef[]>();

  constructor(
    private readonly program: Program,
    private readonly denote: (ref: Ref) => readonly Denotation[],
  ) {}

  /** Direct and indirect project subclasses, at most 32 (more: unknown, so none). */
  subclasses(cls: ClassRef): readonly ClassRef[] {
    this.table ??= this.direct();
    const before = this.known.get(cls);
    if (before) return before;
    const found = new Set(this.table.get(cls));
    // a set is walked in the order of insertion, what is added on the way included
    for (const each of found) {
      if (found.size > MOST_SUBCLASSES) break;
      for (const sub of this.table.get(each) ?? []) found.add(sub);
    }
    const subclasses = found.size > MOST_SUBCLASSES ? [] : [...found];
    this.known.set(cls, subclasses);
    return subclasses;
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
