/**
 * Sinks of tools that no call names: what a function that is known to be a tool's handler returns, its documentation string (Python's
 * SDKs take it for the description), and the name and description of what has the form of a tool.
 */
import { camel } from '../binding/path';
import type { CompiledShape } from '../binding/trie';
import type { SinkConcept } from '../concepts';
import type { Facts, FlowNode, GuardList } from './graph';
import { type FnRef, fileOf, makeRef, nodeOf, type Program, type Ref } from './program';
import type { Context } from './search';
import { objectsLike } from './shapes';
import type { Sink } from './sinks';
import type { Place } from './target';
import { look } from './when';

const NAMED = ['name', 'description'];

/** @param wanted sink concepts that some rule asks for */
export function findToolSinks(context: Context, wanted: ReadonlySet<SinkConcept>, sinks: Sink[]): void {
  const isResultWanted = wanted.has('tool-result');
  const isDescriptionWanted = wanted.has('tool-description');
  if (!isResultWanted && !isDescriptionWanted) return;
  for (const [fn, sources] of context.sources) {
    if (!sources.some((source) => source.concept === 'tool-arguments')) continue;
    if (isResultWanted) results(context, fn, sinks);
    if (isDescriptionWanted) docString(context, fn, sinks);
  }
  if (isDescriptionWanted) for (const shape of context.program.models.shapes) described(context, shape, sinks);
}

function results({ program }: Context, fn: FnRef, sinks: Sink[]): void {
  const flow = program.fn(fn);
  const file = fileOf(fn);
  for (const each of flow?.returns ?? []) {
    if (each.value === undefined) continue;
    const base = { concept: 'tool-result' as const, file, start: each.start, end: each.end, ...at(flow.start, flow.start), guards: each.guards, fn: flow.id };
    const ref = makeRef(file, each.value);
    const { start, end } = program.node(ref);
    const span = each.start <= start && end <= each.end ? { start, end } : {};
    // the text itself, and whatever an object or a list of parts holds
    sinks.push({ ...base, ...span, place: { ref, segments: [] } }, { ...base, ...span, place: { ref, segments: [{ kind: 'deep' }] } });
  }
}

function docString({ program }: Context, fn: FnRef, sinks: Sink[]): void {
  const flow = program.fn(fn);
  if (flow?.doc === undefined) return;
  const ref = makeRef(fileOf(fn), flow.doc);
  const { start, end } = program.node(ref);
  sinks.push({
    concept: 'tool-description',
    file: fileOf(fn),
    place: { ref, segments: [] },
    start,
    end,
    ...at(flow.start, flow.start),
    guards: undefined,
    fn: nodeOf(fn),
  });
}

/** An argument that may be options or a mere text: without options in sight it holds no tools. */
export function isUnseen(program: Program, { ref, segments: [first] }: Place): boolean {
  return first?.kind === 'prop' && look(program, { ref, segments: [first] }).every((seen) => seen === 'unknown');
}

const isFunction = ({ calls }: Context, ref: Ref): boolean => calls.denoter.of(ref).some((d) => d.kind === 'fn');

/** What holds where an object stands, as far as the call, assignment or return it is written in tells. */
function guardsAround({ sites, stores, fns }: Facts, { fn, start, end }: FlowNode): GuardList | undefined {
  const around = [...sites.filter((site) => site.fn === fn), ...stores.filter((store) => store.fn === fn), ...(fns[fn]?.returns ?? [])];
  const holding = around.filter((each) => each.start <= start && end <= each.end);
  return holding.sort((a, b) => a.end - a.start - (b.end - b.start))[0]?.guards;
}

const at = (calleeStart: number, calleeEnd: number) => ({ calleeStart, calleeEnd });

function described(context: Context, shape: CompiledShape, sinks: Sink[]): void {
  const { program } = context;
  const named = NAMED.filter((name) => shape.keys.some((row) => row.includes(name)));
  if (named.length === 0) return;
  const objects = objectsLike(program, shape);
  program.files.forEach((facts, file) => {
    if (shape.objects !== false)
      for (const id of objects.get(file) ?? []) {
        const node = facts.nodes[id] as FlowNode & { op: 'object' };
        if (!node.props.some(({ key, value }) => typeof key === 'string' && shape.handler.includes(key) && isFunction(context, makeRef(file, value)))) continue;
        for (const prop of node.props)
          if (typeof prop.key === 'string' && named.includes(prop.key))
            sinks.push({
              concept: 'tool-description',
              file,
              place: { ref: makeRef(file, prop.value), segments: [] },
              start: prop.start,
              end: prop.end,
              ...at(node.start, node.start),
              guards: guardsAround(facts, node),
              fn: node.fn,
            });
      }
    if (shape.classes !== false)
      for (const cls of facts.classes) {
        const isTool = cls?.methods.some(
          (method) => shape.handler.includes(method.name) && context.sources.get(makeRef(file, method.fn))?.some((s) => s.key === shape.key),
        );
        if (!cls || !isTool) continue;
        for (const name of named)
          for (const isStatic of [false, true])
            for (const { file: from, store } of program.fieldStores(makeRef(file, cls.id), camel(name), isStatic)) {
              if (from !== file) continue;
              sinks.push({
                concept: 'tool-description',
                file,
                place: { ref: makeRef(file, store.value), segments: [] },
                start: store.valueStart,
                end: store.valueEnd,
                ...at(store.start, store.valueStart),
                guards: store.guards,
                fn: store.fn,
              });
            }
      }
  });
}
