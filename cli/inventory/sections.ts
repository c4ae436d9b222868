/** The inventory as tables: what stands in each of them, for every form that is read by people. */
import type { Estate, EstateCall, EstateEntry, EstateProvider, EstateText, EstateTool } from '../../engine/index';
import { limitName, roleName } from './surface';

export interface Section {
  title: string;
  columns: readonly string[];
  /** As many cells as columns; the last is the place. */
  rows: readonly (readonly string[])[];
}

const MOST_LETTERS = 90;

/** @returns the tables that have rows, in the order in which they are read */
export function sectionsOf(estate: Estate): Section[] {
  const agents = new Map(estate.agents.map((agent) => [agent.id, agent]));
  const endpoints = new Map(estate.endpoints.map((endpoint) => [endpoint.id, `${endpoint.method} ${endpoint.path ?? endpoint.symbol}`]));
  const tools = new Map(estate.tools.map((tool) => [tool.id, tool.name ?? '(unnamed)']));
  const all: Section[] = [
    {
      title: 'SDKs',
      columns: ['Package', 'Version', 'Registry', 'Files', 'First file'],
      rows: estate.sdks.map((sdk) => [sdk.name, sdk.versions.join(', ') || '?', sdk.ecosystem, String(sdk.files.length), sdk.files[0] ?? '']),
    },
    {
      title: 'Providers and models',
      columns: ['Provider', 'Model', 'Host', 'Asked by', 'First place'],
      rows: modelRows(estate),
    },
    {
      title: 'Calls',
      columns: ['Call', 'Kind', 'Model', 'Limits', 'Guardrails', 'Logging', 'Reached from', 'Place'],
      rows: estate.calls.map((call) => [
        call.callee,
        call.kind,
        modelName(call.model),
        limitsText(call),
        call.guardrails.join(', ') || 'none seen',
        call.logging.join(', ') || 'none seen',
        call.endpoints.map((id) => endpoints.get(id) ?? id).join(', '),
        placeOf(call),
      ]),
    },
    {
      title: 'Prompts',
      columns: ['Role', 'Text', 'Variables', 'Of', 'Place'],
      rows: [
        ...estate.calls.map((call) => [call.prompts, call.callee] as const),
        ...estate.agents.filter(({ form }) => form === 'definition').map((agent) => [agent.instructions, agent.name] as const),
      ].flatMap(([prompts, of]) =>
        prompts.map((prompt) => [
          roleName(prompt.role),
          short(prompt.text ?? ''),
          prompt.variables.join(', '),
          of,
          `${prompt.location.path}:${prompt.location.line}`,
        ]),
      ),
    },
    {
      title: 'Agents',
      columns: ['Agent', 'Made by', 'Model', 'Tools', 'Hands over to', 'Reached from', 'Place'],
      rows: estate.agents.map((agent) => [
        agent.name,
        agent.callee,
        modelName(agent.model),
        [...agent.tools.names, ...(agent.tools.others ? ['others that cannot be seen'] : [])].join(', '),
        agent.agents.map((id) => agents.get(id)?.name ?? id).join(', '),
        agent.endpoints.map((id) => endpoints.get(id) ?? id).join(', '),
        placeOf(agent),
      ]),
    },
    {
      title: 'Tools',
      columns: ['Tool', 'What it says of itself', 'Input', 'Reaches', 'Asks first', 'Agents', 'Place'],
      rows: estate.tools.map((tool) => [
        tool.name ?? '(unnamed)',
        short(tool.description.text ?? ''),
        `${tool.schema}${tool.parameters.length > 0 ? `: ${tool.parameters.join(', ')}` : ''}`,
        reachText(tool),
        tool.approval === 'set' ? 'yes' : tool.approval === 'missing' ? 'no' : '?',
        [...new Set(tool.agents.map((id) => agents.get(id)?.name ?? id))].join(', '),
        placeOf(tool),
      ]),
    },
    {
      title: 'MCP servers',
      columns: ['Server', 'Form', 'Program or address', 'Tools', 'Given', 'Place'],
      rows: estate.servers.map((server) => [
        server.name ?? '(unnamed)',
        server.form,
        [server.command, server.url]
          .map((text) => (text ? (text.text ?? text.variables.map((each) => `{${each}}`).join(' ')) : ''))
          .filter(Boolean)
          .join(' '),
        server.tools.map((id) => tools.get(id) ?? id).join(', '),
        server.variables.join(', '),
        placeOf(server),
      ]),
    },
    {
      title: 'Stores',
      columns: ['Library', 'Opened by', 'Name', 'Host', 'Place'],
      rows: estate.stores.map((store) => [store.sdk, store.callee, textOf(store.name), store.host ?? '', placeOf(store)]),
    },
    {
      title: 'Models and data that are loaded',
      columns: ['Kind', 'Name', 'From', 'Revision', 'Dangers', 'Place'],
      rows: estate.data.map((each) => [
        each.kind,
        textOf(each.name),
        each.from,
        each.revision ? textOf(each.revision) : '',
        each.hazards.join('; '),
        placeOf(each),
      ]),
    },
    {
      title: 'Endpoints that lead to models',
      columns: ['Endpoint', 'Framework', 'Calls', 'Place'],
      rows: estate.endpoints.map((endpoint) => [
        `${endpoint.method} ${endpoint.path ?? endpoint.symbol}`,
        endpoint.framework,
        String(endpoint.calls.length),
        placeOf(endpoint),
      ]),
    },
    { title: 'Hosts', columns: ['Host', 'For', 'First place'], rows: estate.hosts.map((host) => [host.host, host.use, placeOf(host)]) },
  ];
  return all.filter(({ rows }) => rows.length > 0);
}

export const placeOf = ({ location }: Pick<EstateEntry, 'location'>): string => `${location.path}:${location.line}`;

/** The name, or the code that gives it. */
export function modelName(model: EstateText): string {
  const names = [model.text, ...model.others].filter((name) => name !== undefined);
  return [...names, ...(names.length === 0 ? model.variables.map((code) => `{${code}}`) : [])].join(', ') || '?';
}

export const textOf = ({ text, others, variables }: EstateText): string =>
  [text, ...others].filter((each) => each !== undefined).join(', ') || variables.map((code) => `{${code}}`).join(', ');

export const providerName = ({ name, host }: EstateProvider): string => name ?? host ?? '?';

const short = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > MOST_LETTERS ? `${line.slice(0, MOST_LETTERS - 1)}…` : line;
};

function limitsText({ limits }: EstateCall): string {
  const words = { set: '', missing: 'no ', unknown: '? ' } as const;
  return limits.map(({ role, state, value }) => `${words[state]}${limitName(role)}${value === undefined ? '' : ` ${value}`}`).join(', ');
}

/** Kinds, and where requests go. */
export function reachText({ reaches }: EstateTool): string {
  const kinds = new Map<string, Set<string>>();
  for (const { what, target } of reaches) {
    const targets = kinds.get(what) ?? new Set();
    const host = /^[a-z][a-z+.-]*:\/\/([^/?#{}\s]+)/i.exec(target ?? '')?.[1];
    kinds.set(what, host === undefined ? targets : targets.add(host));
  }
  return [...kinds].map(([what, targets]) => (targets.size > 0 ? `${what} (${[...targets].join(', ')})` : what)).join(', ');
}

function modelRows({ calls, agents, clients }: Estate): string[][] {
  const found = new Map<string, { provider: string; model: string; host: string; by: number; place: string }>();
  for (const entry of [...calls, ...agents.filter(({ form }) => form === 'definition')]) {
    for (const model of [entry.model.text, ...entry.model.others]
      .filter((name) => name !== undefined)
      .concat(entry.model.text === undefined ? [modelName(entry.model)] : [])) {
      const provider = providerName(entry.provider);
      const key = `${provider}\0${model}`;
      const known = found.get(key);
      if (known) known.by++;
      else if (model !== '?' || provider !== '?') found.set(key, { provider, model, host: entry.provider.host ?? '', by: 1, place: placeOf(entry) });
    }
  }
  const told = new Set([...found.values()].map(({ provider }) => provider));
  for (const client of clients) {
    const provider = providerName(client.provider);
    if (provider === '?' || told.has(provider)) continue;
    told.add(provider);
    found.set(provider, { provider, model: '?', host: client.provider.host ?? '', by: 0, place: placeOf(client) });
  }
  return [...found.values()]
    .sort((a, b) => (a.provider < b.provider ? -1 : a.provider > b.provider ? 1 : a.model < b.model ? -1 : 1))
    .map(({ provider, model, host, by, place }) => [provider, model, host, String(by), place]);
}
