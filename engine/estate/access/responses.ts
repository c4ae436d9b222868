/** What handlers give back, for frameworks that send what a handler returns: sinks of the concept `response`. */
import { fileOf, makeRef } from '../../dataflow/program';
import type { Context } from '../../dataflow/search';
import type { Sink } from '../../dataflow/sinks';
import type { Endpoint } from './endpoints';

const SENDS_RESULTS = new Set(['fastapi', 'flask', 'django', 'h3', 'elysia', 'nestjs', 'trpc', 'graphql', 'sveltekit', 'fastify', 'hapi']);

export function answersOf({ program }: Context, endpoints: readonly Endpoint[]): Sink[] {
  const seen = new Set<number>();
  return endpoints.flatMap(({ framework, method, handlers }) => {
    if (!SENDS_RESULTS.has(framework) && method !== 'ACTION') return [];
    return handlers.flatMap((handler) => {
      const file = fileOf(handler);
      const own = program.fn(handler);
      if (seen.has(handler) || !own) return [];
      seen.add(handler);
      return own.returns.flatMap(({ value, start, end, guards }): Sink[] => {
        if (value === undefined) return [];
        const node = program.node(makeRef(file, value));
        const span = start <= node.start && node.end <= end ? { start: node.start, end: node.end } : { start, end };
        const place = { ref: makeRef(file, value), segments: [{ kind: 'deep' as const }] };
        return [{ concept: 'response', file, place, ...span, calleeStart: start, calleeEnd: start, guards, fn: own.id }];
      });
    });
  });
}
