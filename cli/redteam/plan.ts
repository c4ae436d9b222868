/**
 * From the estate and the findings to what is attacked and how: targets, prompts, probes, each with the place it comes from. Plain data; yaml.ts prints it. Tests and
 * examples of the project are no targets.
 */
import type { Estate, EstateCall, EstateEndpoint, EstatePrompt, EstateServer, Finding, Location } from '../../engine/index';
import { type Known, type Probe, probesOf, type Reason } from './probes';
import { isTold, messagesOf, PROBE, requestOf, targetOf, type Variable } from './texts';

export interface Target {
  id: string;
  label: string;
  config?: Readonly<Record<string, unknown>>;
  /** Labels of the prompts that go to it. */
  prompts: readonly string[];
  reasons: readonly Reason[];
  /** What is to be filled in, or could not be seen. */
  notes: readonly string[];
}

export interface PlannedPrompt {
  label: string;
  raw: string;
  reasons: readonly Reason[];
  notes: readonly string[];
}

export interface Plan {
  project: string;
  targets: readonly Target[];
  prompts: readonly PlannedPrompt[];
  /** Values for variables of prompts and requests, to be filled in. */
  variables: readonly Variable[];
  purpose: string;
  plugins: readonly Probe[];
  strategies: readonly Probe[];
  /** Endpoints and prompts that nothing is aimed at, and why. */
  leftOut: readonly string[];
}

export interface PlanRequest {
  estate: Estate;
  findings: readonly Finding[];
  /** Where the program runs; without a slash at its end. */
  address: string;
  /** What the project is called. */
  project: string;
}

/** Targets of one kind that are aimed at; each costs as many calls as there are probes. */
const MOST = 20;
const USER_PROMPT = 'user input';
/** Names by which code calls what it retrieved. */
const RETRIEVED = /context|document|docs?\b|chunk|passage|retriev|search.?result|snippet|source|page.?content|knowledge|memor/i;

/** @returns undefined when there is nothing to aim at */
export function planOf({ estate: whole, findings, address, project }: PlanRequest): Plan | undefined {
  const estate = withoutTests(whole);
  const taken = new Map<string, string>();
  const leftOut: string[] = [];
  const http = endpointTargets(estate.endpoints, address, taken, leftOut);
  const servers = serverTargets(estate.servers);
  const spoken = promptTargets(estate, taken, leftOut);
  const direct: PlannedPrompt[] =
    http.targets.length + servers.length > 0 ? [{ label: USER_PROMPT, raw: PROBE, reasons: [], notes: ['What a user sends, as it is.'] }] : [];
  const targets = [...http.targets, ...servers, ...spoken.targets];
  if (targets.length === 0) return undefined;
  const variables = [...http.variables, ...spoken.variables.map(({ name, code }) => ({ name, code }))];
  const known: Known = {
    estate: { ...estate, endpoints: estate.endpoints.filter((endpoint) => isEntrance(endpoint) && !isPage(endpoint)) },
    findings,
    retrieved: spoken.variables.filter(({ isRetrieved }) => isRetrieved),
    systemPrompt: spoken.systemPrompts.length === 1 ? spoken.systemPrompts[0] : undefined,
  };
  return {
    project,
    targets,
    prompts: [...direct, ...spoken.prompts],
    variables: variables.filter((variable, index) => variables.findIndex(({ name }) => name === variable.name) === index),
    purpose: purposeOf(known.estate, project),
    ...probesOf(known),
    leftOut,
  };
}

/** A function that a library calls, of which neither path nor kind is known, may be anything. */
const isEntrance = ({ path, method }: EstateEndpoint): boolean => path !== undefined || method === 'ACTION' || method === 'EVENT';

/** What Next shows a browser. */
const isPage = ({ location }: EstateEndpoint): boolean => /(?:^|\/)(?:page|layout|template)\.[jt]sx?$/.test(location.path);

function withoutTests(estate: Estate): Estate {
  return Object.fromEntries(
    Object.entries(estate).map(([kind, list]) => [kind, (list as { inTest: boolean }[]).filter(({ inTest }) => !inTest)]),
  ) as unknown as Estate;
}

function endpointTargets(endpoints: readonly EstateEndpoint[], address: string, taken: Map<string, string>, leftOut: string[]) {
  const targets: Target[] = [];
  const variables: Variable[] = [];
  for (const endpoint of endpoints) {
    const place = `${endpoint.location.path}:${endpoint.location.line}`;
    if (!isEntrance(endpoint)) continue;
    const request = isPage(endpoint) ? undefined : requestOf(endpoint, taken);
    const why = isPage(endpoint) ? 'a page, which answers no probe' : 'no request over HTTP that can be seen';
    if (!request) leftOut.push(`${endpoint.method} ${endpoint.path ?? '(path not seen)'} of ${place}: ${why}`);
    else if (targets.length >= MOST) leftOut.push(`${request.method} ${endpoint.path} of ${place}: more than ${MOST} endpoints`);
    else {
      const { method, path, body, query } = request;
      variables.push(...request.variables);
      targets.push({
        id: address.startsWith('https:') ? 'https' : 'http',
        label: unique(`${method} ${endpoint.path}`, targets),
        config: {
          url: `${address}${path.startsWith('/') ? '' : '/'}${path}`,
          method,
          ...(body && { headers: { 'Content-Type': 'application/json' }, body }),
          ...(query && { queryParams: query }),
        },
        prompts: [USER_PROMPT],
        reasons: [{ what: `handler of ${method} ${endpoint.path} (${endpoint.framework})`, location: endpoint.location }],
        notes: [
          ...(request.isKnown ? ['The fields are those that the handler reads.'] : ['Which fields the handler reads could not be seen: put them in.']),
          'Add a header for sign-in where one is needed, and transformResponse where the answer is not the whole text.',
        ],
      });
    }
  }
  return { targets, variables };
}

/** An MCP server of this code is started and asked itself. */
function serverTargets(servers: readonly EstateServer[]): Target[] {
  const targets: Target[] = [];
  for (const { form, name, location, sdk } of servers) {
    if (form !== 'defined' || targets.length >= MOST || targets.some(({ reasons }) => reasons[0]?.location.path === location.path)) continue;
    const file = location.path;
    const [command, args] = file.endsWith('.py') ? ['python', [file]] : ['npx', ['tsx', file]];
    targets.push({
      id: 'mcp',
      label: unique(`MCP server ${name ?? file}`, targets),
      config: { enabled: true, server: { command, args, name: name ?? sdk } },
      prompts: [USER_PROMPT],
      reasons: [{ what: `MCP server${name === undefined ? '' : ` ${name}`}`, location }],
      notes: ['The command is a guess from the file: put in how the server is started. promptfoo starts it even to validate this file.'],
    });
  }
  return targets;
}

interface Spoken {
  prompts: readonly EstatePrompt[];
  call: Pick<EstateCall, 'provider' | 'model'> & Partial<Pick<EstateCall, 'inputs'>>;
  location: Location;
  what: string;
}

/** The prompts of calls and agents, each with the model it goes to. */
function promptTargets(estate: Estate, taken: Map<string, string>, leftOut: string[]) {
  const all: Spoken[] = [
    ...estate.agents
      .filter(({ form }) => form === 'definition')
      .map((agent) => ({ prompts: agent.instructions, call: agent, location: agent.location, what: `instructions of the agent ${agent.name}` })),
    ...estate.calls
      .filter(({ kind }) => ['chat', 'completion', 'agent'].includes(kind))
      .map((call) => ({ prompts: call.prompts, call, location: call.location, what: `prompt of ${call.callee}` })),
  ];
  const prompts: PlannedPrompt[] = [];
  const targets: (Target & { prompts: string[] })[] = [];
  const variables: (Variable & { location: Location; isRetrieved: boolean })[] = [];
  const systemPrompts: string[] = [];
  const seen = new Set<string>();
  for (const { prompts: own, call, location, what } of all) {
    const texts = own.filter(isTold);
    if (texts.length === 0) {
      if (own.some(({ role }) => role === 'system-prompt')) leftOut.push(`${what} of ${location.path}:${location.line}: the text could not be seen`);
      continue;
    }
    const key = JSON.stringify([texts.map(({ role, text }) => [role, text]), call.model.text]);
    if (seen.has(key)) continue;
    seen.add(key);
    if (prompts.length >= MOST) {
      leftOut.push(`${what} of ${location.path}:${location.line}: more than ${MOST} prompts`);
      continue;
    }
    // what the analysis follows to a search, and what is called as such things are
    const searched = new Set(call.inputs?.flatMap(({ source, role }) => (source === 'retrieved-content' ? [role] : [])));
    const made = messagesOf(texts, taken, searched);
    const label = unique(`${what} (${location.path}:${location.line})`, prompts);
    const others = texts.flatMap(({ others: more }) => more);
    prompts.push({
      label,
      raw: made.raw,
      reasons: [{ what, location: texts[0]?.location ?? location }],
      notes: others.length > 0 ? ['The code has other texts for other cases.'] : [],
    });
    systemPrompts.push(...texts.flatMap(({ role, text }) => (role === 'system-prompt' && text !== undefined ? [text] : [])));
    for (const variable of made.variables) {
      const isRetrieved = searched.has(variable.role) || RETRIEVED.test(variable.code);
      variables.push({ ...variable, location: texts[0]?.location ?? location, isRetrieved });
    }
    addTo(targets, call, label, { what, location });
  }
  return { prompts, targets, variables, systemPrompts: [...new Set(systemPrompts)] };
}

function addTo(targets: (Target & { prompts: string[] })[], call: Pick<EstateCall, 'provider' | 'model'>, label: string, reason: Reason): void {
  const { id, isKnown } = targetOf(call);
  const same = targets.find((target) => target.id === id);
  if (same) {
    same.prompts.push(label);
    return;
  }
  const told = [call.provider.name, call.model.text ?? call.model.variables[0]].filter((part) => part !== undefined).join(', ');
  targets.push({
    id,
    label: isKnown ? `model ${id}` : unique('model chosen at run time', targets),
    prompts: [label],
    reasons: [reason],
    notes: isKnown
      ? []
      : [
          `Which model is asked could not be told from the code${told === '' ? '' : ` (${told})`}: put its name in the place of MODEL, and its provider where that is another.`,
        ],
  });
}

function unique(label: string, others: readonly { label: string }[]): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? label : `${label} #${number}`;
    if (!others.some((other) => other.label === name)) return name;
  }
}

/** What the system is for, as far as code tells: promptfoo makes its probes from this. */
function purposeOf({ endpoints, agents, tools, stores, calls }: Estate, project: string): string {
  const listed = (title: string, lines: readonly string[]) =>
    lines.length === 0
      ? []
      : [
          `${title}:\n${[...new Set(lines)]
            .slice(0, MOST)
            .map((line) => `- ${line}`)
            .join('\n')}`,
        ];
  const described = [...tools].sort((a, b) => Number(a.description.text === undefined) - Number(b.description.text === undefined));
  const known = described.filter(({ name }, index) => described.findIndex((other) => other.name === name) === index);
  const short = (text: string, most = 300) => (text.length > most ? `${text.slice(0, most)}…` : text).replace(/\s+/g, ' ').trim();
  const systems = calls.flatMap(({ prompts }) => prompts.flatMap(({ role, text }) => (role === 'system-prompt' && text !== undefined ? [short(text)] : [])));
  return [
    `${project}: a program that uses language models. What follows was read from its code; put in who uses it, what they may do, and what must never happen.`,
    ...listed(
      'Entrances',
      endpoints.map(({ method, path }) => `${method} ${path ?? '(path not seen)'}`),
    ),
    ...listed(
      'Agents',
      agents
        .filter(({ form }) => form === 'definition')
        .map(({ name, instructions }) => `${name}${instructions[0]?.text === undefined ? '' : `: ${short(instructions[0].text)}`}`),
    ),
    ...listed('Instructions', systems),
    ...listed(
      'Tools',
      known.map(({ name, description }) => `${name ?? '(name not seen)'}${description.text === undefined ? '' : `: ${short(description.text, 160)}`}`),
    ),
    ...listed(
      'Stores',
      stores.map(({ sdk, name }) => (name.text === undefined ? sdk : `${sdk} ${name.text}`)),
    ),
  ].join('\n\n');
}
