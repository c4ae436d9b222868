/**
 * The tools of a project, however they are made: by a call of an SDK, by a decorator, by the form of an object or a class, or as a mere description that
 * is given to a model. Which agent has which of them is told by values (`resolve`).
 */
import { camel, type Segment } from '../binding/path';
import type { CallEntry } from '../binding/trie';
import type { FlowNode } from '../dataflow/graph';
import { type ClassRef, type FnRef, fileOf, makeRef, type Ref, type SiteRef } from '../dataflow/program';
import type { Place } from '../dataflow/target';
import { functionName, nameOf } from '../dataflow/trace';
import { findWeakSchemas, type WeakSchema } from '../dataflow/weak-schemas';
import type { CallGraph } from './graph';
import { reachesOf } from './reaches';
import { schemaAt, schemaOfParameters } from './schemas';
import { NO_TEXT, textAt } from './texts';
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
    if (spans.has(span) || known) continue;
    spans.add(span);
    const handler = each.handlers[0];
    const tool: MutableTool = {
      ...view.entry('tool', each, each.name ?? '', each.sdk, { ...(each.site !== undefined && { site: each.site }), fns: each.handlers }),
      name: each.name,
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

/** What the rule on schemas says of a tool goes before what its schema looks like. */
function opened(weak: readonly WeakSchema[], { file, start, end, handlers }: Made): Partial<Pick<EstateTool, 'schema'>> {
  const own = weak.filter((each) => each.file === file && ((each.start >= start && each.end <= end) || handlers.includes(makeRef(each.file, each.fn))));
  if (own.length === 0) return {};
  return { schema: own.some(({ what }) => what === 'missing') ? 'none' : 'open' };
}

/** `tool({ description, inputSchema, execute })`, `server.registerTool(name, …)`. */
function definitions(view: View): Made[] {
  const { program, context } = view;
  return view.sites('tool-definition').flatMap(({ ref, entries }): Made[] => {
    const own = entries.filter(({ is }) => is === 'tool-definition');
    const site = program.site(ref);
    const file = fileOf(ref);
    const handlers = handlersOf(view, ref, own);
    // the call that makes a decorator is told of where it stands
    if (handlers.length > 0 && handlers.every((fn) => program.fn(fn).decorators.some((node) => isCall(view, makeRef(fileOf(fn), node), ref)))) return [];
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

function isCall({ program }: View, ref: Ref, site: SiteRef): boolean {
  const node = program.node(ref);
  return node.op === 'call' && makeRef(fileOf(ref), node.site) === site;
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
  const points = new Set(program.models.entryPoints.filter(({ decorator }) => decorator).map(({ key }) => key));
  const found: Made[] = [];
  for (const [fn, sources] of context.sources) {
    const own = sources.find(({ concept, key }) => concept === 'tool-arguments' && points.has(key));
    const flow = program.fn(fn);
    const handed = context.calls.receiversOf(fn).find(({ entry }) => entry.is === 'tool-definition');
    if ((!own && !handed) || flow.decorators.length === 0) continue;
    const file = fileOf(fn);
    const calls = flow.decorators.flatMap((node) => seenAt(context, { ref: makeRef(file, node), segments: [] }));
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
  return [...objects.values(), ...classes.values()];
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

function classTool(view: View, cls: ClassRef, fn: FnRef): Made {
  const { program, context } = view;
  const own = program.cls(cls);
  const texts = (name: string): EstateText => {
    for (const isStatic of [true, false])
      for (const { file, store } of program.fieldStores(cls, camel(name), isStatic)) {
        const found = textAt(view, [{ ref: makeRef(file, store.value), segments: [] }], (site) =>
          context.calls.places(site, { text: 'default', root: { kind: 'named', name: 'default' }, segments: [] }),
        );
        if (found.text !== undefined) return found;
      }
    return NO_TEXT;
  };
  const bare = texts('name').text;
  return {
    file: fileOf(cls),
    start: own.start,
    end: own.end,
    fn: 0,
    sdk: '',
    name: bare ?? own.name,
    description: texts('description'),
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
      const inner = has('function') && view.constant([part(ref, 'type')]) === 'function' ? ['function'] : [];
      const isOne = inner.length > 0 || (has('name') && has('description') && has('inputSchema', 'input_schema'));
      const name = isOne ? view.constant([part(ref, ...inner, 'name')]) : undefined;
      if (name === undefined) return [];
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

interface Found {
  bySite: ReadonlyMap<SiteRef, MutableTool>;
  byObject: ReadonlyMap<Ref, MutableTool>;
  byClass: ReadonlyMap<ClassRef, MutableTool>;
  byFn: ReadonlyMap<FnRef, MutableTool>;
}

function resolveAll(view: View, found: Found, places: readonly Place[]): { ids: string[]; names: string[]; others: boolean } {
  const ids = new Set<string>();
  const names = new Set<string>();
  let others = false;
  const take = (tool: MutableTool, name: string | undefined) => {
    ids.add(tool.id);
    const shown = name ?? tool.name;
    if (shown !== undefined) names.add(shown);
  };
  const visit = (place: Place, key: string | undefined, depth: number): void => {
    const { program, context } = view;
    if (depth > 8) return;
    const seen = seenAt(context, place);
    if (seen.length === 0 && context.calls.denoteAt(place).length === 0) others ||= !isAbsent(view, place);
    for (const ref of seen) {
      const node = program.node(ref);
      const file = fileOf(ref);
      const own =
        node.op === 'call'
          ? found.bySite.get(makeRef(file, node.site))
          : (found.byObject.get(ref) ?? (node.op === 'fn' ? found.byFn.get(makeRef(file, node.target)) : undefined));
      if (own) {
        take(own, key);
        continue;
      }
      if (node.op === 'object') {
        const isTool = key !== undefined || view.constant([part(ref, 'name')]) !== undefined || view.constant([part(ref, 'type')]) !== undefined;
        const named = view.constant([part(ref, 'name')]) ?? view.constant([part(ref, 'function', 'name')]) ?? view.constant([part(ref, 'type')]);
        if (isTool && named !== undefined && key === undefined) names.add(named);
        else {
          for (const each of node.props)
            visit({ ref: makeRef(file, each.value), segments: [] }, typeof each.key === 'string' ? each.key : undefined, depth + 1);
          for (const spread of node.spreads) visit({ ref: makeRef(file, spread), segments: [] }, undefined, depth + 1);
        }
        continue;
      }
      if (node.op === 'array') {
        for (const item of node.items) visit({ ref: makeRef(file, item.value), segments: [] }, undefined, depth + 1);
        continue;
      }
      if (node.op === 'const') {
        if (typeof node.value === 'string') names.add(node.value);
        continue;
      }
      const instances = context.calls.denoter
        .of(ref)
        .flatMap((d) => (d.kind === 'instance' ? (found.byClass.get(d.cls) ?? []) : d.kind === 'fn' ? (found.byFn.get(d.fn) ?? []) : []));
      if (instances.length > 0) {
        for (const tool of instances) take(tool, key);
        continue;
      }
      if (node.op === 'call') {
        const site = makeRef(file, node.site);
        const { fns, entries } = context.calls.target(site);
        const before = ids.size + names.size;
        for (const fn of fns.slice(0, 4))
          for (const { value } of program.fn(fn)?.returns ?? [])
            if (value !== undefined) visit({ ref: makeRef(fileOf(fn), value), segments: [] }, key, depth + 1);
        if (ids.size + names.size > before) continue;
        const named =
          key ??
          view.constant(view.role(site, entries, 'name')) ??
          (fns.length === 0 && entries.length === 0 ? nameOf(program, file, program.site(site).callee) : undefined);
        if (named) names.add(named);
        else others = true;
        continue;
      }
      if (key !== undefined) names.add(key);
      else if (node.op === 'fn') names.add(functionName(program, makeRef(file, node.target)));
      else others = true;
    }
  };
  for (const place of places) visit(place, undefined, 0);
  names.delete('');
  return { ids: [...ids], names: [...names], others };
}

const isAbsent = ({ program, context: { calls } }: View, place: Place): boolean =>
  program.node(place.ref).op === 'object' && calls.denoteAt(place).length === 0;

/** Which tools belong to which values, the other way round. */
export function byId(tools: readonly MutableTool[]): ReadonlyMap<string, MutableTool> {
  return new Map(tools.map((tool) => [tool.id, tool]));
}
