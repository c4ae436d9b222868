/**
 * The inventory as a graph for a picture: who asks (endpoints), what runs (agents and single calls), which tools they have, which models answer, and what tools reach; left to
 * right in five columns. Only what hangs together is drawn; a column that is too long ends in one node for the rest.
 */
import type { Estate } from '../../engine/index';
import { modelName, providerName } from './sections';

export const COLUMNS = ['Endpoints', 'Agents and calls', 'Tools and MCP servers', 'Models and stores', 'What tools reach'] as const;

export interface GraphNode {
  id: string;
  column: number;
  label: string;
  /** For those who point at it. */
  title: string;
  /** 'plain', or what it deserves: 'guarded', 'dangerous'. */
  mark: 'plain' | 'guarded' | 'dangerous';
}

export interface GraphEdge {
  from: string;
  to: string;
}

export interface Graph {
  nodes: GraphNode[];
  edges: GraphEdge[];
}

const MOST_NODES = 24;
const DANGEROUS: ReadonlySet<string> = new Set(['shell', 'code', 'sql', 'file-write', 'mail', 'message']);

/** @returns nodes in the order of their columns, each column sorted so that edges cross less */
export function graphOf(estate: Estate): Graph {
  const nodes = new Map<string, GraphNode>();
  const edges = new Map<string, GraphEdge>();
  const node = (id: string, column: number, label: string, title: string, mark: GraphNode['mark'] = 'plain'): string => {
    if (!nodes.has(id)) nodes.set(id, { id, column, label, title, mark });
    return id;
  };
  const edge = (from: string, to: string) => void edges.set(`${from}\0${to}`, { from, to });
  const modelNodes = (entry: Pick<Estate['calls'][number], 'model' | 'provider'>): string[] => {
    const provider = providerName(entry.provider);
    const names = [entry.model.text, ...entry.model.others].filter((name) => name !== undefined);
    const shown = names.length > 0 ? names : [modelName(entry.model)];
    return shown
      .filter((name) => name !== '?' || provider !== '?')
      .map((name) => {
        const label = name === '?' ? provider : name;
        return node(
          `model:${provider}/${name}`,
          3,
          label,
          [label, ...(provider === '?' ? [] : [provider]), ...(entry.provider.host ? [entry.provider.host] : [])].join('\n'),
        );
      });
  };
  const tools = new Map(estate.tools.map((tool) => [tool.id, tool]));
  const endpoints = new Map(estate.endpoints.map((endpoint) => [endpoint.id, endpoint]));
  const toolNode = (id: string): string | undefined => {
    const tool = tools.get(id);
    if (!tool) return undefined;
    const label = tool.name ?? '(unnamed)';
    const own = node(
      tool.id,
      2,
      label,
      [label, ...(tool.approval === 'set' ? ['asks before it acts'] : [])].join('\n'),
      tool.approval === 'set' ? 'guarded' : 'plain',
    );
    for (const { what, target } of tool.reaches) {
      const host = what === 'network' ? /^[a-z][a-z+.-]*:\/\/([^/?#{}\s]+)/i.exec(target ?? '')?.[1] : undefined;
      edge(own, node(`reach:${host ?? what}`, 4, host ?? what, host ?? what, DANGEROUS.has(what) ? 'dangerous' : 'plain'));
    }
    return own;
  };
  const asked = (id: string, ids: readonly string[]) => {
    for (const each of ids) {
      const endpoint = endpoints.get(each);
      if (!endpoint) continue;
      const label = `${endpoint.method} ${endpoint.path ?? endpoint.symbol}`;
      edge(node(endpoint.id, 0, label, `${label}\n${endpoint.location.path}:${endpoint.location.line}`), id);
    }
  };
  const owned = new Set(estate.agents.flatMap((agent) => agent.calls));
  for (const agent of estate.agents) {
    const own = node(
      agent.id,
      1,
      agent.name,
      `${agent.name}\n${agent.callee}\n${agent.location.path}:${agent.location.line}`,
      agent.guardrails.length > 0 ? 'guarded' : 'plain',
    );
    asked(own, agent.endpoints);
    for (const model of modelNodes(agent)) edge(own, model);
    for (const tool of agent.tools.ids) {
      const to = toolNode(tool);
      if (to !== undefined) edge(own, to);
    }
    const named = new Set(agent.tools.ids.map((id) => tools.get(id)?.name));
    for (const name of agent.tools.names) if (!named.has(name)) edge(own, node(`tool:${name}`, 2, name, `${name}\nof the library or the provider`));
  }
  for (const call of estate.calls) {
    if (owned.has(call.id)) continue;
    const label = call.symbol.split('.').at(-1) || call.callee;
    const id = `call:${call.location.path}#${label}#${modelName(call.model)}`;
    const own = node(id, 1, label, `${call.callee}\n${call.location.path}:${call.location.line}`, call.guardrails.length > 0 ? 'guarded' : 'plain');
    asked(own, call.endpoints);
    for (const model of modelNodes(call)) edge(own, model);
  }
  for (const tool of estate.tools) if (tool.agents.length === 0) toolNode(tool.id);
  for (const server of estate.servers) {
    const label = server.name ?? server.url?.text ?? 'MCP server';
    const own = node(server.id, server.form === 'defined' ? 1 : 2, label, `MCP server ${label} (${server.form})`);
    for (const tool of server.tools) {
      const to = toolNode(tool);
      if (to !== undefined) edge(own, to);
    }
  }
  for (const store of estate.stores) node(`store:${store.sdk}`, 3, store.sdk, `vector store\n${store.location.path}:${store.location.line}`);
  return arranged(limited({ nodes: [...nodes.values()], edges: [...edges.values()] }));
}

/** What a column has too many of becomes one node. */
function limited({ nodes, edges }: Graph): Graph {
  const degree = new Map<string, number>();
  for (const { from, to } of edges) for (const id of [from, to]) degree.set(id, (degree.get(id) ?? 0) + 1);
  const renamed = new Map<string, string>();
  const kept: GraphNode[] = [];
  COLUMNS.forEach((_, column) => {
    const own = nodes
      .filter((each) => each.column === column)
      .sort((a, b) => (degree.get(b.id) ?? 0) - (degree.get(a.id) ?? 0) || (a.label < b.label ? -1 : 1));
    kept.push(...own.slice(0, MOST_NODES));
    const rest = own.slice(MOST_NODES);
    if (rest.length === 0) return;
    const id = `rest:${column}`;
    for (const each of rest) renamed.set(each.id, id);
    kept.push({
      id,
      column,
      label: `and ${rest.length} more`,
      title: rest
        .map(({ label }) => label)
        .sort()
        .slice(0, 40)
        .join('\n'),
      mark: 'plain',
    });
  });
  const ends = (id: string) => renamed.get(id) ?? id;
  const unique = new Map(edges.map(({ from, to }) => [`${ends(from)}\0${ends(to)}`, { from: ends(from), to: ends(to) }]));
  return { nodes: kept, edges: [...unique.values()].filter(({ from, to }) => from !== to) };
}

/** Each column in the order of its neighbours to the left, then to the right, which leaves few crossings. */
function arranged({ nodes, edges }: Graph): Graph {
  const columns = COLUMNS.map((_, column) => nodes.filter((each) => each.column === column).sort((a, b) => (a.label < b.label ? -1 : 1)));
  const place = new Map<string, number>();
  const number = () => {
    for (const column of columns)
      column.forEach((each, index) => {
        place.set(each.id, column.length === 1 ? 0.5 : index / (column.length - 1));
      });
  };
  const near = (id: string): number => {
    const found = edges.flatMap(({ from, to }) => (from === id ? [place.get(to) ?? 0.5] : to === id ? [place.get(from) ?? 0.5] : []));
    return found.length === 0 ? 2 : found.reduce((sum, each) => sum + each, 0) / found.length;
  };
  number();
  for (let round = 0; round < 4; round++) {
    for (const column of round % 2 === 0 ? columns : [...columns].reverse()) {
      const wanted = new Map(column.map(({ id }) => [id, near(id)]));
      column.sort((a, b) => (wanted.get(a.id) ?? 0) - (wanted.get(b.id) ?? 0) || (a.label < b.label ? -1 : 1));
      number();
    }
  }
  return { nodes: columns.flat(), edges: [...edges].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.to < b.to ? -1 : 1)) };
}
