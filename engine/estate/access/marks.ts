/**
 * Values that a model is sent, found where it is asked: the list of messages, the texts in it, the prompt. Wherever such a value goes besides, it is still that;
 * rules about logs ask for prompts, rules about what is sent to clients for instructions (the system prompt), which may be constants.
 */
import { camel, type Segment } from '../../binding/path';
import type { SinkConcept } from '../../concepts';
import type { FlowNode, NodeId } from '../../dataflow/graph';
import { fileOf, makeRef, nodeOf, type Ref } from '../../dataflow/program';
import type { Context, ValueMark } from '../../dataflow/search';
import type { Place } from '../../dataflow/target';
import { look } from '../../dataflow/when';

const PROMPTS: ReadonlySet<SinkConcept> = new Set(['user-prompt', 'undivided-prompt', 'system-prompt']);
/** Shorter texts are no instructions that anybody would want to keep. */
const LEAST_WORDS = 8;
const SPOKEN = { prompt: ['log'], instructions: ['response', 'tool-result'] } as const;

/** Where instructions stand, with the call that sends them. */
export interface Instructions {
  ref: Ref;
  call: Ref;
}

export interface Marks {
  values: Map<Ref, ValueMark>;
  instructions: Instructions[];
}

/** @param wanted which of the two are asked for */
export function findMarks(context: Context, wanted: { prompt: boolean; instructions: boolean }): Marks {
  const { program, calls } = context;
  const marks: Marks = { values: new Map(), instructions: [] };
  program.files.forEach((facts, file) => {
    for (const site of facts.sites) {
      const ref = makeRef(file, site.id);
      for (const entry of calls.target(ref).entries)
        for (const { concept, at } of entry.sinks) {
          if (!PROMPTS.has(concept)) continue;
          for (const place of calls.places(ref, at)) {
            if (wanted.prompt) markPrompt(context, place, marks.values);
            if (wanted.instructions && concept === 'system-prompt') markInstructions(context, place, makeRef(file, site.node), marks);
          }
        }
    }
  });
  return marks;
}

/** The value at a place, and every value on the way into it that holds no more than prompts do. */
function markPrompt(context: Context, place: Place, values: Map<Ref, ValueMark>): void {
  for (const { ref, steps } of onTheWay(context, place, 0)) {
    const node = context.program.node(ref);
    // an object of options holds more than the prompt
    const isOptions = node.op === 'object' && steps === 0 && place.segments.length > 0;
    if (isOptions || node.op === 'const' || node.op === 'scalar' || isConstant(context, ref, 0)) continue;
    if (!values.has(ref)) values.set(ref, { concept: 'prompt', text: undefined, to: SPOKEN.prompt });
  }
}

/** Whether a value says the same in every run. */
function isConstant({ program }: Context, ref: Ref, depth: number): boolean {
  const node = program.node(ref);
  const all = (ids: readonly NodeId[]) => depth < 6 && ids.every((id) => isConstant({ program } as Context, makeRef(fileOf(ref), id), depth + 1));
  switch (node.op) {
    case 'const':
      return true;
    case 'template':
      return all(node.parts);
    case 'array':
      return node.items.every((item) => !item.spread) && all(node.items.map((item) => item.value));
    case 'object':
      return node.spreads.length === 0 && all(node.props.map((prop) => prop.value));
    case 'refine':
      return all([node.base]);
    case 'cell': {
      const cells = program.files[fileOf(ref)]?.cells.get(node.variable) ?? [];
      return cells.length > 0 && all(cells);
    }
    default:
      return false;
  }
}

/** Values from an argument down to a place in it, as far as literals, variables and branches show. */
function onTheWay(context: Context, place: Place, depth: number): { ref: Ref; steps: number }[] {
  const { program } = context;
  const { ref, segments } = place;
  const node = program.node(ref);
  const file = fileOf(ref);
  const here = [{ ref, steps: 0 }];
  if (depth > 10) return here;
  const again = (id: NodeId, rest: readonly Segment[], step: number) =>
    onTheWay(context, { ref: makeRef(file, id), segments: rest }, depth + 1).map((each) => ({ ...each, steps: each.steps + step }));
  switch (node.op) {
    case 'phi':
      return [...here, ...node.alternatives.flatMap((each) => again(each, segments, 0))];
    case 'refine':
      return [...here, ...again(node.base, segments, 0)];
    case 'cell':
      return [...here, ...(program.files[file]?.cells.get(node.variable) ?? []).slice(0, 8).flatMap((each) => again(each, segments, 0))];
    default:
      break;
  }
  const [segment, ...rest] = segments;
  if (!segment) return here;
  if (segment.kind === 'filter') return again(nodeOf(ref), rest, 0);
  if (node.op === 'object' && segment.kind === 'prop') {
    const found = node.props.filter((prop) => typeof prop.key === 'string' && camel(prop.key) === segment.name);
    return [...here, ...found.flatMap((prop) => again(prop.value, rest, 1))];
  }
  if (node.op === 'array' && segment.kind !== 'prop')
    return [...here, ...node.items.filter((item) => !item.spread).flatMap((item) => again(item.value, rest, 1))];
  return here;
}

/** The texts that a system prompt is made of: constants, templates, and what functions that make them return. */
function markInstructions(context: Context, place: Place, call: Ref, marks: Marks): void {
  const { program, calls } = context;
  const add = (ref: Ref) => {
    const node = program.node(ref);
    if (!isText(context, ref, node) || marks.values.get(ref)?.concept === 'instructions') return;
    marks.values.set(ref, { concept: 'instructions', text: undefined, to: SPOKEN.instructions });
    marks.instructions.push({ ref, call });
  };
  const enter = (at: Place, depth: number) => {
    for (const seen of look(program, at, calls)) {
      if (typeof seen === 'string') continue;
      const node = program.node(seen.ref);
      add(seen.ref);
      if (depth > 2) continue;
      if (node.op === 'template') for (const part of node.parts) enter({ ref: makeRef(fileOf(seen.ref), part), segments: [] }, depth + 1);
      if (node.op !== 'call') continue;
      for (const fn of calls.target(makeRef(fileOf(seen.ref), node.site)).fns)
        for (const { value } of program.fn(fn)?.returns ?? []) if (value !== undefined) enter({ ref: makeRef(fileOf(fn), value), segments: [] }, depth + 1);
    }
  };
  enter(place, 0);
}

/** A text of several words. */
function isText({ program }: Context, ref: Ref, node: FlowNode): boolean {
  const parts = node.op === 'template' ? node.parts.map((part) => program.node(makeRef(fileOf(ref), part))) : [node];
  const text = parts.flatMap((part) => (part.op === 'const' && typeof part.value === 'string' ? [part.value] : [])).join(' ');
  return text.trim().split(/\s+/).length >= LEAST_WORDS;
}
