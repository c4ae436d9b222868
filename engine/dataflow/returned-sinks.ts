/**
 * Sinks of functions that a framework calls for a text: what they return is put where the model says, such as the system prompt of an agent. Only
 * functions that are handed over by a decorator; those handed in as arguments are sinks of the call (`callback(f).return`).
 */
import type { SinkConcept } from '../concepts';
import { makeRef } from './program';
import type { Context } from './search';
import type { Sink } from './sinks';
import { isDecorated } from './sources';

/** @param wanted sink concepts that some rule asks for */
export function findReturnedSinks({ program, calls }: Context, wanted: ReadonlySet<SinkConcept>, sinks: Sink[]): void {
  for (const point of program.models.entryPoints) {
    const concept = point.returns;
    if (concept === undefined || !wanted.has(concept)) continue;
    program.files.forEach((facts, file) => {
      for (const fn of facts.fns) {
        if (!fn || !isDecorated(program, calls, point, file, fn)) continue;
        for (const { value, start, end, guards } of fn.returns) {
          if (value === undefined) continue;
          const ref = makeRef(file, value);
          const node = program.node(ref);
          const span = start <= node.start && node.end <= end ? { start: node.start, end: node.end } : { start, end };
          sinks.push({ concept, file, place: { ref, segments: [] }, ...span, calleeStart: fn.start, calleeEnd: fn.start, guards, fn: fn.id });
        }
      }
    });
  }
}
