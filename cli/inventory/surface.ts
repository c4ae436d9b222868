/**
 * The AI surface of a project as a flat list: one line for each provider, model, call, agent, prompt, tool, what a tool reaches, server, store, data set, endpoint and
 * host, and one for each protection. Lines are told by what they are, never by where they stand, so a file that moves changes nothing. What differs between two
 * lists is what a change adds to the surface or takes from it.
 */
import type { Estate, EstateEntry, EstateProvider, EstateText } from '../../engine/index';

export const KINDS = [
  'sdk',
  'provider',
  'model',
  'call',
  'agent',
  'prompt',
  'tool',
  'reach',
  'server',
  'store',
  'data',
  'endpoint',
  'host',
  'guardrail',
  'limit',
  'approval',
  'logging',
] as const;
export type Kind = (typeof KINDS)[number];
/** What protects: a project is worse off without them. */
const PROTECTIONS: ReadonlySet<Kind> = new Set(['guardrail', 'limit', 'approval', 'logging']);
export const isProtection = (kind: Kind): boolean => PROTECTIONS.has(kind);

export interface SurfaceLine {
  kind: Kind;
  /** Unique in the list; without paths and lines. */
  id: string;
  /** For a reader. */
  text: string;
  /** Of protections: the line that is protected. */
  of?: string;
  /** Where it stands, for reports; no part of the identity. */
  place?: { path: string; line: number };
}

/** @returns the lines, sorted by kind and id. Tests and examples are left out by `productionOf`. */
export function surfaceOf(estate: Estate): SurfaceLine[] {
  const found = new Map<string, SurfaceLine>();
  const counts = new Map<string, number>();
  const add = (kind: Kind, key: string, text: string, entry?: Pick<EstateEntry, 'location'>, of?: string): string => {
    const id = `${kind}:${key}`;
    const place = entry && { path: entry.location.path, line: entry.location.line };
    if (!found.has(id)) found.set(id, { kind, id, text, ...(of !== undefined && { of }), ...(place && { place }) });
    return id;
  };
  /** For what may stand several times: the second is another. */
  const numbered = (kind: Kind, key: string): string => {
    const id = `${kind}:${key}`;
    const count = (counts.get(id) ?? 0) + 1;
    counts.set(id, count);
    return count === 1 ? key : `${key} (${count})`;
  };
  const protections = (of: string, text: string, entry: EstateEntry, given: { guardrails: readonly string[]; limits: Estate['calls'][number]['limits'] }) => {
    for (const guardrail of given.guardrails) add('guardrail', `${guardrail} of ${of}`, `${guardrail} judges ${text}`, entry, of);
    for (const limit of given.limits) if (limit.state === 'set') add('limit', `${limit.role} of ${of}`, `${limitName(limit.role)} of ${text}`, entry, of);
  };
  const models = (provider: EstateProvider, model: EstateText, entry: EstateEntry) => {
    const by = provider.name ?? provider.host;
    if (by !== undefined) add('provider', by, provider.host === undefined || provider.host === by ? by : `${by} (${provider.host})`, entry);
    for (const name of [model.text, ...model.others])
      if (name !== undefined) add('model', `${by ?? '?'}/${name}`, by === undefined ? name : `${name} of ${by}`, entry);
  };

  for (const { id, name, ecosystem, versions } of estate.sdks) add('sdk', id, `${name} (${ecosystem}${versions.length > 0 ? `, ${versions.join(', ')}` : ''})`);
  for (const client of estate.clients) models(client.provider, NO_MODEL, client);
  for (const call of estate.calls) {
    models(call.provider, call.model, call);
    const key = numbered('call', [call.symbol, call.callee].filter(Boolean).join(' '));
    const text = `${call.callee}${call.symbol ? ` in ${call.symbol}` : ''}`;
    const id = add('call', key, text, call);
    protections(id, text, call, call);
    for (const each of call.logging) add('logging', `${each} of ${id}`, `${each} records ${text}`, call, id);
    for (const prompt of call.prompts) promptLine(add, prompt, id, text, call);
  }
  for (const agent of estate.agents) {
    models(agent.provider, agent.model, agent);
    if (agent.form === 'call') {
      for (const tool of agent.tools.names) add('tool', tool, tool, agent);
      continue;
    }
    const key = numbered('agent', agent.name);
    const text = `agent ${agent.name}`;
    const id = add('agent', key, text, agent);
    protections(id, text, agent, agent);
    for (const prompt of agent.instructions) promptLine(add, prompt, id, text, agent);
    for (const tool of agent.tools.names) add('tool', tool, tool, agent);
  }
  for (const tool of estate.tools) {
    const name = tool.name ?? tool.symbol;
    const id = add('tool', name, name, tool);
    for (const reach of tool.reaches)
      add('reach', `${reach.what} of ${name}`, `${name} reaches ${reach.what} (${reach.callee})`, { location: reach.location }, id);
    if (tool.approval === 'set') add('approval', id, `${name} asks before it acts`, tool, id);
  }
  for (const server of estate.servers) {
    const what = server.name ?? server.url?.text ?? server.command?.text ?? '?';
    add('server', `${server.form} ${what}`, `MCP server ${what} (${server.form})`, server);
  }
  for (const store of estate.stores)
    add('store', [store.sdk, store.name.text].filter(Boolean).join(' '), [store.sdk, store.name.text].filter(Boolean).join(' '), store);
  for (const each of estate.data) {
    const name = each.name.text ?? `from ${each.name.variables.join(', ')}`;
    add('data', `${each.kind} ${name}`, `${each.kind} ${name}`, each);
  }
  for (const endpoint of estate.endpoints)
    add('endpoint', `${endpoint.method} ${endpoint.path ?? endpoint.symbol}`, `${endpoint.method} ${endpoint.path ?? endpoint.symbol}`, endpoint);
  for (const host of estate.hosts) add('host', host.host, `${host.host} (${host.use})`, host);
  return [...found.values()].sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || (a.id < b.id ? -1 : 1));
}

const NO_MODEL: EstateText = { text: undefined, variables: [], others: [] };

function promptLine(
  add: (kind: Kind, key: string, text: string, entry: EstateEntry, of?: string) => string,
  prompt: Estate['calls'][number]['prompts'][number],
  of: string,
  text: string,
  entry: EstateEntry,
): void {
  // the words of a prompt change often; that there is one, and what goes into it, is the surface
  const variables = [...prompt.variables].sort();
  add(
    'prompt',
    `${prompt.role} of ${of}${variables.length > 0 ? ` with ${variables.join(', ')}` : ''}`,
    `${roleName(prompt.role)} of ${text}${variables.length > 0 ? ` with ${variables.join(', ')}` : ''}`,
    entry,
  );
}

export const limitName = (role: string): string => ({ maxTokens: 'limit of tokens', maxSteps: 'limit of steps', timeout: 'time limit' })[role] ?? role;
export const roleName = (role: string): string =>
  ({ 'system-prompt': 'system prompt', 'user-prompt': 'user message', 'undivided-prompt': 'prompt' })[role] ?? role;

/** The estate without what stands in tests and examples. */
export function productionOf(estate: Estate): Estate {
  const keep = <T extends { inTest: boolean }>(list: readonly T[]): T[] => list.filter(({ inTest }) => !inTest);
  const ids = new Set(
    [estate.calls, estate.agents, estate.tools, estate.endpoints, estate.servers].flatMap((list) => keep<EstateEntry>(list).map(({ id }) => id)),
  );
  const known = (list: readonly string[]) => list.filter((id) => ids.has(id));
  return {
    sdks: keep(estate.sdks).map((sdk) => sdk),
    calls: keep(estate.calls).map((call) => ({ ...call, endpoints: known(call.endpoints) })),
    clients: keep(estate.clients),
    agents: keep(estate.agents).map((agent) => ({ ...agent, calls: known(agent.calls), agents: known(agent.agents), endpoints: known(agent.endpoints) })),
    tools: keep(estate.tools).map((tool) => ({ ...tool, agents: known(tool.agents) })),
    servers: keep(estate.servers).map((server) => ({ ...server, tools: known(server.tools) })),
    stores: keep(estate.stores),
    data: keep(estate.data),
    endpoints: keep(estate.endpoints).map((endpoint) => ({ ...endpoint, calls: known(endpoint.calls) })),
    hosts: keep(estate.hosts),
  };
}

export interface SurfaceChange {
  added: SurfaceLine[];
  removed: SurfaceLine[];
  /** Protections that are gone while what they protected is still there. */
  lost: SurfaceLine[];
  gained: SurfaceLine[];
}

/** What a change adds and takes away. What protects something that is new, or gone, is told with it, not by itself. */
export function changeOf(before: readonly SurfaceLine[], after: readonly SurfaceLine[]): SurfaceChange {
  const [old, now] = [before, after].map((lines) => new Map(lines.map((line) => [line.id, line]))) as [Map<string, SurfaceLine>, Map<string, SurfaceLine>];
  const fresh = after.filter(({ id }) => !old.has(id));
  const gone = before.filter(({ id }) => !now.has(id));
  return {
    added: fresh.filter(({ kind }) => !isProtection(kind)),
    removed: gone.filter(({ kind }) => !isProtection(kind)),
    lost: gone.filter(({ kind, of }) => isProtection(kind) && of !== undefined && now.has(of)),
    gained: fresh.filter(({ kind, of }) => isProtection(kind) && of !== undefined && old.has(of)),
  };
}
