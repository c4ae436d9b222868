/** Whether a value was parsed by the program on its way, and its source is a call that was given no schema for it. */
import type { CallEntry } from '../binding/trie';
import { fileOf, makeRef, type SiteRef } from './program';
import type { Context, Walk } from './search';
import type { Chain } from './track';
import { look } from './when';

/** @param chain from a model's output to a sink */
export function isParsedFreely(context: Context, { frames }: Pick<Chain, 'frames'>): boolean {
  let isParsed = false;
  let isGuided = false;
  const visit = (last: Walk, depth: number): void => {
    for (let walk: Walk | undefined = last; walk; walk = walk.before) {
      const call = callAt(context, walk);
      isParsed ||= call?.entries.some((entry) => entry.parses) === true;
      isGuided ||= call?.entries.some((entry) => entry.sources.length > 0) === true && hasSchema(context, call);
      if (walk.through && depth < 12) visit(walk.through.walk, depth + 1);
    }
  };
  for (const frame of frames) visit(frame.end.walk, 0);
  return isParsed && !isGuided;
}

interface Call {
  site: SiteRef;
  entries: readonly CallEntry[];
}

function callAt({ program, calls }: Context, { ref }: Walk): Call | undefined {
  const node = program.node(ref);
  if (node.op !== 'call') return undefined;
  const site = makeRef(fileOf(ref), node.site);
  return { site, entries: calls.target(site).entries };
}

/** Structured output, or tools whose arguments follow their schema strictly. */
function hasSchema({ program, calls }: Context, { site, entries }: Call): boolean {
  const paths = entries.flatMap((entry) => entry.roles.filter(({ role }) => role === 'schema').map(({ at }) => at));
  return paths.some((at) => calls.places(site, at).some((place) => look(program, place).some((seen) => seen !== 'absent')));
}
