/**
 * The tools of a project, however they are made: by a call of an SDK, by a decorator, by the form of an object or a class, or as a mere description that
 * is given to a model. Which agent has which of them is told by values (`resolve`).
 */
import { camel, type Segment } from '../binding/path';
import type { CallEntry } from '../binding/trie';
import { decoratorsOf } from '../dataflow/applied';
import type { FlowNode } from '../dataflow/graph';
import { type ClassRef, type FnRef, fileOf, makeRef, type Ref, type SiteRef } from '../dataflow/program';
import type { Place } from '../dataflow/target';
import { functionName } from '../dataflow/trace';
import { findWeakSchemas, type WeakSchema } from '../dataflow/weak-schemas';
import type { CallGraph } from './graph';
import { reachesOf } from './reaches';
import { schemaAt, schemaOfParameters } from './schemas';
import { NO_TEXT, shown, textAt } from './texts';
import { resolveAll } from './tool-values';
import type { EstateText, EstateTool } from './types';
import { functionAt, seenAt, type View } from './view';

export type MutableTool = { -readonly [K in keyof EstateTool]: EstateTool[K] } & { agents: string[] };

export interface Tools {
  all: MutableTool[];
  /** @returns the tools that a value may be, or holds; names alone where they are not of this project */
  resolve(places: readonly Place[]): { ids: string[]; names: string[]; others: boolean };
  /** The tool whose handler a function is. */
  ofHandler(fn: FnRef): MutableTool | undefined;
}

interface Made {
  file: number;
  start: number;
  end: number;
  fn: number;
  sdk: string;
  name: string | undefined;
  description: EstateText;
  schema: Pick<EstateTool, 'schema' | 'parameters'>;
  handlers: readonly FnRef[];
  approval: EstateTool['approval'];
  /** Where it is found again: the call, the object, the class or the function that it is. */
  site?: SiteRef;
  object?: Ref;
  cls?: ClassRef;
  decorated?: FnRef;
}

const prop = (name: string): Segment => ({ kind: 'prop', name: camel(name) });
const part = (ref: Ref, ...names: string[]): Place => ({ ref, segments: names.map(prop) });

export function findTools(view: View, graph: CallGraph): Tools {
  const weak = findWeakSchemas(view.context);
  const made = [...definitions(view), ...decorated(view), ...shaped(view), ...declared(view)].sort((a, b) => a.file - b.file || a.start - b.start);
  const bySite = new Map<SiteRef, MutableTool>();
  const byObject = new Map<Ref, MutableTool>();
  const byClass = new Map<ClassRef, MutableTool>();
  const byFn = new Map<FnRef, MutableTool>();
  const spans = new Set<string>();
  const all: MutableTool[] = [];
  for (const each of made) {
    const span = `${each.file}:${each.start}`;
    const known = each.object !== undefined && byObject.get(each.object);
    if (spans.has(span) || known || isNothing(each)) continue;
    spans.add(span);
    const handler = each.handlers[0];
    const tool: MutableTool = {
      ...view.entry('tool', each, each.name ?? '', each.sdk, { ...(each.site !== undefined && { site: each.site }), fns: each.handlers }),
      name: each.name && shown(each.name),
      description: each.description,
      ...each.schema,
      ...opened(weak, each),
      handler: handler === undefined ? undefined : functionAt(view, handler),
      reaches: reachesOf(view, graph, each.handlers),
      approval: each.approval,
      server: undefined,
      agents: [],
    };
    all.push(tool);
    if (each.site !== undefined) bySite.set(each.site, tool);
    if (each.object !== undefined) byObject.set(each.object, tool);
    if (each.cls !== undefined) byClass.set(each.cls, tool);
    if (each.decorated !== undefined) byFn.set(each.decorated, tool);
    for (const fn of each.handlers) if (!byFn.has(fn)) byFn.set(fn, tool);
  }
  const found = { bySite, byObject, byClass, byFn };
  return { all, ofHandler: (fn) => byFn.get(fn), resolve: (places) => resolveAll(view, found, places) };
}

/** Neither a name nor words nor a function: what it is cannot be told. */
const isNothing = ({ name, description, handlers }: Made): boolean => name === undefined && description.text === undefined && handlers.length === 0;

/** What the rule on schemas says of a tool goes before what its schema looks like. */
function opened(weak: readonly WeakSchema[], { file, start, end, handlers }: Made): Partial<Pick<EstateTool, 'schema'>> {
  const own = weak.filter((each) => each.file === file && ((each.start >= start && each.end <= end) || handlers.includes(makeRef(each.file, each.fn))));
  if (own.length === 0) return {};
  return { schema: own.some(({ what }) => what === 'missing') ? 'none' : 'open' };
}

/** `tool({ description, inputSchema, execute })`, `server.registerTool(name, …)`. */
function definitions(view: View): Made[] {
  const { program, context } = view;
  const decorators = decoratorCalls(view);
  return view.sites('tool-definition').flatMap(({ ref, entries }): Made[] => {
    const own = entries.filter(({ is }) => is === 'tool-definition');
    const site = program.site(ref);
    const file = fileOf(ref);
    const handlers = handlersOf(view, ref, own);
    // the call that makes a decorator is told of where it stands
    if (decorators.has(ref)) return [];
    const name = view.constant(view.role(ref, own, 'name')) ?? holderOf(view, ref) ?? handlers.map((fn) => functionName(program, fn)).find(Boolean);
    const schema = schemaAt(view, view.role(ref, own, 'schema'));
    const doc = handlers.map((fn) => docOf(view, fn)).find((each) => each.text !== undefined);
    const description = textAt(view, view.role(ref, own, 'description'));
    const sdk = own[0]?.sdk ?? '';
    return [
      {
        file,
        start: site.start,
        end: site.end,
        fn: site.fn,
        sdk,
        name,
        description: description.text === undefined && description.variables.length === 0 && doc ? doc : description,
        schema: schema.schema === 'unknown' && context.program.files[file]?.language === 'python' ? schemaOfParameters(view, handlers) : schema,
        handlers,
        approval: approvalOf(view, ref, own),
        site: ref,
      },
    ];
  });
}

/** Calls that make a decorator of a function. */
function decoratorCalls({ program, context }: View): ReadonlySet<SiteRef> {
  const found = new Set<SiteRef>();
  program.files.forEach((facts, file) => {
    for (const fn of facts.fns)
      for (const ref of fn ? decoratorsOf(program, context.calls, makeRef(file, fn.id)) : []) {
        const node = program.node(ref);
        if (node.op === 'call') found.add(makeRef(fileOf(ref), node.site));
      }
  });
  return found;
}

function approvalOf(view: View, ref: SiteRef, entries: readonly CallEntry[]): EstateTool['approval'] {
  if (!view.hasRole(entries, 'approval')) return 'unknown';
  const seen = view.role(ref, entries, 'approval').flatMap((place) => seenAt(view.context, place));
  if (seen.length === 0) return 'missing';
  const isOff = seen.every((each) => {
    const node = view.program.node(each);
    return node.op === 'const' && (node.value === false || node.value === null || node.value === 'never');
  });
  return isOff ? 'missing' : 'set';
}

function handlersOf(view: View, ref: SiteRef, entries: readonly CallEntry[]): FnRef[] {
  const { calls } = view.context;
  const named = view.role(ref, entries, 'handler');
  const handed = entries.flatMap((entry) => entry.callbacks.flatMap((at) => calls.places(ref, at)));
  const found = new Set<FnRef>();
  for (const place of named.length > 0 ? named : handed) for (const d of calls.denoteAt(place)) if (d.kind === 'fn') found.add(d.fn);
  return [...found];
}

/** The variable, property or export that a call's result is given: `export const getWeather = tool(…)`. */
export function holderOf(view: View, ref: SiteRef): string | undefined {
  const { program } = view;
  const file = fileOf(ref);
  const site = program.site(ref);
  const before = view.context.program.files[file];
  const exported = before?.exports.find((each) => 'node' in each && (each.node === site.node || isCellOf(view, file, each.node, site.node)));
  if (exported && 'name' in exported && exported.name !== 'default' && exported.name !== '=') return exported.name;
  for (const node of before?.nodes ?? [])
    if (node.op === 'object') for (const each of node.props) if (each.value === site.node && typeof each.key === 'string') return each.key;
  return view.nameBefore(file, site.start) ?? enclosing(view, file, site.fn);
}

/** `createDocument = ({ session }) => tool(…)`: the function that makes it. */
function enclosing({ program }: View, file: number, fn: number): string | undefined {
  const name = fn === 0 ? '' : functionName(program, makeRef(file, fn));
  return name.split('.').at(-1) || undefined;
}

function isCellOf({ program }: View, file: number, node: number, value: number): boolean {
  const cell = program.node(makeRef(file, node));
  return cell.op === 'cell' && (program.files[file]?.cells.get(cell.variable) ?? []).includes(value);
}

function docOf({ program, ...view }: View, fn: FnRef): EstateText {
  const flow = program.fn(fn);
  return flow.doc === undefined ? NO_TEXT : textAt({ program, ...view }, [{ ref: makeRef(fileOf(fn), flow.doc), segments: [] }]);
}

/** Functions under `@tool`, `@mcp.tool()`, and what else an entry point says is called by a model. */
function decorated(view: View): Made[] {
  const { program, context } = view;
  // what else a server offers, resources and prompts, is told of in words of its own, and one handler for all tools is given their name
  const isTool = ({ decorator, sourceText, sources }: (typeof program.models.entryPoints)[number]) =>
    decorator !== undefined && sourceText === undefined && !sources.some(({ concept }) => concept === 'tool-name');
  const points = new Set(program.models.entryPoints.filter(isTool).map(({ key }) => key));
  const found: Made[] = [];
  for (const [fn, sources] of context.sources) {
    const own = sources.find(({ concept, key }) => concept === 'tool-arguments' && points.has(key));
    const flow = program.fn(fn);
    const handed = context.calls.receiversOf(fn).find(({ entry }) => entry.is === 'tool-definition');
    const decorators = own || handed ? decoratorsOf(program, context.calls, fn) : [];
    if (decorators.length === 0) continue;
    const file = fileOf(fn);
    const calls = decorators.flatMap((ref) => seenAt(context, { ref, segments: [] }));
    const sites = calls.flatMap((ref) => {
      const node = program.node(ref);
      return node.op === 'call' ? [makeRef(fileOf(ref), node.site)] : [];
    });
    const given = sites.map((site) => namedIn(view, site)).find((each) => each !== undefined);
    const description = sites.map((site) =>
      textAt(view, context.calls.places(site, { text: 'description', root: { kind: 'named', name: 'description' }, segments: [] })),
    );
    found.push({
      file,
      start: flow.start,
      end: flow.end,
      fn: flow.parent ?? 0,
      sdk: handed?.entry.sdk ?? program.models.entryPoints.find(({ key }) => key === own?.key)?.sdk ?? '',
      name: given ?? flow.name,
      description: description.find(({ text }) => text !== undefined) ?? docOf(view, fn),
      schema: schemaOfParameters(view, [fn]),
      handlers: [fn],
      approval: 'unknown',
      decorated: fn,
    });
  }
  return found;
}

/** The name that a decorator is given: `@tool("search")`, `@mcp.tool(name="search")`. */
function namedIn(view: View, site: SiteRef): string | undefined {
  const { calls } = view.context;
  const named = view.constant(calls.places(site, { text: 'name', root: { kind: 'named', name: 'name' }, segments: [] }));
  const first = named ?? view.constant(calls.places(site, { text: '[0]', root: { kind: 'positional', index: 0 }, segments: [] }));
  return first !== undefined && first.length <= 64 && !/\n/.test(first) ? first : undefined;
}

/** Objects and classes that are tools by their form. */
function shaped(view: View): Made[] {
  const { program, context } = view;
  const shapes = new Map(program.models.shapes.filter(({ keys }) => keys.some((row) => row.includes('description'))).map((shape) => [shape.key, shape]));
  const objects = new Map<Ref, Made>();
  const classes = new Map<ClassRef, Made>();
  const handlers = new Map<FnRef, string>();
  for (const [fn, sources] of context.sources) for (const { key } of sources) if (shapes.has(key)) handlers.set(fn, key);
  if (handlers.size === 0) return [];
  for (const [fn] of handlers) {
    const { cls } = program.fn(fn);
    if (cls === undefined) continue;
    const ref = makeRef(fileOf(fn), cls);
    const before = classes.get(ref);
    classes.set(ref, before ? { ...before, handlers: [...before.handlers, fn] } : classTool(view, ref, fn));
  }
  program.files.forEach((facts, file) => {
    facts.nodes.forEach((node, id) => {
      if (node.op !== 'object' || !node.props.some(({ key }) => key === 'description') || !node.props.some(({ key }) => key === 'name')) return;
      const own = node.props.flatMap(({ key, value }) =>
        typeof key === 'string' && key !== 'name'
          ? context.calls.denoter.of(makeRef(file, value)).flatMap((d) => (d.kind === 'fn' && handlers.has(d.fn) ? [d.fn] : []))
          : [],
      );
      if (own.length > 0) objects.set(makeRef(file, id), objectTool(view, makeRef(file, id), node, own));
    });
  });
  // a base class that others fill in is no tool
  const bases = new Set([...classes.keys()].flatMap((cls) => context.calls.denoter.bases(cls).flatMap((d) => (d.kind === 'class' ? [d.cls] : []))));
  const isBase = (cls: ClassRef) => bases.has(cls) && classText(view, cls, 'name').text === undefined;
  return [...objects.values(), ...[...classes].flatMap(([cls, tool]) => (isBase(cls) ? [] : [tool]))];
}

function objectTool(view: View, ref: Ref, { start, end, fn }: FlowNode, handlers: readonly FnRef[]): Made {
  return {
    file: fileOf(ref),
    start,
    end,
    fn,
    sdk: '',
    name: view.constant([part(ref, 'name')]),
    description: textAt(view, [part(ref, 'description')]),
    schema: schemaAt(
      view,
      ['inputSchema', 'parameters', 'schema', 'argsSchema', 'input_schema', 'args_schema'].map((name) => part(ref, name)),
    ),
    handlers: [...new Set(handlers)],
    approval: 'unknown',
    object: ref,
  };
}

/** A constant that a class gives one of its attributes, also as the default of a field: `name: str = Field(default="search")`. */
function classText(view: View, cls: ClassRef, name: string): EstateText {
  const { program, context } = view;
  const given = (site: SiteRef, entries: readonly CallEntry[]) => {
    const named = context.calls.places(site, { text: 'default', root: { kind: 'named', name: 'default' }, segments: [] });
    if (named.length > 0) return named;
    // what functions of the project, methods of texts and others that are known give is not their first argument
    const isKnown = entries.length > 0 || context.calls.target(site).fns.length > 0;
    return isKnown ? undefined : context.calls.places(site, { text: '[0]', root: { kind: 'positional', index: 0 }, segments: [] });
  };
  for (const isStatic of [true, false])
    for (const { file, store } of program.fieldStores(cls, camel(name), isStatic)) {
      const found = textAt(view, [{ ref: makeRef(file, store.value), segments: [] }], given);
      if (found.text !== undefined) return found;
    }
  return NO_TEXT;
}

function classTool(view: View, cls: ClassRef, fn: FnRef): Made {
  const own = view.program.cls(cls);
  const bare = classText(view, cls, 'name').text;
  return {
    file: fileOf(cls),
    start: own.start,
    end: own.end,
    fn: 0,
    sdk: '',
    name: bare ?? own.name,
    description: classText(view, cls, 'description'),
    schema: schemaOfParameters(view, [fn]),
    handlers: [fn],
    approval: 'unknown',
    cls,
  };
}

/**
 * Descriptions without a handler beside them, as low-level servers and clients of chat services list them: `{ name, description, inputSchema }`,
 * `{ type: 'function', function: { name, description, parameters } }`.
 */
function declared(view: View): Made[] {
  return view.program.files.flatMap((facts, file) =>
    facts.nodes.flatMap((node, id): Made[] => {
      if (node.op !== 'object') return [];
      const has = (...names: string[]) => names.some((name) => node.props.some(({ key }) => key === name));
      const ref = makeRef(file, id);
      const isWrapped = has('function') && view.constant([part(ref, 'type')]) === 'function';
      // a call of a tool has this form too, but tells no parameters
      const isDescribed = isWrapped && ['description', 'parameters'].some((each) => seenAt(view.context, part(ref, 'function', each)).length > 0);
      const inner = isDescribed ? ['function'] : [];
      const isOne = inner.length > 0 || (has('name') && has('description') && has('inputSchema', 'input_schema'));
      const name = isOne ? view.constant([part(ref, ...inner, 'name')]) : undefined;
      if (!name) return [];
      const { start, end, fn } = node;
      const schema = schemaAt(
        view,
        ['inputSchema', 'input_schema', 'parameters'].map((each) => part(ref, ...inner, each)),
      );
      const description = textAt(view, [part(ref, ...inner, 'description')]);
      return [{ file, start, end, fn, sdk: '', name, description, schema, handlers: [], approval: 'unknown', object: ref }];
    }),
  );
}

/** Which tools belong to which values, the other way round. */
export function byId(tools: readonly MutableTool[]): ReadonlyMap<string, MutableTool> {
  return new Map(tools.map((tool) => [tool.id, tool]));
}
