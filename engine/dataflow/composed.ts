/**
 * Where a prompt was composed. A project's own client takes prompts of the whole program through one call of an SDK; what is wrong is not
 * there but where foreign text was glued to instructions, or was given the role of the system. Only prompts are moved: a shell in a
 * helper is where a command is run, whoever calls it.
 */
import type { Segment } from '../binding/path';
import { isGlued } from './glued';
import { fileOf, makeRef, type Program } from './program';
import type { Sink } from './sinks';
import type { Frame } from './trace';
import type { Chain } from './track';
import { segmentsOf } from './way';

/** A sink as it is reported, with the ways that lead there. */
export interface Composed {
  sink: Sink;
  chains: Chain[];
}

/** Whether the ways to a sink may be reported in callers, perhaps in other files. */
export function isComposed(sink: Sink): boolean {
  return sink.concept === 'undivided-prompt' || (sink.concept === 'system-prompt' && sink.place.segments.some(isRole));
}

/** The ways by the calls of the project that are given a finished prompt; those whose prompt is composed at the sink stay there. */
export function composedAt(program: Program, sink: Sink, chains: readonly Chain[]): Map<string, Composed> {
  const found = new Map<string, Composed>();
  for (const chain of chains) {
    const frame = isComposed(sink) ? frameOf(program, sink, chain.frames) : 0;
    const moved = frame > 0 ? callOf(program, sink, chain.frames[frame - 1] as Frame) : undefined;
    const at = moved ?? sink;
    const key = `${at.file}:${at.start}`;
    const group = found.get(key);
    const own = moved ? { ...chain, frames: chain.frames.slice(frame) } : chain;
    if (group) group.chains.push(own);
    else found.set(key, { sink: at, chains: [own] });
  }
  return found;
}

const isRole = (segment: Segment) => segment.kind === 'where' || (segment.kind === 'filter' && !segment.isTested);

/** The innermost function in which the text becomes a prompt. */
function frameOf(program: Program, sink: Sink, frames: readonly Frame[]): number {
  return Math.max(0, frames.findIndex(composes(program, sink)));
}

/** @returns whether the text becomes a prompt in the function that a frame goes through */
export function composes(program: Program, sink: Sink): (frame: Frame) => boolean {
  return sink.concept === 'undivided-prompt'
    ? (frame) => isGlued(program, [frame])
    : ({ end }) => !segmentsOf(end.kind === 'param' || end.kind === 'jump' ? end.way : end.walk.way).some(isRole);
}

/** The argument of a call of the project's own client, as a sink. */
function callOf(program: Program, sink: Sink, { call, argument }: Frame): Sink | undefined {
  if (call === undefined || argument === undefined || fileOf(call) !== fileOf(argument)) return undefined;
  const site = program.site(call);
  const file = fileOf(call);
  const arg = site.args.find((each) => makeRef(file, each.value) === argument);
  if (!arg) return undefined;
  return {
    concept: sink.concept,
    file,
    place: { ref: argument, segments: [] },
    start: arg.start,
    end: arg.end,
    calleeStart: site.calleeStart,
    calleeEnd: site.calleeEnd,
    guards: site.guards,
    fn: site.fn,
    by: sink,
  };
}
