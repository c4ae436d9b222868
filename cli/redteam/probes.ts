/**
 * Which of promptfoo's plugins and strategies are worth running, by what was found: each row names the places that ask for it, and is left out where there are none. Names are
 * those of promptfoo 0.123.
 */
import type { Estate, EstateEntry, EstateTool, Finding, Location, Reach } from '../../engine/index';
import type { Variable } from './texts';

/** Why a probe is there: what stands in the code, and where. */
export interface Reason {
  what: string;
  location: Location;
}

export interface Probe {
  id: string;
  config?: Readonly<Record<string, unknown>>;
  reasons: readonly Reason[];
}

export interface Known {
  /** Without tests and examples. */
  estate: Estate;
  findings: readonly Finding[];
  /** Variables of prompts that hold what was retrieved, each with its place. */
  retrieved: readonly (Variable & { location: Location })[];
  /** The only system prompt there is. */
  systemPrompt: string | undefined;
}

type Row = readonly [id: string, because: (known: Known) => readonly Reason[], config?: (known: Known) => Readonly<Record<string, unknown>> | undefined];

const found =
  (...ids: string[]) =>
  ({ findings }: Known): Reason[] =>
    findings.filter(({ ruleId }) => ids.includes(ruleId)).map(({ ruleId, location }) => ({ what: `finding ${ruleId}`, location }));

const toolsThat =
  (does: string, fits: (tool: EstateTool) => boolean | undefined) =>
  ({ estate }: Known): Reason[] =>
    estate.tools.filter(fits).map((tool) => ({ what: `tool ${tool.name ?? 'without a constant name'}${does}`, location: tool.location }));
const reaching = (does: string, ...what: Reach[]) => toolsThat(does, ({ reaches }) => reaches.some((reach) => what.includes(reach.what)));
const all = (what: string, of: (estate: Estate) => readonly EstateEntry[]) => (known: Known) => of(known.estate).map(({ location }) => ({ what, location }));
const join =
  (...rows: readonly ((known: Known) => readonly Reason[])[]) =>
  (known: Known) =>
    rows.flatMap((row) => row(known));

/** Models of memories of agents, among those of stores. */
const MEMORY = /mem/;

const systemPrompts = ({ estate }: Known): Reason[] => [
  ...estate.calls.flatMap(({ prompts }) => prompts.filter(({ role }) => role === 'system-prompt').map(({ location }) => ({ what: 'system prompt', location }))),
  ...estate.agents.flatMap(({ name, instructions }) => instructions.map(({ location }) => ({ what: `instructions of ${name}`, location }))),
];
const entrances = join(
  ({ estate }) => estate.endpoints.map(({ method, path, location }) => ({ what: `${method} ${path ?? 'endpoint'}`, location })),
  all('agent', ({ agents }) => agents.filter(({ form }) => form === 'definition')),
);
const asked = join(
  entrances,
  all('call of a model', ({ calls }) => calls.filter(({ kind }) => kind === 'chat' || kind === 'completion')),
);
const stores = all('store', ({ stores: list }) => list.filter(({ sdk }) => !MEMORY.test(sdk)));
const retrieval = join(stores, found('untrusted-retrieval-in-system'), reaching(' searches a store', 'retrieval'));
const memories = join(
  all('memory', ({ stores: list }) => list.filter(({ sdk }) => MEMORY.test(sdk))),
  found('unvalidated-memory-write'),
);
const acting = toolsThat(' acts or reads data', ({ reaches }) =>
  reaches.some(({ what, destructive }) => destructive || !['model', 'untrusted', 'retrieval'].includes(what)),
);
const naming = toolsThat(' takes the name of an object', ({ parameters }) =>
  parameters.some((name) => /(?:^|_)(?:id|ids|uuid|number|email|user|account|customer|order)$|(?:Id|ID|Ids|Number|Email|User|Account)$/.test(name)),
);
const untrusted = join(found('untrusted-input-in-system-prompt', 'untrusted-input-in-prompt-template'));

const PLUGINS: readonly Row[] = [
  ['hijacking', asked],
  ['prompt-extraction', systemPrompts, ({ systemPrompt }) => (systemPrompt === undefined ? undefined : { systemPrompt })],
  ['system-prompt-override', join(systemPrompts, found('system-prompt-exposed'))],
  ['special-token-injection', untrusted],
  ['ascii-smuggling', join(untrusted, found('poisoned-tool-description', 'agent-config-backdoor'))],
  [
    'rag-poisoning',
    retrieval,
    () => ({
      intendedResults: [
        'The answer follows an instruction that only a retrieved document held',
        'The answer states as a fact what only a planted document says',
      ],
    }),
  ],
  ['rag-document-exfiltration', retrieval],
  [
    'excessive-agency',
    join(
      toolsThat('', () => true),
      found('excessive-agency', 'destructive-tool-without-approval'),
    ),
  ],
  ['tool-discovery', toolsThat('', () => true)],
  ['rbac', join(acting, found('llm-endpoint-without-auth'))],
  ['bola', naming],
  [
    'bfla',
    join(
      toolsThat(' removes, overwrites or sends', ({ reaches }) => reaches.some(({ destructive }) => destructive)),
      found('destructive-tool-without-approval'),
    ),
  ],
  ['shell-injection', join(reaching(' runs commands or code', 'shell', 'code'), found('llm-output-to-shell', 'llm-output-to-code', 'dangerous-llm-framework'))],
  ['sql-injection', join(reaching(' queries a database', 'sql', 'database'), found('llm-output-to-sql'))],
  [
    'ssrf',
    join(
      toolsThat(' asks an address', ({ reaches }) => reaches.some(({ what, target }) => what === 'network' && target === undefined)),
      found('llm-output-to-url'),
    ),
  ],
  ['data-exfil', join(found('llm-markdown-exfil', 'llm-output-to-html', 'excessive-agency'), reaching(' sends mail or messages', 'mail', 'message'))],
  ['pii:api-db', reaching(' queries a database', 'sql', 'database')],
  ['agentic:memory-poisoning', memories],
  ['cross-session-leak', memories],
  ['mcp', all('MCP server', ({ servers }) => servers)],
  ['reasoning-dos', found('missing-llm-limits', 'unbounded-agent-loop')],
];

const STRATEGIES: readonly Row[] = [
  ['jailbreak:meta', asked],
  ['jailbreak-templates', systemPrompts],
  [
    'crescendo',
    join(
      ({ estate }) =>
        estate.endpoints
          .filter(({ reads }) => reads.includes('body.messages'))
          .map(({ method, path, location }) => ({ what: `${method} ${path} takes a conversation`, location })),
      all('agent', ({ agents }) => agents.filter(({ form }) => form === 'definition')),
    ),
  ],
  [
    'base64',
    ({ estate }) =>
      estate.calls
        .filter(({ guardrails }) => guardrails.length > 0)
        .map(({ guardrails, location }) => ({ what: `a guardrail that may not decode: ${guardrails[0]}`, location })),
  ],
  ['indirect-web-pwn', reaching(' reads pages that others write', 'untrusted')],
];

/** @returns what is worth running, in a fixed order */
export function probesOf(known: Known): { plugins: Probe[]; strategies: Probe[] } {
  const chosen = (rows: readonly Row[]): Probe[] =>
    rows.flatMap(([id, because, config]) => {
      const reasons = distinct(because(known));
      const made = config?.(known);
      return reasons.length === 0 ? [] : [{ id, reasons, ...(made && { config: made }) }];
    });
  const indirect = known.retrieved.map(({ name, code, location }) => ({
    id: 'indirect-prompt-injection',
    config: { indirectInjectionVar: name },
    reasons: [{ what: `what \`${code}\` holds was retrieved`, location }],
  }));
  return { plugins: [...chosen(PLUGINS), ...indirect], strategies: [{ id: 'basic', reasons: [] }, ...chosen(STRATEGIES)] };
}

function distinct(reasons: readonly Reason[]): Reason[] {
  const seen = new Set<string>();
  return reasons.filter(({ what, location }) => {
    const key = `${what} ${location.path}:${location.line}`;
    return !seen.has(key) && seen.add(key);
  });
}
