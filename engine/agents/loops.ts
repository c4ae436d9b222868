/**
 * Loops that nothing but a model's answer ends, and calls that lift the limit of an agent's steps. Which loops have no end of their own, the facts say; here
 * follows what goes on in them. A loop that waits for somebody (a line of input, a queue, a socket, a pause) is a service, and silent.
 */
import type { CallEntry } from '../binding/trie';
import { findHazards } from '../dataflow/hazards';
import { fileOf, makeRef, type SiteRef } from '../dataflow/program';
import type { Context } from '../dataflow/search';
import { Called } from './called';
import type { AgentInput, AgentIssue } from './types';

/** Functions of the project between the loop and the model. */
const MOST_BETWEEN = 3;
const WAITS =
  /^(?:(?:raw_?)?input|question|prompt|ask|read(?:_?line|_?message|_?until)?s?|recv\w*|receive\w*|sleep|delay|wait\w*|set_?timeout|poll\w*|accept|listen|consume\w*|dequeue|b[lr]pop|xread\w*|next_?message|get_?(?:user_?)?(?:input|message|updates?|line)|chat_?input|text_?input|user_?input|keypress)$/i;
const QUEUES = /queue|inbox|mailbox|channel|socket|subscri|stream|reader|consumer|events?$/i;

export function withoutEnd(input: AgentInput): AgentIssue<'loop'>[] {
  const { context, code, lineAt, text } = input;
  const { program } = context;
  const called = new Called(context);
  const found: AgentIssue<'loop'>[] = [];
  program.files.forEach((facts, file) => {
    for (const loop of facts.openLoops) {
      const inside = called.between(file, loop.start, loop.end);
      const reached = called.reached(inside, MOST_BETWEEN);
      const model = reached.find(({ site }) => context.calls.target(site).entries.some(answers));
      if (!model) continue;
      // the innermost loop around the call is the one to speak of
      const { start } = called.site(model.first);
      const isOuter = facts.openLoops.some(
        (other) => other !== loop && loop.start <= other.start && other.end <= loop.end && other.start <= start && start < other.end,
      );
      if (isOuter || inside.some((each) => waits(context, each, code)) || asksSomebody(called, context, inside, code)) continue;
      const site = called.site(model.first);
      const call = { text: code(file, site.calleeStart, site.calleeEnd, 60), path: facts.path, line: lineAt(file, site.start) };
      const end = headEnd(text(facts.path), loop.start, loop.end, facts.language === 'python');
      found.push({ file, start: loop.start, end, fn: loop.fn, identity: ['loop', call.text], context: { call, lifted: undefined } });
    }
  });
  const lifted = findHazards(context, 'no-step-limit').map((hazard): AgentIssue<'loop'> => {
    const { file, calleeStart, calleeEnd, fn, does, instead } = hazard;
    const whole = code(file, calleeStart, calleeEnd, 4000);
    const call = {
      text: whole.includes('(') ? lastName(whole) : code(file, calleeStart, calleeEnd, 60),
      path: program.files[file]?.path ?? '',
      line: lineAt(file, calleeStart),
    };
    return { file, start: calleeStart, end: calleeEnd, fn, identity: ['call', call.text], context: { call, lifted: { does, instead } } };
  });
  return [...found, ...lifted];
}

/** Whether a call asks a model, and not only makes something that may. */
function answers({ is, sources, returns }: CallEntry): boolean {
  if (is === 'chat' || is === 'completion') return sources.length > 0 || returns !== undefined;
  return is === 'agent' && sources.some(({ concept, at }) => concept === 'llm-output' && at.root.kind === 'return');
}

/** Whether a function that the loop calls, and that asks no model, asks a person. */
function asksSomebody(called: Called, context: Context, inside: readonly SiteRef[], code: AgentInput['code']): boolean {
  return inside.some((site) => {
    const below = called.reached([site], 2).map((each) => each.site);
    if (below.some((each) => takesInput(context, each))) return true;
    return below.length > 1 && !below.some((each) => context.calls.target(each).entries.some(answers)) && below.some((each) => isQuestion(context, each, code));
  });
}

const QUESTIONS = /^(?:(?:raw_?)?input|question|prompt|ask|confirm|(?:chat|text|user)_?input|get_?user_?input)$/i;

function isQuestion({ calls, program }: Context, ref: SiteRef, code: AgentInput['code']): boolean {
  if (calls.target(ref).entered.length > 0) return false;
  const { calleeStart, calleeEnd } = program.site(ref);
  return QUESTIONS.test(lastName(code(fileOf(ref), calleeStart, calleeEnd, 80)));
}

const lastName = (callee: string): string => /([\w$]+)\s*$/.exec(callee)?.[1] ?? '';

/** What a person or a client wrote comes out of it. */
const takesInput = ({ calls }: Context, ref: SiteRef): boolean =>
  calls.target(ref).entries.some(({ sources }) => sources.some(({ concept, at }) => concept === 'untrusted-input' && at.root.kind === 'return'));

function waits(context: Context, ref: SiteRef, code: AgentInput['code']): boolean {
  const { calls, program } = context;
  const { entries, entered } = calls.target(ref);
  if (takesInput(context, ref)) return true;
  if (entered.length > 0 || entries.some(answers)) return false;
  const site = program.site(ref);
  const callee = code(fileOf(ref), site.calleeStart, site.calleeEnd, 80);
  const name = lastName(callee);
  if (WAITS.test(name)) {
    // `sleep(0)` lets others go on
    const [first] = site.args;
    const time = first && program.node(makeRef(fileOf(ref), first.value));
    return !(time?.op === 'const' && typeof time.value === 'number' && time.value <= 1);
  }
  const holder = callee.slice(0, Math.max(0, callee.length - name.length - 1));
  return /^(?:get|next|pop|shift|take|__anext__)$/.test(name) && QUEUES.test(holder);
}

/** Where the head of a loop ends: before its body. */
function headEnd(text: string, start: number, end: number, isPython: boolean): number {
  const head = /^[^\n]*/.exec(text.slice(start, end))?.[0] ?? '';
  const stop = isPython ? head.lastIndexOf(':') : head.indexOf('{');
  return start + (stop > 0 ? head.slice(0, stop) : head).trimEnd().length;
}
