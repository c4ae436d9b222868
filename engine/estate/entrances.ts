/**
 * Where requests, messages and forms come in: handlers that models call routes, and functions that frameworks call by the place of their file or a decorator. Only
 * what leads to a call of a model counts here.
 */
import { type FnRef, fileOf, makeRef, type SiteRef } from '../dataflow/program';
import { functionName } from '../dataflow/trace';
import type { CallGraph } from './graph';
import { readsOf } from './requests';
import { textAt } from './texts';
import type { EstateCall, EstateEndpoint } from './types';
import { seenAt, type View } from './view';

const METHODS = /^(?:get|post|put|patch|delete|options|head|all|any)$/i;

interface Way {
  fn: FnRef;
  framework: string;
  method: string;
  path: string | undefined;
}

/** @returns endpoints that lead to calls; each call is told of them */
export function findEndpoints(view: View, graph: CallGraph, calls: readonly { -readonly [K in keyof EstateCall]: EstateCall[K] }[]): EstateEndpoint[] {
  const byFn = new Map<FnRef, (typeof calls)[number][]>();
  for (const call of calls) {
    const site = view.refs.get(call.id)?.site;
    if (site === undefined) continue;
    const fn = view.program.callerAt(site);
    byFn.set(fn, [...(byFn.get(fn) ?? []), call]);
  }
  if (byFn.size === 0) return [];
  // what leads to no call at all need not be looked at
  const leading = graph.leadingTo([...byFn.keys()]);
  const found: EstateEndpoint[] = [];
  const ways = [...ofRoutes(view), ...ofConvention(view)].filter(({ fn }) => leading.has(fn));
  const seen = new Set<string>();
  for (const way of ways.sort((a, b) => a.fn - b.fn)) {
    const key = `${way.fn}|${way.method}|${way.path}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const reached = graph.reachedFrom([way.fn]);
    const own = [...byFn].flatMap(([fn, list]) => (reached.has(fn) ? list : []));
    if (own.length === 0) continue;
    const flow = view.program.fn(way.fn);
    const entry = view.entry(
      'endpoint',
      { file: fileOf(way.fn), start: flow.start, end: flow.end, fn: flow.id },
      `${way.method} ${way.path ?? ''}`.trim(),
      way.framework,
      {
        fns: [way.fn],
      },
    );
    found.push({ ...entry, framework: way.framework, method: way.method, path: way.path, calls: own.map(({ id }) => id), reads: readsOf(view, way.fn) });
    for (const call of own) call.endpoints = [...call.endpoints, entry.id];
  }
  return found;
}

/** `app.post('/chat', handler)`, `bot.on('message', handler)`. */
function ofRoutes(view: View): Way[] {
  const { calls } = view.context;
  return view.sites('route').flatMap(({ ref, entries }): Way[] => {
    const routes = entries.filter(({ is }) => is === 'route');
    const [main] = routes;
    const name = calleeName(view, ref);
    if (!main || /^(?:use|param)$/.test(name)) return [];
    const path = pathOf(view, ref, view.role(ref, routes, 'path'));
    const method = METHODS.test(name) ? name.toUpperCase() : path === undefined ? 'EVENT' : methodOf(view, ref);
    const handlers = new Set<FnRef>();
    for (const entry of routes)
      for (const at of entry.callbacks)
        for (const place of calls.places(ref, at)) for (const d of calls.denoteAt(place)) if (d.kind === 'fn') handlers.add(d.fn);
    return [...handlers].map((fn) => ({ fn, framework: main.sdk, method: method === 'ANY' ? 'ALL' : method, path }));
  });
}

function calleeName({ program, code }: View, ref: SiteRef): string {
  const { calleeStart, calleeEnd } = program.site(ref);
  return code(fileOf(ref), calleeStart, calleeEnd, 200).split('.').at(-1) ?? '';
}

/** A text that begins as a path does, where the model says it stands, or as the first argument. */
function pathOf(view: View, ref: SiteRef, told: ReturnType<View['role']>): string | undefined {
  const { calls } = view.context;
  const first = calls.places(ref, { text: '[0]', root: { kind: 'positional', index: 0 }, segments: [] });
  const { text } = textAt(view, told.length > 0 ? told : first);
  return text !== undefined && (text.startsWith('/') || told.length > 0) ? text : undefined;
}

/** `fastify.route({ method: 'POST', url })`, `@app.route('/chat', methods=['POST'])`. */
function methodOf(view: View, ref: SiteRef): string {
  const { calls } = view.context;
  const named = ['method', 'methods'].flatMap((name) => calls.places(ref, { text: name, root: { kind: 'named', name }, segments: [] }));
  const { text, others } = textAt(view, named);
  const all = [text, ...others].filter((each): each is string => each !== undefined && METHODS.test(each)).map((each) => each.toUpperCase());
  return all.length === 0 ? 'ALL' : all.join('|');
}

/** Functions that a framework finds by the name of a file and an export, a directive, or a decorator. */
function ofConvention(view: View): Way[] {
  const { program, context } = view;
  const points = new Map(program.models.entryPoints.map((point) => [point.key, point]));
  const found: Way[] = [];
  for (const [fn, sources] of context.sources)
    for (const { key, concept } of sources) {
      const point = points.get(key);
      if (!point || point.is === 'middleware' || (concept !== 'untrusted-input' && point.is !== 'route')) continue;
      const flow = program.fn(fn);
      const name = functionName(program, fn);
      if (point.decorator) {
        const site = flow.decorators
          .flatMap((node) => seenAt(context, { ref: makeRef(fileOf(fn), node), segments: [] }))
          .find((ref) => program.node(ref).op === 'call');
        const node = site === undefined ? undefined : program.node(site);
        if (site === undefined || node?.op !== 'call') continue;
        const ref = makeRef(fileOf(site), node.site);
        const callee = calleeName(view, ref);
        const method = METHODS.test(callee) ? callee.toUpperCase() : /^(?:websocket|on|event)/i.test(callee) ? 'EVENT' : methodOf(view, ref);
        found.push({ fn, framework: point.sdk, method, path: pathOf(view, ref, []) });
      } else if (point.directive !== undefined) found.push({ fn, framework: point.sdk, method: 'ACTION', path: name || undefined });
      else if (point.file) {
        const own = exportName(view, fn) ?? name;
        const method = /^[A-Z]+$/.test(own) ? own : /^(?:load|actions|action|loader|getServerSideProps)/.test(own) ? 'ACTION' : 'ALL';
        found.push({ fn, framework: point.sdk, method, path: placeOf(view.pathOf(fileOf(fn))) });
      }
    }
  return found;
}

function exportName({ program, context }: View, fn: FnRef): string | undefined {
  const file = fileOf(fn);
  const facts = program.files[file];
  for (const each of facts?.exports ?? [])
    if ('node' in each && context.calls.denoter.of(makeRef(file, each.node)).some((d) => d.kind === 'fn' && d.fn === fn)) return each.name;
  return undefined;
}

/** The address that a file's place gives: `app/(chat)/api/chat/[id]/route.ts` → `/api/chat/[id]`. */
export function placeOf(path: string): string {
  const plain = path.replace(/\.[cm]?[jt]sx?$/, '').replace(/^.*?(?:^|\/)(?:src\/)?(?:app|pages|routes|server)\//, '');
  const parts = plain.split('/').filter((part) => !/^\(.*\)$/.test(part) && !part.startsWith('@'));
  const last = parts.at(-1) ?? '';
  if (/^(?:route|page|layout|index|\+server|\+page(?:\.server)?|\+layout(?:\.server)?)$/.test(last)) parts.pop();
  return `/${parts.join('/')}`;
}
