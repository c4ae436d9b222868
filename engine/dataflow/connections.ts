/**
 * What is known of the files of a program beside their facts: which lead to which by imports, and which are there for the sake of rules that the others
 * are not parsed for. It says nothing of what an import brings.
 */

export interface Surroundings {
  /** The project files that a file imports, those that are not parsed included. */
  importsOf: (path: string) => readonly string[];
  /** Whether a file is parsed for other rules than those of the preset `recommended`. */
  isAside: (path: string) => boolean;
}

/** Says of two files whether one of them imports the other, directly or not. */
export class Connections {
  private readonly below = new Map<string, ReadonlySet<string>>();

  constructor(private readonly importsOf: Surroundings['importsOf']) {}

  areConnected(a: string, b: string): boolean {
    return a === b || this.reachedFrom(a).has(b) || this.reachedFrom(b).has(a);
  }

  private reachedFrom(path: string): ReadonlySet<string> {
    let found = this.below.get(path);
    if (!found) {
      const reached = new Set(this.importsOf(path));
      // a set is walked in the order of insertion, what is added on the way included
      for (const each of reached) for (const next of this.importsOf(each)) reached.add(next);
      this.below.set(path, (found = reached));
    }
    return found;
  }
}
