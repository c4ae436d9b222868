/**
 * The door of the estate: everything that a linked program has to do with models, from one pass over its calls. Packages and configuration files are
 * added by whoever knows the disk (`sdks.ts`, `configured.ts`); nothing here runs in a scan that does not ask for it.
 */
import { decoratorsOf as appliedDecorators } from '../dataflow/applied';
import { type FnRef, fileOf, makeRef, type SiteRef } from '../dataflow/program';
import type { Context } from '../dataflow/search';
import { findCalls, type Mutable } from './calls';
import { findEndpoints } from './entrances';
import { CallGraph } from './graph';
import { findData, findServers, findStores, serverOf } from './holdings';
import { hostOf } from './providers';
import { findTools } from './tools';
import type { Estate, EstateEntry, EstateHost, EstateServer, EstateWish, LinkedEstate } from './types';
import { createView, type View } from './view';

/**
 * @param text of a file that has facts
 * @param wish what is searched beside, and how providers are told
 */
export function describeEstate(context: Context, text: (path: string) => string, wish: EstateWish = {}): LinkedEstate {
  const view = createView(context, text);
  const graph = new CallGraph(view);
  const tools = findTools(view, graph);
  const { calls, clients, agents } = findCalls(view, graph, tools, wish, text);
  const endpoints = findEndpoints(view, graph, calls);
  for (const agent of agents) agent.endpoints = [...new Set(calls.filter(({ id }) => agent.calls.includes(id)).flatMap((call) => call.endpoints))];
  const servers: Mutable<EstateServer>[] = findServers(view);
  const serverSites = new Map(servers.flatMap((server) => siteOf(view, server).map((site) => [site, server])));
  for (const tool of tools.all) {
    const sites = [...siteOf(view, tool), ...(view.refs.get(tool.id)?.fns ?? []).flatMap((fn) => decoratorsOf(view, fn))];
    const server = sites.map((site) => serverOf(view, site, serverSites)).find(Boolean) as Mutable<EstateServer> | undefined;
    if (!server) continue;
    tool.server = server.id;
    server.tools = [...server.tools, tool.id];
  }
  const stores = findStores(view);
  const estate: Estate = { sdks: [], calls, clients, agents, tools: tools.all, servers, stores, data: findData(view), endpoints, hosts: [] };
  const sorted = Object.fromEntries(Object.entries(estate).map(([kind, list]) => [kind, [...list].sort(byPlace)])) as unknown as Estate;
  return { estate: { ...sorted, hosts: hostsOf(sorted) }, refs: view.refs };
}

const siteOf = (view: View, { id }: EstateEntry): SiteRef[] => {
  const site = view.refs.get(id)?.site;
  return site === undefined ? [] : [site];
};

/** Calls that make a function's decorators. */
function decoratorsOf({ program, context }: View, fn: FnRef): SiteRef[] {
  return appliedDecorators(program, context.calls, fn).flatMap((ref) => {
    const node = program.node(ref);
    return node.op === 'call' ? [makeRef(fileOf(ref), node.site)] : [];
  });
}

function byPlace(a: EstateEntry, b: EstateEntry): number {
  return a.location.path < b.location.path ? -1 : a.location.path > b.location.path ? 1 : a.location.start - b.location.start || (a.id < b.id ? -1 : 1);
}

/** Hosts that are written in the code, each once for what it is used for. Also asked again when configured servers have come in. */
export function hostsOf(estate: Estate): EstateHost[] {
  const found = new Map<string, EstateHost>();
  const add = (host: string | undefined, use: EstateHost['use'], { location, symbol, sdk, inTest }: EstateEntry) => {
    if (host === undefined) return;
    const id = `host:${host}#${use}`;
    const known = found.get(id);
    if (!known || (known.inTest && !inTest)) found.set(id, { id, location, symbol, sdk, inTest, host, use });
  };
  for (const client of estate.clients) add(hostOf(client.baseUrl?.text) ?? client.provider.host, 'model', client);
  for (const call of estate.calls) add(call.provider.host, 'model', call);
  for (const server of estate.servers) add(hostOf(server.url?.text), 'mcp', server);
  for (const store of estate.stores) add(store.host, 'store', store);
  for (const tool of estate.tools)
    for (const reach of tool.reaches) if (reach.what === 'network') add(hostOf(reach.target), 'tool', { ...tool, location: reach.location });
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

export type * from './types';
