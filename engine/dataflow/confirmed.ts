/**
 * What a person at the terminal is asked before it is done: `if input("Run it? ") == "y": …`, `if not click.confirm(…): return`. It counts where the value was there
 * before the question; a menu, or the text that the model is asked for, comes earlier. A person may say yes to anything, so this closes nothing.
 */
import type { Calls } from './calls';
import type { FlowNode, Guard, GuardList, NodeId } from './graph';
import { fileOf, makeRef, type Program, type Ref, type SiteRef } from './program';
import { readOff } from './read-off';
import type { Walk } from './search';
import type { Chain } from './track';

const MOST_STEPS = 12;
const MOST_GUARDS = 64;

/** Whether on the way of a chain a person was asked, after its value was made. @param guards those in force at the sink */
export function isConfirmed(calls: Calls, file: number, guards: GuardList | undefined, { frames }: Chain): boolean {
  let at = { file, guards };
  return frames.some(({ end: { walk }, call }) => {
    const { program } = calls;
    const asked = questions(calls, at.file, at.guards);
    const here = at.file;
    if (call !== undefined) at = { file: fileOf(call), guards: program.site(call).guards };
    return asked.some((question) => isMadeBefore(program, here, question, walk));
  });
}

/** Whether the value that a walk ends at was there before a question was asked: it was handed in, kept, or made further up. */
function isMadeBefore(program: Program, file: number, question: FlowNode, last: Walk): boolean {
  // of what functions gave back, that of this one
  let at: Walk | undefined = last;
  while (at && (fileOf(at.ref) !== file || program.node(at.ref).fn !== question.fn)) at = at.before;
  if (!at) return true;
  const node = program.node(at.ref);
  return node.op === 'param' || node.end <= question.start;
}

/** The questions whose answers decided the way to a place, as values of its file. */
function questions(calls: Calls, file: number, list: GuardList | undefined): FlowNode[] {
  const found = new Set<FlowNode>();
  let left = MOST_GUARDS;
  for (let at = list; at && left > 0; at = at.parent, left--) {
    const id = answerOf(calls, file, at.guard);
    if (id === undefined) continue;
    for (const ref of askedFor(calls, makeRef(file, id), 0)) if (fileOf(ref) === file) found.add(calls.program.node(ref));
  }
  return [...found];
}

/** The value that a guard speaks of. */
function answerOf({ program }: Calls, file: number, guard: Guard): NodeId | undefined {
  if (guard.kind === 'call') return program.site(makeRef(file, guard.site)).node;
  if (guard.kind === 'value' || guard.kind === 'decided') return guard.node;
  if (guard.kind !== 'assert') return undefined;
  // `click.confirm("Run it?", abort=True)`
  const site = program.site(makeRef(file, guard.site));
  return site.args.some(({ name, value }) => name === 'abort' && isTrue(program, makeRef(file, value))) ? site.node : undefined;
}

const isTrue = (program: Program, ref: Ref) => {
  const node = program.node(ref);
  return node.op === 'const' && node.value === true;
};

/** @returns the calls that ask, of the value's own file: a call of a function of the project that does stands for it */
function askedFor(calls: Calls, ref: Ref, depth: number): readonly Ref[] {
  if (depth > MOST_STEPS) return [];
  const { program } = calls;
  const node = program.node(ref);
  if (node.op === 'call') return ofCall(calls, makeRef(fileOf(ref), node.site), depth);
  return readOff(program, ref).flatMap((id) => askedFor(calls, makeRef(fileOf(ref), id), depth + 1));
}

function ofCall(calls: Calls, ref: SiteRef, depth: number): readonly Ref[] {
  const { program } = calls;
  const site = program.site(ref);
  const { entries, fns } = calls.target(ref);
  const asking = entries.find(({ is }) => is === 'question');
  if (asking) {
    calls.used.add(asking.key);
    return [makeRef(fileOf(ref), site.node)];
  }
  const isAnswer = fns.some((fn) =>
    program.fn(fn)?.returns.some((each) => each.value !== undefined && askedFor(calls, makeRef(fileOf(fn), each.value), depth + 2).length > 0),
  );
  if (isAnswer) return [makeRef(fileOf(ref), site.node)];
  // `input("…").strip().lower()`
  return fns.length > 0 || site.receiver === undefined ? [] : askedFor(calls, makeRef(fileOf(ref), site.receiver), depth + 1);
}
