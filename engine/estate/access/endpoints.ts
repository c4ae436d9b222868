/**
 * Where requests come in: every route, server action and socket handler of the linked program, by the rows of models (`is: 'route'`), by the conventions of
 * frameworks (entry points) and by decorators, with the functions that run. What guards them is guards.ts' to say, where they lead reached.ts'.
 */
import { camel } from '../../binding/path';
import type { CallEntry, CompiledEntryPoint } from '../../binding/trie';
import type { Facts, FlowFunction, NodeId } from '../../dataflow/graph';
import { type FnRef, fileOf, makeRef, type Ref, type SiteRef } from '../../dataflow/program';
import type { Context } from '../../dataflow/search';
import { look } from '../../dataflow/when';
import { push } from '../../multimap';

export interface Endpoint {
  /** `sdk` of the model of the framework. */
  framework: string;
  /** 'POST'; 'ALL'; 'ACTION' for functions that a framework calls for a form or an import of the client; 'EVENT' for messages and sockets. */
  method: string;
  /** As it stands at the route, or as the place of the file says; without what it is mounted under. Undefined where it cannot be seen. */
  path: string | undefined;
  file: number;
  /** What is shown: the head of the route's call, or of the function. */
  start: number;
  end: number;
  /** The function in which it is declared; of a function that is found by convention or decorator, that function. */
  fn: number;
  /** The call that registers it, the decorator's included. */
  route: SiteRef | undefined;
  /** Functions that answer. */
  handlers: readonly FnRef[];
  /** Functions that run before them at this route, in order. */
  before: readonly (readonly FnRef[])[];
  /** Calls that the handler is wrapped in and that cannot be seen into: `export const POST = withAuth(handler)` of a package. */
  wrappers: readonly SiteRef[];
}

const METHODS = new Set(['get', 'post', 'put', 'patch', 'delete', 'options', 'head', 'all', 'del']);
/** Calls that put something before routes, and that models know as routes because they are handed the same arguments. */
const BEFORE = new Set(['use', 'addHook', 'register', 'param']);
/** Messages of people of a platform that has told who they are. */
const PLATFORMS = new Set(['chat-platforms']);

/** @returns all endpoints, by file and place */
export function findEndpoints(context: Context): Endpoint[] {
  const found = new Map<string, Endpoint>();
  const add = (endpoint: Endpoint) => {
    const key = `${endpoint.file}:${endpoint.start}:${endpoint.method}`;
    const known = found.get(key);
    found.set(key, known ? { ...known, handlers: [...new Set([...known.handlers, ...endpoint.handlers])] } : endpoint);
  };
  const handed = handedFunctions(context);
  context.program.files.forEach((facts, file) => {
    for (const site of facts.sites) {
      const endpoint = atCall(context, makeRef(file, site.id), handed);
      if (endpoint) add(endpoint);
    }
    for (const fn of facts.fns) if (fn) for (const endpoint of decorated(context, file, fn)) add(endpoint);
  });
  for (const point of context.program.models.entryPoints) if (point.is === 'route') for (const endpoint of conventional(context, point)) add(endpoint);
  return [...found.values()].filter((each) => each.handlers.length > 0).sort((a, b) => a.file - b.file || a.start - b.start);
}

const routeOf = (entries: readonly CallEntry[]): CallEntry | undefined => entries.find((entry) => entry.is === 'route' && !PLATFORMS.has(entry.sdk));

/** Functions that each route's call is handed at any of its paths. */
function handedFunctions({ program, calls }: Context): ReadonlyMap<SiteRef, readonly FnRef[]> {
  const found = new Map<SiteRef, FnRef[]>();
  program.files.forEach((facts, file) => {
    for (const fn of facts.fns) {
      if (!fn) continue;
      const ref = makeRef(file, fn.id);
      for (const { site, entry } of calls.receiversOf(ref)) if (entry.is === 'route') push(found, site, ref);
    }
  });
  return found;
}

function atCall(context: Context, site: SiteRef, handed: ReadonlyMap<SiteRef, readonly FnRef[]>): Endpoint | undefined {
  const { program, calls } = context;
  const entry = routeOf(calls.target(site).entries);
  if (!entry) return undefined;
  const { callee, args, calleeStart, calleeEnd, fn, receiver } = program.site(site);
  const file = fileOf(site);
  const node = program.node(makeRef(file, callee));
  const name = node.op === 'member' || node.op === 'import' ? node.name : '';
  if (BEFORE.has(name)) return undefined;
  const groups = functionGroups(context, site);
  const grouped = new Set(groups.flat());
  const others = (handed.get(site) ?? []).filter((each) => !grouped.has(each));
  const first = args[0] && program.node(makeRef(file, args[0].value)).op === 'const' ? args[0] : undefined;
  // of a chain over several lines only the last call is shown
  const inner = receiver === undefined ? undefined : program.node(makeRef(file, receiver));
  const chained = inner?.op === 'call' && inner.start >= calleeStart && inner.end < calleeEnd ? inner.end : calleeStart;
  return {
    framework: entry.sdk,
    method:
      methodOf(name) ??
      methodOfFile((program.files[file] as Facts).path) ??
      textAt(context, optionOf(context, site, 'method'))?.toUpperCase() ??
      (name === 'on' ? 'EVENT' : 'ALL'),
    path:
      pathOf(context, site) ??
      textAt(context, optionOf(context, site, 'url')) ??
      textAt(context, optionOf(context, site, 'path')) ??
      (node.op === 'member' ? undefined : urlOf((program.files[file] as Facts).path)),
    file,
    start: chained,
    end: first ? first.end : calleeEnd,
    fn,
    route: site,
    handlers: [...(groups.at(-1) ?? []), ...others],
    before: groups.slice(0, -1),
    wrappers: [],
  };
}

const methodOf = (name: string): string | undefined => (METHODS.has(name.toLowerCase()) ? name.toUpperCase().replace(/^DEL$/, 'DELETE') : undefined);

/** `server/api/chat.post.ts` */
const methodOfFile = (path: string): string | undefined =>
  /(?:^|\/)server\/(?:api|routes)\/.*\.(get|post|put|patch|delete)\.[cm]?[jt]s$/.exec(path)?.[1]?.toUpperCase();

/** The functions among the arguments of a call, in order; lists of functions are taken apart, and what a call of a package wraps counts as handed in. */
function functionGroups(context: Context, site: SiteRef): FnRef[][] {
  const { program } = context;
  return program.site(site).args.flatMap((arg) => groupsAt(context, makeRef(fileOf(site), arg.value), 0));
}

function groupsAt(context: Context, ref: Ref, depth: number): FnRef[][] {
  const { program, calls } = context;
  const fns = functionsAt(context, ref);
  if (fns.length > 0) return [fns];
  if (depth > 3) return [];
  return calls.denoter.of(ref).flatMap((d) => {
    const list = d.kind === 'literal' ? program.node(d.ref) : undefined;
    return d.kind === 'literal' && list?.op === 'array' ? list.items.flatMap((item) => groupsAt(context, makeRef(fileOf(d.ref), item.value), depth + 1)) : [];
  });
}

/** The project functions that a value is, or that it wraps where what wraps them cannot be seen. */
export function functionsAt(context: Context, ref: Ref, depth = 0): FnRef[] {
  const { program, calls } = context;
  const own = calls.denoter.of(ref).flatMap((d) => (d.kind === 'fn' ? [d.fn] : []));
  if (own.length > 0 || depth > 3) return own;
  return wrappedAt(context, ref).flatMap((site) =>
    program.site(site).args.flatMap((arg) => (arg.spread ? [] : functionsAt(context, makeRef(fileOf(site), arg.value), depth + 1))),
  );
}

/** The calls of packages that a value is the result of. */
export function wrappedAt({ program, calls }: Context, ref: Ref): SiteRef[] {
  return look(program, { ref, segments: [] }).flatMap((seen) => {
    const node = typeof seen === 'string' ? undefined : program.node(seen.ref);
    if (typeof seen === 'string' || node?.op !== 'call') return [];
    const site = makeRef(fileOf(seen.ref), node.site);
    return calls.target(site).fns.length === 0 ? [site] : [];
  });
}

/** `@app.post('/chat')`, `@Post()` of a controller. */
function decorated(context: Context, file: number, fn: FlowFunction): Endpoint[] {
  const { program, calls } = context;
  return fn.decorators.flatMap((decorator): Endpoint[] => {
    const node = program.node(makeRef(file, decorator));
    const site = node.op === 'call' ? makeRef(file, node.site) : undefined;
    const entries = site === undefined ? calls.denoter.libraryStates(makeRef(file, decorator)).flatMap((state) => state.calls) : calls.target(site).entries;
    const entry = routeOf(entries);
    if (!entry) return [];
    const callee = site === undefined ? node : program.node(makeRef(file, program.site(site).callee));
    const name = callee.op === 'member' || callee.op === 'import' ? callee.name : '';
    const place = site === undefined ? headOf(program.files[file] as Facts, fn) : { start: program.site(site).start, end: program.site(site).end };
    return [
      {
        framework: entry.sdk,
        method: methodOf(name) ?? (site === undefined ? undefined : methodsGiven(context, site)) ?? (/websocket|message/i.test(name) ? 'EVENT' : 'ALL'),
        path: site === undefined ? undefined : pathOf(context, site),
        file,
        ...place,
        fn: fn.id,
        route: site,
        handlers: [makeRef(file, fn.id)],
        before: [],
        wrappers: [],
      },
    ];
  });
}

/** `methods=["POST"]` */
function methodsGiven({ program, calls }: Context, site: SiteRef): string | undefined {
  const arg = program.site(site).args.find(({ name }) => name === 'methods');
  if (!arg) return undefined;
  const names = look(program, { ref: makeRef(fileOf(site), arg.value), segments: [{ kind: 'elem' }] }, calls).flatMap((seen) => {
    const node = typeof seen === 'string' ? undefined : program.node(seen.ref);
    return node?.op === 'const' && typeof node.value === 'string' ? [node.value.toUpperCase()] : [];
  });
  return names.length > 0 ? names.join('|') : undefined;
}

/** A function from its start to the end of its last parameter. */
function headOf(facts: Facts, fn: FlowFunction): { start: number; end: number } {
  const last = fn.params.at(-1);
  const end = last === undefined ? fn.start + 1 : (facts.nodes[last.node]?.end ?? fn.start + 1);
  return { start: fn.start, end: Math.max(fn.start + 1, Math.min(fn.end, end)) };
}

/** Functions that a framework calls by the name of their file, of their export, or by a directive. */
function conventional(context: Context, point: CompiledEntryPoint): Endpoint[] {
  const { program, calls } = context;
  if (point.decorator) return [];
  return program.files.flatMap((facts, file): Endpoint[] => {
    if (point.file && !point.file.test(facts.path)) return [];
    const isMarked = point.directive === undefined || facts.fns[0]?.directives.includes(point.directive);
    const found: Endpoint[] = [];
    const enter = (handlers: readonly FnRef[], wrappers: readonly SiteRef[], at: { start: number; end: number; fn: number }, method: string) => {
      if (handlers.length > 0)
        found.push({ framework: point.sdk, method, path: urlOf(facts.path), file, ...at, route: undefined, handlers, before: [], wrappers });
    };
    for (const each of isMarked ? facts.exports : []) {
      if (!('node' in each)) continue;
      const isTable = point.exports?.includes(`${each.name}.*`) === true;
      if (point.exports && !isTable && !point.exports.includes(each.name)) continue;
      const ref = makeRef(file, each.node);
      const tables = isTable ? calls.denoter.elements(calls.denoter.of(ref), undefined).flatMap((d) => (d.kind === 'fn' ? [d.fn] : [])) : undefined;
      const handlers = tables ?? functionsAt(context, ref);
      const own = handlers.filter((fn) => fileOf(fn) === file).map((fn) => program.fn(fn))[0];
      const place = own ? { ...headOf(facts, own), fn: own.id } : placeOf(context, ref);
      enter(handlers, tables ? [] : wrappedAt(context, ref), place, methodOf(each.name) ?? (point.directive || isTable ? 'ACTION' : 'ALL'));
    }
    if (point.directive !== undefined)
      for (const fn of facts.fns)
        if (fn && fn.id !== 0 && fn.directives.includes(point.directive)) enter([makeRef(file, fn.id)], [], { ...headOf(facts, fn), fn: fn.id }, 'ACTION');
    return found;
  });
}

function placeOf({ program }: Context, ref: Ref): { start: number; end: number; fn: number } {
  const [seen] = look(program, { ref, segments: [] });
  const node = program.node(seen && typeof seen !== 'string' && fileOf(seen.ref) === fileOf(ref) ? seen.ref : ref);
  if (node.op !== 'call') return { start: node.start, end: Math.min(node.end, node.start + 80), fn: node.fn };
  const site = program.site(makeRef(fileOf(ref), node.site));
  return { start: site.calleeStart, end: site.calleeEnd, fn: node.fn };
}

/** The address that frameworks with folders as routes give a file; undefined for others. */
function urlOf(path: string): string | undefined {
  const folders =
    /(?:^|\/)app\/((?:.*\/)?)route\.[cm]?[jt]sx?$/.exec(path)?.[1] ??
    /(?:^|\/)pages\/(api\/.*?)(?:\/index)?\.[cm]?[jt]sx?$/.exec(path)?.[1] ??
    /(?:^|\/)routes\/((?:.*\/)?)\+server\.[jt]s$/.exec(path)?.[1] ??
    /(?:^|\/)server\/((?:api|routes)\/.*?)(?:\/index)?(?:\.(?:get|post|put|patch|delete))?\.[cm]?[jt]s$/.exec(path)?.[1] ??
    /(?:^|\/)src\/pages\/(.*?)(?:\/index)?\.[jt]s$/.exec(path)?.[1];
  if (folders === undefined) return undefined;
  const names = folders.split('/').filter((name) => name !== '' && !/^\(.*\)$/.test(name) && !name.startsWith('@'));
  return `/${names.join('/')}`;
}

/** The path that a route is given first, where it is a constant. */
function pathOf(context: Context, site: SiteRef): string | undefined {
  const { program } = context;
  const [first] = program.site(site).args.filter(({ name }) => name === undefined || name === 'path' || name === 'rule');
  const text = first && textAt(context, makeRef(fileOf(site), first.value));
  if (text !== undefined) return /^[/:*^]|^$/.test(text) ? text : `/${text}`;
  // `app.route('/chat').post(handler)`
  const { receiver } = program.site(site);
  const node = receiver === undefined ? undefined : program.node(makeRef(fileOf(site), receiver));
  const inner = node?.op === 'call' ? makeRef(fileOf(site), node.site) : undefined;
  const callee = inner === undefined ? undefined : program.node(makeRef(fileOf(site), program.site(inner).callee));
  return inner !== undefined && callee?.op === 'member' && callee.name === 'route' ? pathOf(context, inner) : undefined;
}

/** The constant text of a value. */
export function textAt({ program, calls }: Context, ref: Ref | undefined): string | undefined {
  if (ref === undefined) return undefined;
  for (const seen of look(program, { ref, segments: [] }, calls)) {
    const node = typeof seen === 'string' ? undefined : program.node(seen.ref);
    if (node?.op === 'const' && typeof node.value === 'string') return node.value;
  }
  return undefined;
}

/** What stands under a key of an object among the arguments of a call. */
function optionOf({ program }: Context, site: SiteRef, key: string): Ref | undefined {
  for (const found of objectsOf(program, site)) {
    const prop = found.props.find((each) => typeof each.key === 'string' && camel(each.key) === key);
    if (prop) return makeRef(fileOf(site), prop.value);
  }
  return undefined;
}

/** Object literals among the arguments of a call, of its own file. */
export function objectsOf(program: Context['program'], site: SiteRef): { props: readonly { key: string | NodeId; value: NodeId }[] }[] {
  const file = fileOf(site);
  return program.site(site).args.flatMap((arg) =>
    look(program, { ref: makeRef(file, arg.value), segments: [] }).flatMap((seen) => {
      const node = typeof seen === 'string' || fileOf(seen.ref) !== file ? undefined : program.node(seen.ref);
      return node?.op === 'object' ? [node] : [];
    }),
  );
}
