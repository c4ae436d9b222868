/**
 * From the predecessor chains of a search to the steps a person reads: source first, sink last, one step a line, calls
 * across files named. It words nothing about rules.
 */
import type { Step } from '../finding';
import type { FlowNode } from './graph';
import { type FnRef, fileOf, makeRef, type Program, type Ref, type SiteRef } from './program';
import type { End, Walk } from './search';

/** A place to show: file, span, words. */
export interface Mark {
  file: number;
  start: number;
  end: number;
  what: string;
}

/** A parameter's end and the call site through which the next frame was reached. */
export interface Frame {
  end: End;
  /** Call site (or library call that takes the callback) one level up; undefined for the last frame. */
  call: SiteRef | undefined;
  /** The argument there. */
  argument: Ref | undefined;
}

/**
 * @param frames from the sink's own function outwards; the last one ends at the source
 * @returns marks between source and sink, in the order of the flow, without both
 */
export function marksOf(program: Program, frames: readonly Frame[]): Mark[] {
  const marks: Mark[] = [];
  for (let i = frames.length - 1; i >= 0; i--) {
    const frame = frames[i] as Frame;
    marks.push(...chain(program, frame.end, 0));
    const inner = frames[i - 1];
    if (inner?.call !== undefined && inner.end.kind === 'param') marks.push(argumentMark(program, inner.call, inner.argument, inner.end.fn));
  }
  return marks;
}

function chain(program: Program, end: End, depth: number): Mark[] {
  const last = end.walk;
  const marks: Mark[] = [];
  for (let walk: Walk | undefined = last; walk; walk = walk.before) {
    if (walk.through && walk.call !== undefined) {
      const isArgument =
        program.node(walk.ref).op !== 'call' || makeRef(fileOf(walk.ref), (program.node(walk.ref) as FlowNode & { op: 'call' }).site) !== walk.call;
      if (isArgument && walk.through.kind === 'param') marks.push(argumentMark(program, walk.call, walk.ref, walk.through.fn));
      if (depth < 12) marks.push(...chain(program, walk.through, depth + 1));
      marks.push(callMark(program, walk.call, walk.through, walk.thrown === true || walk.before?.thrown === true));
    } else {
      // the call that gives the source is the source
      const mark = walk === last && end.kind === 'source' && program.node(walk.ref).op === 'call' ? undefined : nodeMark(program, walk);
      if (mark) marks.push(mark);
    }
  }
  return marks;
}

function nodeMark(program: Program, walk: Walk): Mark | undefined {
  const node = program.node(walk.ref);
  const file = fileOf(walk.ref);
  switch (node.op) {
    case 'template':
      return { file, start: node.start, end: node.end, what: 'put into a text' };
    case 'caught':
      return { file, start: node.start, end: node.end, what: 'caught as an error' };
    case 'call': {
      const site = program.site(makeRef(file, node.site));
      if (walk.thrown) return undefined;
      return { file, start: site.start, end: site.end, what: `passes through \`${nameOf(program, file, site.callee)}\`` };
    }
    default:
      return undefined;
  }
}

function argumentMark(program: Program, call: SiteRef, argument: Ref | undefined, fn: FnRef): Mark {
  const site = program.site(call);
  const file = fileOf(call);
  const arg = site.args.find((each) => makeRef(file, each.value) === argument);
  const name = functionName(program, fn) || nameOf(program, file, site.callee);
  return { file, start: arg?.start ?? site.start, end: arg?.end ?? site.end, what: name ? `passed to \`${name}\`` : 'passed to a function' };
}

function callMark(program: Program, call: SiteRef, end: End, isThrown: boolean): Mark {
  const site = program.site(call);
  const file = fileOf(call);
  const name = nameOf(program, file, site.callee) || (end.kind === 'param' ? functionName(program, end.fn) : '');
  return { file, start: site.start, end: site.end, what: `${isThrown ? 'thrown' : 'returned'} by ${name ? `\`${name}\`` : 'a function'}` };
}

export function nameOf(program: Program, file: number, callee: number): string {
  const node = program.node(makeRef(file, callee));
  return node.op === 'member' || node.op === 'global' || node.op === 'import' ? node.name : '';
}

/** `Class.method` or the function's own name. */
export function functionName(program: Program, fn: FnRef): string {
  const flow = program.fn(fn);
  if (!flow || flow.kind === 'module') return '';
  const owner = flow.cls === undefined ? undefined : program.files[fileOf(fn)]?.classes[flow.cls];
  return owner?.name ? `${owner.name}.${flow.name}` : flow.name;
}

/** The enclosing named functions of a place, outermost first: `Agent.run.callback`. */
export function symbolOf(program: Program, fn: FnRef): string {
  const names: string[] = [];
  let at: FnRef | undefined = fn;
  for (let i = 0; at !== undefined && i < 20; i++) {
    const name = functionName(program, at);
    if (name) names.unshift(name);
    const parent: number | undefined = program.fn(at)?.parent;
    at = parent === undefined ? undefined : makeRef(fileOf(at), parent);
  }
  return names.join('.');
}

/** Drops marks that repeat the line of the one before, or of source and sink. */
export function thin(steps: readonly Step[]): Step[] {
  const kept: Step[] = [];
  steps.forEach((step, index) => {
    const before = kept.at(-1);
    const isEdge = index === 0 || index === steps.length - 1;
    const last = steps.at(-1) as Step;
    const same = (a: Step, b: Step) => a.location.path === b.location.path && a.location.line === b.location.line;
    if (
      !isEdge &&
      ((before && same(before, step) && (before.kind !== 'source' || !/^(?:passed to|returned by|thrown by) /.test(step.what))) || same(step, last))
    )
      return;
    kept.push(step);
  });
  return kept;
}
