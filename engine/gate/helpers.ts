/**
 * Helpers: files that carry neither source nor sink, but hold a function that a parsed file calls, hands over or extends. What such a
 * function does decides what comes of a value, so its file is parsed too; barrels on the way are looked through by name.
 */
import type { Facts, FlowNode, NodeId } from '../dataflow/graph';

export interface Helpers {
  /** @returns files that the functions used in a parsed file lead to, each asked for once */
  enter(facts: Facts): string[];
}

/** @param resolve the project file of an import, undefined for what is not looked at */
export function followHelpers(resolve: (from: string, specifier: string) => string | undefined): Helpers {
  const parsed = new Map<string, Facts>();
  /** Names that are asked of a file; those of files that are not parsed yet are followed when they are. */
  const wanted = new Map<string, Set<string>>();
  return {
    enter(facts) {
      const needed: string[] = [];
      const ask = (from: string, specifier: string, name: string): void => {
        const path = resolve(from, specifier);
        if (path === undefined) return;
        let names = wanted.get(path);
        if (!names) wanted.set(path, (names = new Set()));
        if (names.has(name)) return;
        names.add(name);
        const known = parsed.get(path);
        if (known) lookThrough(known, name);
        else if (names.size === 1) needed.push(path);
      };
      const lookThrough = (facts: Facts, name: string): void => {
        const { path, exports } = facts;
        for (const each of exports) {
          if ('star' in each) ask(path, each.star, name);
          else if (each.name !== name && name !== '*') continue;
          else if ('from' in each) ask(path, each.from, each.imported);
          else {
            const again = importedAt(facts, each.node);
            if (again) ask(path, again.module, again.name);
          }
        }
      };
      parsed.set(facts.path, facts);
      for (const name of wanted.get(facts.path) ?? []) lookThrough(facts, name);
      for (const { module, name } of usedImports(facts)) ask(facts.path, module, name);
      return needed;
    },
  };
}

/** What a name of a file stands for where it is imported: Python's packages hand on what they import. */
function importedAt({ nodes, cells }: Facts, id: NodeId): { module: string; name: string } | undefined {
  const node = nodes[id];
  const [only, ...others] = node?.op === 'cell' ? (cells.get(node.variable) ?? []) : [id];
  const value = only === undefined || others.length > 0 ? undefined : nodes[only];
  return value?.op === 'import' ? value : undefined;
}

/** What a file calls, hands to a call or extends, of what it imports. */
function usedImports(facts: Facts): { module: string; name: string }[] {
  const found: { module: string; name: string }[] = [];
  const enter = (id: NodeId | undefined) => {
    let node: FlowNode | undefined = id === undefined ? undefined : facts.nodes[id];
    let member = '*';
    for (let i = 0; i < 4 && node?.op === 'member'; i++) {
      member = node.name;
      node = facts.nodes[node.base];
    }
    if (node?.op === 'import') found.push({ module: node.module, name: node.name === '*' ? member : node.name });
  };
  for (const site of facts.sites) {
    enter(site.callee);
    for (const arg of site.args) enter(arg.value);
  }
  for (const cls of facts.classes) if (cls) cls.bases.forEach(enter);
  return found;
}
