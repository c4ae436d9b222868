/**
 * Calls of AI libraries that no model's row describes, by what they are called through: `openai` `OpenAI().files.create`. Counted for whoever
 * keeps the models; only when asked for, and findings do not depend on it.
 */
import type { State } from '../binding/trie';
import type { Gap } from '../host';
import { fileOf, makeRef, type Ref } from './program';
import type { Context } from './search';

/** Longer chains than this are no library's. */
const MOST_STEPS = 12;

/**
 * @param isCounted whether calls of a library count, by the names of its states' roots (`sdk` or a name of `roots`)
 * @param isWanted whether calls of a file count
 * @returns the most frequent first, then by name
 */
export function findGaps(context: Context, isCounted: (root: string) => boolean, isWanted: (path: string) => boolean): Gap[] {
  const { program, calls } = context;
  const found = new Map<string, Gap>();
  program.files.forEach((facts, file) => {
    if (!isWanted(facts.path)) return;
    for (const site of facts.sites) {
      const { entries, fns, classes } = calls.target(makeRef(file, site.id));
      if (entries.length > 0 || fns.length > 0 || classes.length > 0 || isLibraryObject(context, makeRef(file, site.node))) continue;
      const called = libraryPath(context, makeRef(file, site.callee), MOST_STEPS);
      if (!called || !program.models.module(called.module, facts.language === 'python').some(({ label }) => isCounted(label))) continue;
      const key = `${called.module} ${called.path}`;
      const gap = found.get(key);
      if (gap) gap.count++;
      else found.set(key, { ...called, count: 1 });
    }
  });
  return [...found.values()].sort((a, b) => b.count - a.count || (`${a.module} ${a.path}` < `${b.module} ${b.path}` ? -1 : 1));
}

/** How a value is reached from an import, through members and through calls whose results the models know. */
function libraryPath(context: Context, ref: Ref, left: number): Omit<Gap, 'count'> | undefined {
  const { program } = context;
  if (left === 0) return undefined;
  const file = fileOf(ref);
  const node = program.node(ref);
  const from = (id: number) => libraryPath(context, makeRef(file, id), left - 1);
  switch (node.op) {
    case 'import':
      return node.module === '' ? undefined : { module: node.module, path: node.name === '*' ? '' : node.name };
    case 'member': {
      const base = from(node.base);
      return base && { module: base.module, path: base.path === '' ? node.name : `${base.path}.${node.name}` };
    }
    case 'refine':
      return from(node.base);
    case 'phi':
      return first(node.alternatives, from);
    case 'cell':
      return first(program.files[file]?.cells.get(node.variable) ?? [], from);
    case 'call': {
      const site = program.site(makeRef(file, node.site));
      // what a call gives counts as the library's while it is made with `new` or has members that models speak of; other results are data
      const made = site.isNew || isLibraryObject(context, ref) ? from(site.callee) : undefined;
      return made && { module: made.module, path: `${made.path}()` };
    }
    default:
      return undefined;
  }
}

/** A call of which models say no more than what it gives, is described. */
const isLibraryObject = ({ calls }: Context, ref: Ref): boolean => calls.denoter.of(ref).some((d) => d.kind === 'lib' && hasMembers(d.state));
const hasMembers = (state: State): boolean => state.children.size > 0 || state.types.some((type) => type.children.size > 0);

function first<T>(list: readonly T[], find: (each: T) => Omit<Gap, 'count'> | undefined): Omit<Gap, 'count'> | undefined {
  for (const each of list) {
    const found = find(each);
    if (found) return found;
  }
  return undefined;
}
