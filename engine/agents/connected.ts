/** Which files hang together by their imports: what is said of one part of a repository must not depend on another that has nothing to do with it. */
import type { Program } from '../dataflow/program';

/** @returns for each file the number of its part */
export function connectedParts(program: Program): readonly number[] {
  const parent = program.files.map((_, file) => file);
  const root = (file: number): number => {
    let at = file;
    while (parent[at] !== at) at = parent[at] as number;
    return at;
  };
  program.files.forEach(({ imports }, file) => {
    for (const specifier of imports) {
      const target = program.fileAt(file, specifier);
      if (target !== undefined) parent[root(target)] = root(file);
    }
  });
  return parent.map((_, file) => root(file));
}
