/**
 * Calls of models, the clients they are asked through, and agents. An agent's definition and its runs have the same kind in models; what gives model
 * output or takes a user's message is a run. A single call that is given tools is an agent too, since the model decides there what is done.
 */
import type { CallEntry } from '../binding/trie';
import type { CallKind, Role, SinkConcept } from '../concepts';
import { describeCalls, limitOf } from '../dataflow/model-calls';
import { fileOf, makeRef, type Ref, type SiteRef } from '../dataflow/program';
import type { Place } from '../dataflow/target';
import type { ModelInput, ModelLimit } from '../model-call';
import type { CallGraph } from './graph';
import { modelAt, type Origin, originOf, providerOf } from './providers';
import { shown, textAt } from './texts';
import { byId, holderOf, type Tools } from './tools';
import type { EstateAgent, EstateCall, EstateClient, EstatePrompt, EstateText, EstateTools, EstateWish } from './types';
import { seenAt, type View } from './view';
import { createWatch, type Watch } from './watch';

const ASKED: readonly CallKind[] = ['chat', 'completion', 'embedding', 'image', 'transcription', 'moderation', 'agent'];
const PROMPTS: readonly SinkConcept[] = ['system-prompt', 'user-prompt', 'undivided-prompt'];
const LIMITS = ['maxTokens', 'maxSteps', 'timeout'] as const;

export type Mutable<T> = { -readonly [K in keyof T]: T[K] };
export interface Asked {
  calls: Mutable<EstateCall>[];
  clients: Mutable<EstateClient>[];
  agents: Mutable<EstateAgent>[];
}

/** @param text of a file that has facts */
export function findCalls(view: View, graph: CallGraph, tools: Tools, wish: EstateWish, text: (path: string) => string): Asked {
  const watch = createWatch(view, graph);
  const clients = findClients(view, wish);
  const inputs = wish.inputs ? inputsByPlace(view, text) : undefined;
  const sites = view.sites(...ASKED);
  const base: Base = { view, tools, wish, watch, clients };
  const agents = new Map<SiteRef, Mutable<EstateAgent>>();
  for (const { ref, entries } of sites) if (isDefinition(entries)) agents.set(ref, agentOf(base, ref, entries));
  for (const { ref, entries } of sites) {
    const agent = agents.get(ref);
    if (agent) agent.agents = agentsAt(view, agents, view.role(ref, entries, 'agents', 'tools')).filter((id) => id !== agent.id);
  }
  const calls: Mutable<EstateCall>[] = [];
  for (const { ref, entries } of sites) {
    if (agents.has(ref)) continue;
    const call = callOf(base, ref, entries, agents);
    const { path, start } = call.location;
    if (inputs) call.inputs = inputs.get(`${path}:${start}`) ?? [];
    calls.push(call);
    const agent = [...agents.values()].find(({ id }) => id === call.agent);
    if (agent) agent.calls = [...agent.calls, call.id];
    else if (call.tools.names.length > 0 || (call.tools.others && isWritten(view, view.role(ref, entries, 'tools')))) agents.set(ref, ofCall(base, ref, call));
  }
  const list = [...agents.values()];
  const known = byId(tools.all);
  for (const agent of list) for (const id of agent.tools.ids) known.get(id)?.agents.push(agent.id);
  return { calls, clients: [...clients.values()], agents: list };
}

/** What an unknown object spreads into a call may hold tools or not. */
const isWritten = (view: View, places: readonly Place[]): boolean =>
  places.some(({ ref, segments }) => segments.length === 0 || view.program.node(ref).op === 'object');

interface Base {
  view: View;
  tools: Tools;
  wish: EstateWish;
  watch: Watch;
  clients: ReadonlyMap<SiteRef, EstateClient>;
}

/** Neither an answer comes out of it nor a message of the user goes in. */
function isDefinition(entries: readonly CallEntry[]): boolean {
  const own = entries.filter(({ is }) => is === 'agent');
  return (
    own.length > 0 &&
    entries.every(
      ({ sources, sinks }) =>
        !sources.some(({ concept, at }) => (concept === 'llm-output' || concept === 'tool-arguments') && at.root.kind === 'return') &&
        !sinks.some(({ concept }) => concept === 'user-prompt' || concept === 'undivided-prompt'),
    )
  );
}

function findClients(view: View, wish: EstateWish): Map<SiteRef, Mutable<EstateClient>> {
  const clients = new Map<SiteRef, Mutable<EstateClient>>();
  for (const { ref, entries } of view.sites('client')) {
    const site = view.program.site(ref);
    const file = fileOf(ref);
    const { sdk } = entries.find(({ is }) => is === 'client') as CallEntry;
    const url = addressOf(view, ref, entries);
    const { model, origin } = modelAt(view, view.role(ref, entries, 'model'), wish);
    const made = originOf(view, makeRef(file, site.callee));
    const callee = view.code(file, site.calleeStart, site.calleeEnd);
    clients.set(ref, {
      ...view.entry('client', { file, ...site }, holderOf(view, ref) ?? callee, sdk, { site: ref }),
      callee,
      provider: providerOf({ url, origin: merged(made, origin), sdk, model, callee }, wish.providers),
      baseUrl: url,
      timeout: limitOf(view.context, ref, entries, 'timeout', false)[0],
    });
  }
  return clients;
}

const merged = (a: Origin, b: Origin): Origin => ({ specifiers: [...a.specifiers, ...b.specifiers], clients: [...a.clients, ...b.clients] });

/** Of a client, or of a request that is sent by hand. */
function addressOf(view: View, ref: SiteRef, entries: readonly CallEntry[]): EstateText | undefined {
  const { calls } = view.context;
  const sent = entries.flatMap((entry) => (entry.is && ASKED.includes(entry.is) ? entry.sinks.filter(({ concept }) => concept === 'url') : []));
  const text = textAt(view, [...view.role(ref, entries, 'baseUrl'), ...sent.flatMap(({ at }) => calls.places(ref, at))]);
  return text.text === undefined && text.variables.length === 0 ? undefined : { ...text, text: withoutCredentials(text.text) };
}

/** An address without user, password and query. */
export function withoutCredentials(address: string | undefined): string | undefined {
  return address?.replace(/^([a-z][a-z+.-]*:\/\/)[^/@\s]*@/i, '$1').replace(/[?#].*$/s, '');
}

function limitsOf(view: View, ref: SiteRef, entries: readonly CallEntry[], hasSteps: boolean): ModelLimit[] {
  return LIMITS.flatMap((role) => limitOf(view.context, ref, entries, role, hasSteps));
}

function toolsOf({ view, tools }: Base, ref: SiteRef, entries: readonly CallEntry[]): EstateTools {
  return tools.resolve(view.role(ref, entries, 'tools'));
}

function promptsOf(view: View, ref: SiteRef, entries: readonly CallEntry[]): EstatePrompt[] {
  const { calls } = view.context;
  const site = view.program.site(ref);
  const file = fileOf(ref);
  const found = new Map<string, EstatePrompt>();
  for (const entry of entries)
    for (const { concept, at } of entry.sinks) {
      if (!PROMPTS.includes(concept)) continue;
      for (const place of at.root.kind === 'callback-return' ? [] : calls.places(ref, at)) {
        const text = textAt(view, [place]);
        const isWhole = place.segments.length === 0 || seenAt(view.context, place).length > 0;
        if (text.text === undefined && (text.variables.length === 0 || !isWhole)) continue;
        const arg = site.args.find((each) => makeRef(file, each.value) === place.ref) ?? site;
        const prompt: EstatePrompt = { ...text, role: concept as EstatePrompt['role'], location: view.location(file, arg.start, arg.end) };
        found.set(`${concept}|${text.text}|${text.variables.join()}`, prompt);
      }
    }
  return [...found.values()];
}

/** Code at the places of some roles, where something is given that is not switched off. */
function givenAt(view: View, ref: SiteRef, entries: readonly CallEntry[], role: Role): string[] {
  return view.role(ref, entries, role).flatMap((place) =>
    seenAt(view.context, place).flatMap((seen) => {
      const node = view.program.node(seen);
      if ((node.op === 'const' && !node.value) || (node.op === 'array' && node.items.length === 0)) return [];
      return [view.code(fileOf(seen), node.start, node.end)];
    }),
  );
}

interface About {
  sdk: string;
  callee: string;
  model: EstateText;
  origin: Origin;
  at: { file: number; start: number; end: number; fn: number };
}

function aboutOf({ view, wish }: Base, ref: SiteRef, entries: readonly CallEntry[]): About {
  const site = view.program.site(ref);
  const file = fileOf(ref);
  const main = entries.find(({ is }) => is !== undefined && ASKED.includes(is)) as CallEntry;
  const { model, origin } = modelAt(view, view.role(ref, entries, 'model'), wish);
  return { sdk: main.sdk, callee: view.code(file, site.calleeStart, site.calleeEnd), model, origin, at: { file, ...site } };
}

function callOf(base: Base, ref: SiteRef, entries: readonly CallEntry[], agents: ReadonlyMap<SiteRef, EstateAgent>): Mutable<EstateCall> {
  const { view, wish, watch, clients } = base;
  const { sdk, callee, model, origin, at } = aboutOf(base, ref, entries);
  const { is: kind } = entries.find(({ is }) => is !== undefined && ASKED.includes(is)) as CallEntry & { is: CallKind };
  const site = view.program.site(ref);
  // what it is asked through: the receiver, for functions the function itself
  const made = originOf(view, makeRef(at.file, site.receiver ?? site.callee));
  const all = merged(origin, made);
  const client = all.clients.map((each) => clients.get(each)).find(Boolean);
  const agent = agentsAt(
    view,
    agents,
    [...(site.receiver === undefined ? [] : [site.receiver]), ...site.args.map(({ value }) => value)].map((value) => ({
      ref: makeRef(at.file, value),
      segments: [],
    })),
    kind === 'agent' || sdk === 'claude-agent-sdk' ? 1 : 0,
  )[0];
  const own = [...agents.values()].find(({ id }) => id === agent);
  const tools = toolsOf(base, ref, entries);
  const url = addressOf(view, ref, entries) ?? (model.text === undefined || !own ? client?.baseUrl : undefined);
  const asked = model.text === undefined && model.variables.length === 0 ? (own?.model ?? modelOfClient(view, client, wish)) : model;
  const provider =
    client?.provider.name !== undefined && url === client.baseUrl ? client.provider : providerOf({ url, origin: all, sdk, model: asked }, wish.providers);
  return {
    ...view.entry('call', at, callee, sdk, { site: ref }),
    kind,
    callee,
    model: asked,
    provider: own && provider.name === undefined ? own.provider : provider,
    prompts: promptsOf(view, ref, entries),
    inputs: undefined,
    tools,
    limits: limitsOf(view, ref, entries, kind === 'agent' || tools.others || tools.names.length > 0).map((limit) =>
      limit.role === 'timeout' && limit.state !== 'set' && client?.timeout?.state === 'set' ? client.timeout : limit,
    ),
    agent,
    client: client?.id,
    guardrails: [...new Set([...givenAt(view, ref, entries, 'guardrails'), ...watch.guardrails(ref), ...(own?.guardrails ?? [])])].sort(),
    logging: [...new Set([...givenAt(view, ref, entries, 'telemetry').map(() => 'telemetry'), ...watch.loggers(ref)])].sort(),
    endpoints: [],
  };
}

/** `new ChatOpenAI({ model }).invoke(…)`: the client has the name. */
function modelOfClient(view: View, client: EstateClient | undefined, wish: EstateWish): EstateText {
  const site = client && view.refs.get(client.id)?.site;
  const entries = site === undefined ? [] : view.context.calls.target(site).entries;
  return site === undefined ? modelAt(view, [], wish).model : modelAt(view, view.role(site, entries, 'model'), wish).model;
}

function agentOf(base: Base, ref: SiteRef, entries: readonly CallEntry[]): Mutable<EstateAgent> {
  const { view, wish, watch, clients } = base;
  const { sdk, callee, model, origin, at } = aboutOf(base, ref, entries);
  const told = view.constant(view.role(ref, entries, 'name'));
  const name = told === undefined ? (holderOf(view, ref) ?? callee) : shown(told);
  const made = originOf(view, makeRef(at.file, view.program.site(ref).callee));
  const client = origin.clients.map((each) => clients.get(each)).find(Boolean);
  return {
    ...view.entry('agent', at, name, sdk, { site: ref }),
    form: 'definition',
    name,
    callee,
    model,
    provider: providerOf(
      { url: client?.baseUrl, origin: merged(origin, model.text === undefined ? { specifiers: [], clients: [] } : made), sdk, model },
      wish.providers,
    ),
    instructions: promptsOf(view, ref, entries),
    tools: toolsOf(base, ref, entries),
    limits: limitsOf(view, ref, entries, true),
    calls: [],
    agents: [],
    guardrails: [...new Set([...givenAt(view, ref, entries, 'guardrails'), ...watch.guardrails(ref)])].sort(),
    endpoints: [],
  };
}

function ofCall({ view }: Base, ref: SiteRef, call: EstateCall): Mutable<EstateAgent> {
  const site = view.program.site(ref);
  const { sdk, callee, model, provider, prompts, tools, limits, guardrails } = call;
  return {
    ...view.entry('agent', { file: fileOf(ref), ...site }, callee, sdk, { site: ref }),
    form: 'call',
    name: call.symbol || callee,
    callee,
    model,
    provider,
    instructions: prompts.filter(({ role }) => role === 'system-prompt'),
    tools,
    limits,
    calls: [call.id],
    agents: [],
    guardrails,
    endpoints: [],
  };
}

/** Agents that values are, or hold, or were made of. @param most how many steps to look into calls of libraries */
function agentsAt(view: View, agents: ReadonlyMap<SiteRef, EstateAgent>, places: readonly Parameters<typeof seenAt>[1][], most = 3): string[] {
  const { program, context } = view;
  const found = new Set<string>();
  const seen = new Set<Ref>();
  const visit = (ref: Ref, depth: number): void => {
    if (depth > 8 || seen.has(ref)) return;
    seen.add(ref);
    const node = program.node(ref);
    const file = fileOf(ref);
    const next = (id: number) => {
      for (const each of seenAt(context, { ref: makeRef(file, id), segments: [] })) visit(each, depth + 1);
    };
    if (node.op === 'array') for (const item of node.items) next(item.value);
    if (node.op === 'object') for (const each of node.props) next(each.value);
    if (node.op !== 'call') return;
    const site = makeRef(file, node.site);
    const agent = agents.get(site);
    if (agent) {
      found.add(agent.id);
      return;
    }
    const { fns } = context.calls.target(site);
    for (const fn of fns.slice(0, 4))
      for (const { value } of program.fn(fn)?.returns ?? [])
        if (value !== undefined) for (const each of seenAt(context, { ref: makeRef(fileOf(fn), value), segments: [] })) visit(each, depth + 1);
    // `agent.as_tool()`, `handoff(agent)`, `mastra.getAgent('x')`
    const { receiver, args } = program.site(site);
    if (fns.length === 0 && depth < most) for (const id of [...(receiver === undefined ? [] : [receiver]), ...args.map(({ value }) => value)]) next(id);
  };
  for (const place of places) for (const ref of seenAt(context, place)) visit(ref, 0);
  return [...found];
}

function inputsByPlace({ context }: View, text: (path: string) => string): ReadonlyMap<string, ModelInput[]> {
  const described = describeCalls({ context, reach: undefined, text, isWanted: () => true });
  return new Map(described.map(({ location, inputs }) => [`${location.path}:${location.start}`, inputs]));
}
