/**
 * Interfaces and who implements them. An interface leaves no value behind, so it is known by the file it is declared in and its name,
 * as far as imports and re-exports lead; through `export *` it may be any of several, which is no harm: only a class that says
 * `implements` can be met.
 */
import type { TypeRef } from '../ir/ir';
import { push } from '../multimap';
import type { Facts } from './graph';
import { type ClassRef, fileOf, makeRef, type Program } from './program';

/** An interface that more classes than this implement is as good as unknown. */
const MOST_IMPLEMENTERS = 8;
const MOST_REEXPORTS = 4;

export class Interfaces {
  private table: Map<string, ClassRef[]> | undefined;

  constructor(private readonly program: Program) {}

  /** Classes that say they implement a type that is named in a file, their subclasses not included; none when they are too many. */
  implementers(file: number, type: TypeRef): readonly ClassRef[] {
    this.table ??= this.collect();
    if (this.table.size === 0) return [];
    const found = new Set<ClassRef>();
    for (const key of this.keysOf(file, type)) for (const cls of this.table.get(key) ?? []) found.add(cls);
    return this.program.atMost(MOST_IMPLEMENTERS, [...found], fileOf);
  }

  private collect(): Map<string, ClassRef[]> {
    const table = new Map<string, ClassRef[]>();
    this.program.files.forEach((facts, file) => {
      for (const cls of facts.classes)
        for (const type of cls?.implements ?? []) for (const key of this.keysOf(file, type)) push(table, key, makeRef(file, cls.id));
    });
    return table;
  }

  private keysOf(file: number, type: TypeRef): string[] {
    if (type.name.includes('.')) return [];
    const facts = this.program.files[file] as Facts;
    if (type.variable === undefined) return [`${file}#${type.name}`];
    const node = facts.nodes[facts.typeNodes.get(type.variable) ?? -1];
    return node?.op === 'import' ? this.exportedAs(this.program.fileAt(file, node.module), node.name, 0) : [];
  }

  private exportedAs(file: number | undefined, name: string, depth: number): string[] {
    if (file === undefined || depth > MOST_REEXPORTS) return [];
    const { exports } = this.program.files[file] as Facts;
    const again = exports.find((each) => 'from' in each && each.name === name);
    if (again && 'from' in again) return this.exportedAs(this.program.fileAt(file, again.from), again.imported, depth + 1);
    const stars = exports.flatMap((each) => ('star' in each ? this.exportedAs(this.program.fileAt(file, each.star), name, depth + 1) : []));
    return [`${file}#${name}`, ...stars];
  }
}
