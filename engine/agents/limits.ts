/**
 * Calls of models that set none of the limits that their SDK leaves open: neither the length of the answer, nor a time, nor a number of steps. One of them
 * is enough, and so is anything that cannot be seen: options from elsewhere, a client that is made with a time limit.
 */
import type { CallEntry } from '../binding/trie';
import { makeRef } from '../dataflow/program';
import type { Context } from '../dataflow/search';
import { look } from '../dataflow/when';
import { connectedParts } from './connected';
import type { AgentInput, AgentIssue } from './types';

const LIMITS = ['maxTokens', 'maxSteps', 'timeout'] as const;
type Limit = AgentIssue<'limits'>['context']['missing'][number];

export function withoutLimits({ context, code }: AgentInput): AgentIssue<'limits'>[] {
  const { program, calls } = context;
  const parts = connectedParts(program);
  const timed = sdksWithTimeout(context, parts);
  const found: AgentIssue<'limits'>[] = [];
  program.files.forEach((facts, file) => {
    // the platform ends the whole file's requests: `export const maxDuration = 60`
    const isTimed = facts.exports.some((each) => 'node' in each && each.name === 'maxDuration');
    for (const site of isTimed ? [] : facts.sites) {
      const ref = makeRef(file, site.id);
      const { entries } = calls.target(ref);
      const open = entries.flatMap((entry) => Object.entries(entry.unlimited ?? {}).map(([role, otherwise]) => ({ role, otherwise }) as Limit));
      if (open.length === 0) continue;
      const isSet =
        (open.some(({ role }) => role === 'timeout') && entries.some(({ sdk }) => timed.has(`${parts[file]} ${sdk}`))) ||
        LIMITS.some((role) => rolePlaces(context, ref, entries, role).some((seen) => seen !== 'absent'));
      if (isSet) continue;
      const { calleeStart: start, calleeEnd: end, fn } = site;
      const callee = code(file, start, end, 60);
      found.push({ file, start, end, fn, identity: [callee], context: { callee, missing: open } });
    }
  });
  return found;
}

const rolePlaces = (context: Context, ref: number, entries: readonly CallEntry[], role: Limit['role']) =>
  entries
    .flatMap((entry) => entry.roles.filter((each) => each.role === role))
    .flatMap(({ at }) => context.calls.places(ref, at))
    .flatMap((place) => look(context.program, place, context.calls));

/** Libraries of which some client is made with a time limit, by part of the repository: it may be the one that is used anywhere in it. */
function sdksWithTimeout(context: Context, parts: readonly number[]): ReadonlySet<string> {
  const { program, calls } = context;
  const found = new Set<string>();
  program.files.forEach((facts, file) => {
    for (const site of facts.sites) {
      const ref = makeRef(file, site.id);
      const clients = calls.target(ref).entries.filter(({ is, unlimited }) => is === 'client' && unlimited === undefined);
      if (clients.length > 0 && rolePlaces(context, ref, clients, 'timeout').some((seen) => seen !== 'absent'))
        for (const { sdk } of clients) found.add(`${parts[file]} ${sdk}`);
    }
  });
  return found;
}
