/**
 * A part of a project for one of several machines. Files that imports or channels connect, and routes and what runs before them, stay together, so that each finding is found
 * by exactly one part, and all parts together find what one run over everything finds.
 */
import { BIT } from './gate';
import { routesBehind } from './gate/described';
import type { GatedFile } from './gather';

/** Part `index` (from 1) of `count`. */
export interface Shard {
  index: number;
  count: number;
}

/**
 * Spreads connected files over the parts: the largest groups first, each to the part that has the fewest files so far.
 * @param files all that were gated; the same files give the same parts on every machine
 * @returns whether a file belongs to this part; a path that was not gated belongs to exactly one, too
 */
export function ownerOf(files: ReadonlyMap<string, GatedFile>, { index, count }: Shard): (path: string) => boolean {
  const paths = [...files.keys()].sort();
  const number = new Map(paths.map((path, at) => [path, at]));
  const parent = Int32Array.from(paths, (_, at) => at);
  const rootOf = (at: number): number => {
    let root = at;
    while (parent[root] !== root) root = parent[root] as number;
    for (let each = at; each !== root; ) {
      const next = parent[each] as number;
      parent[each] = root;
      each = next;
    }
    return root;
  };
  // the lower number is the root, so that it does not depend on the order of joining
  const join = (a: number, b: number) => {
    const [first, second] = [rootOf(a), rootOf(b)].sort((x, y) => x - y) as [number, number];
    parent[second] = first;
  };
  let channel: number | undefined;
  paths.forEach((path, at) => {
    const { imports, scan } = files.get(path) as GatedFile;
    for (const each of imports) {
      const target = number.get(each);
      if (target !== undefined) join(at, target);
    }
    const isBehind = routesBehind(path);
    if (isBehind) for (const [other, target] of number) if (isBehind(other)) join(at, target);
    if ((scan.bits & BIT.channel) === 0) return;
    if (channel !== undefined) join(channel, at);
    channel = at;
  });
  const sizes = new Map<number, number>();
  paths.forEach((_, at) => {
    sizes.set(rootOf(at), (sizes.get(rootOf(at)) ?? 0) + 1);
  });
  const loads = Array.from({ length: count }, () => 0);
  const parts = new Map<number, number>();
  for (const [root, size] of [...sizes].sort(([a, x], [b, y]) => y - x || a - b)) {
    const part = loads.indexOf(Math.min(...loads));
    loads[part] = (loads[part] as number) + size;
    parts.set(root, part);
  }
  return (path) => {
    const at = number.get(path);
    return (at === undefined ? 0 : (parts.get(rootOf(at)) as number)) === index - 1;
  };
}
