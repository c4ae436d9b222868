/**
 * All that a rule or a model may import: the shapes of their definitions and the functions that take them. The functions
 * return their argument; they exist so that a definition is checked by the compiler and found by name. What
 * types cannot check is checked elsewhere: `npm run gen` that files and names agree, binding/trie.ts that paths parse, and a test that
 * every row of a model is met.
 */
import type { BarrierConcept, ConfigurationConcept, HazardConcept, Power, SinkConcept, SourceConcept } from './concepts';
import type { HazardModel, ModelDefinition } from './define-model';
import type { Severity } from './finding';
import type { KeyShape } from './keys/shape';

export interface RuleRefs {
  cwe: readonly number[];
  owaspLlm2025?: readonly string[];
  owaspLlm2026?: readonly string[];
  asi?: readonly string[];
}

export interface RuleDocs {
  /** Why it is dangerous. */
  why: string;
  /** What to do instead. */
  instead: string;
  /** What the rule does not see. */
  limits: string;
}

export interface RuleBase {
  id: string;
  /** "Model output runs as a shell command". */
  title: string;
  category: 'keys' | 'prompts' | 'output' | 'tools' | 'supply-chain' | 'access' | 'operations' | 'configuration';
  severity: Severity;
  /** Presets that turn it on; `strict` has every rule. */
  presets: readonly ('recommended' | 'secrets' | 'ci')[];
  /** No preset turns it on, `strict` included: whoever wants it names it. */
  optIn?: true;
  refs: RuleRefs;
  docs: RuleDocs;
  fixes?: readonly string[];
}

export interface FlowSpec {
  from: readonly SourceConcept[];
  to: SinkConcept | readonly SinkConcept[];
  stoppedBy: readonly BarrierConcept[];
  /** Barriers that stop it on the way to one of the sinks only. */
  stoppedAt?: Partial<Record<SinkConcept, readonly BarrierConcept[]>>;
  /** Only paths on which every call is known: for values that unknown calls are given on purpose, as secrets are. */
  sure?: true;
  /** What an object holds under one key is not what is read from it under another, nor under a key that is not known. */
  exact?: true;
  /** Only text that the program parses into data on its way, of a call that was given no schema for it. */
  parsed?: true;
}

/** What a message function is given. All texts are the user's own code, shortened, secrets removed. */
export interface FlowContext {
  source: { concept: SourceConcept; what: string; text: string; path: string } & LinePlace;
  sink: { concept: SinkConcept; text: string; path: string; callee: string } & LinePlace;
}

/** A line for a reader. */
export interface LinePlace {
  line: number;
  /** In a notebook: the number of the cell that the line is counted in. */
  cell?: number | undefined;
}

/** @returns "line 4", in a notebook "cell 2 line 4" */
export const lineOf = ({ line, cell }: LinePlace): string => (cell === undefined ? `line ${line}` : `cell ${cell} line ${line}`);

export interface FlowRule extends RuleBase {
  kind: 'flow';
  flow: FlowSpec;
  message: (context: FlowContext) => string;
  /** Lowers or drops a finding by what is seen of it; default: keep. */
  severityOf?: (context: FlowContext) => Severity | undefined;
}

/** A key found by the text pass. `redacted` shows at most the public prefix. */
export interface KeyMatch {
  shape: KeyShape;
  redacted: string;
  /** Name of the variable, property or entry it is given to, where there is one. */
  name: string | undefined;
}

export interface KeyRule extends RuleBase {
  kind: 'keys';
  message: (match: KeyMatch) => string;
  /** A literal that reaches a credential role, for vendors without a shape. */
  flow?: FlowSpec;
  flowMessage?: (context: FlowContext) => string;
}

/** What an advisory database says of one package. Facts only; the words of `summary` are our own. */
export interface Advisory {
  /** Identifier in the database it was read from: GHSA-…, PYSEC-…, CVE-…. */
  id: string;
  aliases: readonly string[];
  ecosystem: 'npm' | 'pypi';
  /** Name in the registry; of PyPI normalised. */
  package: string;
  /** Half-open intervals of versions, as in the OSV format. Without `fixed` and `lastAffected` all later versions are affected. */
  affected: readonly { introduced?: string; fixed?: string; lastAffected?: string }[];
  severity: 'critical' | 'high' | 'moderate' | 'low';
  /** Completes "…: " in a list: "shell commands from a malicious server". */
  summary: string;
  /** Address of the entry. */
  source: string;
  /** When it was looked up (ISO date). */
  date: string;
}

export interface AdvisoryList {
  /** When the list was last renewed (ISO date). */
  date: string;
  /** The databases it was made from, and their licences. */
  sources: readonly string[];
  advisories: readonly Advisory[];
}

/** What a message about a dependency is given. */
export interface DependencyContext {
  name: string;
  /** Installed or locked versions that are affected; empty when only a range is known. */
  versions: readonly string[];
  /** The manifest's range, as written. */
  range: string | undefined;
  /** The lockfile that pins them, relative to the project; undefined where the finding stands in it. */
  lockfile: string | undefined;
  /** The worst first. */
  advisories: readonly Advisory[];
  /** The first version that none of the advisories speaks of, or (`above`) the last before those; undefined where some advisory names no end. */
  fixed: { version: string; above: boolean } | undefined;
  /** Date of the list. */
  listed: string;
}

/** Packages of manifests and lockfiles against the advisories that the host gives. */
export interface DependencyRule extends RuleBase {
  kind: 'dependency';
  message: (context: DependencyContext) => string;
  flow?: undefined;
  flowMessage?: undefined;
}

/** What a message about the input of a tool is given. */
export interface ToolContext {
  /** The tool's name, where it is a constant. */
  name: string | undefined;
  /** No schema at all, a schema that lets anything through, or a parameter without a type. */
  what: 'missing' | 'any' | 'untyped';
  /** The field or parameter; undefined for the whole input. */
  field: string | undefined;
}

/** Tools by how their input is described. */
export interface ToolRule extends RuleBase {
  kind: 'tool';
  message: (context: ToolContext) => string;
  flow?: undefined;
  flowMessage?: undefined;
}

/** What a message about a call that is dangerous by itself is given. */
export interface CallContext extends HazardModel {
  /** What is called, as the user wrote it. */
  callee: string;
}

/** Calls of which a model says that they are dangerous by themselves. */
export interface CallRule extends RuleBase {
  kind: 'call';
  hazard: HazardConcept;
  /** What it also reports in configuration files; `callee` is then the key. */
  configuration?: ConfigurationConcept;
  message: (context: CallContext) => string;
  flow?: undefined;
  flowMessage?: undefined;
}

/** What a message about a configuration file is given. */
export interface ConfigurationContext extends HazardModel {
  /** What stands there: a key, a server's name, a step. */
  callee: string;
}

/** What configuration files say: of agents, MCP servers, pipelines, permissions. */
export interface ConfigurationRule extends RuleBase {
  kind: 'configuration';
  configuration: ConfigurationConcept;
  message: (context: ConfigurationContext) => string;
  flow?: undefined;
  flowMessage?: undefined;
}

/** What a message about code for browsers is given. */
export interface ClientContext {
  /** A key in the text, a variable that bundlers put into the code, or an SDK's switch for browsers. */
  kind: 'key' | 'variable' | 'flag';
  vendor: string | undefined;
  /** Of what holds the key, of the variable, or of the switch. */
  name: string | undefined;
  /** The variable that a server would read it from. */
  env: string | undefined;
  /** How it gets there; undefined for a variable that is set in a file of variables. */
  reach: { entry: string; because: string } | undefined;
}

/** Provider keys that browsers get, by the import graph. */
export interface ClientRule extends RuleBase {
  kind: 'client';
  message: (context: ClientContext) => string;
  flow?: undefined;
  flowMessage?: undefined;
}

/** What a message about an endpoint that leads to a model is given. */
export interface EndpointContext {
  /** 'POST'; 'ALL'; 'ACTION' for a function that a framework calls for a form or an import of the client; 'EVENT' for messages and sockets. */
  method: string;
  /** '/api/chat'; undefined where it cannot be seen. */
  path: string | undefined;
  /** The call of the model that it leads to, as it stands there, and where. */
  call: { text: string; path: string; line: number };
  missing: 'both' | 'authentication' | 'rate-limit';
}

/** What a message about an error that nobody hears of is given. */
export interface SwallowedContext {
  /** What is called, as it stands there. */
  call: string;
  /** What becomes of the error: nothing at all, or the answer that the check would give when all is well. */
  what: 'dropped' | 'let-through';
  isGuardrail: boolean;
}

/** What a message about a system prompt in code for browsers is given. */
export interface ExposedPromptContext {
  /** The file where the way into the browser begins, and why. */
  reach: { entry: string; because: string };
  /** The public variable of the build that the prompt is read from. */
  variable: string | undefined;
}

/** What rules about the practice of a whole program ask, and what their messages are given. Answered by `engine/estate`. */
export interface PracticeContexts {
  access: EndpointContext;
  audit: EndpointContext;
  swallowed: SwallowedContext;
  logged: never;
  exposed: ExposedPromptContext;
}

/** How a program as a whole deals with models: who may ask them, what is kept of it, what becomes of errors. A flow may belong to it. */
export type PracticeRule = {
  [About in keyof PracticeContexts]: RuleBase & {
    kind: 'practice';
    about: About;
    message: (context: PracticeContexts[About]) => string;
    flow?: FlowSpec;
    flowMessage?: (context: FlowContext) => string;
  };
}[keyof PracticeContexts];

/** A call that a message names. */
export interface NamedCall extends LinePlace {
  text: string;
  path: string;
}

/** What rules about agents ask, and what their messages are given. Answered by `engine/agents`. */
export interface AgentContexts {
  /** Calls of models without any of the limits that their SDK leaves open. */
  limits: { callee: string; missing: readonly { role: 'maxTokens' | 'maxSteps' | 'timeout'; otherwise: string }[] };
  /** Loops around a call of a model, or a call that lifts the limit of an agent's steps. */
  loop: { call: NamedCall; lifted: HazardModel | undefined };
  /** Tools that do what cannot be taken back. `denied`: what the tool says of itself is the contrary. */
  approval: { tool: string | undefined; power: Power; by: NamedCall; denied: boolean };
  /** Agents whose tools reach private data, strangers' text and the outside; which tool brings each. */
  agency: { agent: string; private: AgentPower; untrusted: AgentPower; outbound: AgentPower };
}

/** What a tool brings, and by which call; undefined for tools of the library or provider. */
export interface AgentPower {
  tool: string;
  by: NamedCall | undefined;
}

/** Agents and calls of models, with their tools. */
export type AgentRule = {
  [About in keyof AgentContexts]: RuleBase & {
    kind: 'agent';
    about: About;
    message: (context: AgentContexts[About]) => string;
    flow?: undefined;
    flowMessage?: undefined;
  };
}[keyof AgentContexts];

export type Rule = AgentRule | PracticeRule | FlowRule | KeyRule | DependencyRule | ToolRule | CallRule | ClientRule | KeyAgeRule | ConfigurationRule;

/** What a message about the age of a key is given. */
export interface KeyAgeContext {
  /** Undefined for a credential that is known by the argument it is given for. */
  vendor: string | undefined;
  name: string | undefined;
  /** 2027-01-31 */
  since: string;
  days: number;
  limit: number;
}

/** Keys by how long the history has them. */
export interface KeyAgeRule extends RuleBase {
  kind: 'key-age';
  message: (context: KeyAgeContext) => string;
  /** The same as a remark at the finding of another rule about the same key. */
  note: (context: KeyAgeContext) => string;
  flow?: undefined;
  flowMessage?: undefined;
}

/** The user's code in backticks, for messages. A template literal brings its own. */
export function inCode(text: string): string {
  return /^`[^`]*`$/.test(text) ? text : `\`${text.replaceAll('`', '')}\``;
}

/**
 * Names a flow's source in a message: "model output (`reply.text`, line 12)". The file is named when it is not the sink's.
 * Completes "its text comes from …".
 */
export function originOf({ source, sink }: FlowContext): string {
  const place = source.path === sink.path ? lineOf(source) : `${source.path} ${lineOf(source)}`;
  return source.text === '' ? `${source.what} (${place})` : `${source.what} (${inCode(source.text)}, ${place})`;
}

export const defineModel = (model: ModelDefinition): ModelDefinition => model;
export const defineFlowRule = (rule: Omit<FlowRule, 'kind'>): FlowRule => ({ kind: 'flow', ...rule });
export const defineKeyRule = (rule: Omit<KeyRule, 'kind'>): KeyRule => ({ kind: 'keys', ...rule });
export const defineClientRule = (rule: Omit<ClientRule, 'kind'>): ClientRule => ({ kind: 'client', ...rule });
export const defineKeyAgeRule = (rule: Omit<KeyAgeRule, 'kind'>): KeyAgeRule => ({ kind: 'key-age', ...rule });
export const defineDependencyRule = (rule: Omit<DependencyRule, 'kind'>): DependencyRule => ({ kind: 'dependency', ...rule });

export const defineCallRule = (rule: Omit<CallRule, 'kind'>): CallRule => ({ kind: 'call', ...rule });
export const definePracticeRule = <About extends keyof PracticeContexts>(rule: Omit<Extract<PracticeRule, { about: About }>, 'kind'>): PracticeRule =>
  ({ kind: 'practice', ...rule }) as unknown as PracticeRule;
export const defineConfigurationRule = (rule: Omit<ConfigurationRule, 'kind'>): ConfigurationRule => ({ kind: 'configuration', ...rule });
export const defineAgentRule = <About extends keyof AgentContexts>(
  rule: RuleBase & { about: About; message: (context: AgentContexts[About]) => string },
): AgentRule => ({ kind: 'agent', ...rule }) as unknown as AgentRule;
export const defineToolRule = (rule: Omit<ToolRule, 'kind'>): ToolRule => ({ kind: 'tool', ...rule });

export type { BarrierConcept, CallKind, HazardConcept, Power, Role, SinkConcept, SourceConcept } from './concepts';
export type { ConfigEntry, ConfigMap, ConfigScalar, ConfigValue } from './configuration/document';
export { entriesOf, entryOf, isFalse, isTrue, itemsOf, manyOf, select, textOf, valueAt } from './configuration/document';
export type * from './configuration/types';
export type * from './define-model';
export type { KeyName, KeyShape } from './keys/shape';
