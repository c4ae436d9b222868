/**
 * All that a rule or a model may import: the shapes of their definitions and the functions that take them. The functions
 * return their argument; they exist so that a definition is checked by the compiler and found by name. What
 * types cannot check is checked elsewhere: `npm run gen` that files and names agree, binding/trie.ts that paths parse, and a test that
 * every row of a model is met.
 */
import type { BarrierConcept, CallKind, ConfigurationConcept, HazardConcept, Power, Role, SinkConcept, SourceConcept } from './concepts';
import type { Severity } from './finding';
import type { KeyShape } from './keys/shape';

/**
 * A path of the model grammar, as text. Relative to a call:
 *   `name.a.b`             named argument: Python keyword argument, or property of an options object among the arguments
 *   `[0]` `[-1]` `[*]`     positional argument (from the end; any)
 *   `receiver`             what the method is called on; `callee` what is called
 *   `return`               the result (await is transparent)
 *   `decorated`            in `callback(decorated)`: the function that the call stands on as a decorator; `decorated.run`: that method of a class
 *   `callback(P).param[1]` parameter of the function that stands at argument path P; `callback(P).return` its result
 *   `tag.values[]`         the values of a tagged template
 *   `channel(N, K…)`       a place that calls share whose keys are equal: `emit` puts in what `on` takes out. N is any name; a key is a path
 *                          (text is equal to text, anything else to the same value; an unknown receiver to any), `module(K)`, the project file
 *                          a specifier means, or `file`, the call's own
 *   `made([0])`            argument of the call that made the receiver; `made(input, [0])` of the call of `input` in the chain that made it
 * then steps: `.a` member or key (camelCase = snake_case), `[]` any element, `[2]` that element (`[-1]` as a flow's end: behind the last), `[[0]]` the property or
 * element that the argument at `[0]` names (`record.get('name')`), `[role=system|developer]` elements
 * whose `role` is one of these literals (`[!role]` would read: elements without that key), `()` the result of calling it.
 * Absolute paths (keys of `types`, `calls`, `reads`, `writes`) begin with a root: the `sdk` name or a name of `roots` (a package;
 * sub-paths of the package are the same root), `global` (`global.fetch`), a type name of this model, or `*` (any receiver).
 */
export type Path = string;
export type Paths = Path | readonly Path[];

/**
 * A condition on sibling arguments, all of which must hold:
 *   true       given, and not a constant that is false, null, undefined or 0 (a variable counts)
 *   false      absent or a falsy constant
 *   'absent' / 'present'
 *   'variable' given, and something that is no constant
 *   { like }   a text of one of these forms, in which `*` is any text; the parts of a template or a concatenation that cannot be seen are any text too
 *   { unlike } no such text, as far as can be seen
 *   string[]   a constant among these; for a name imported from a module, its imported name (`from x`: whatever was imported from x); `/…/` a regular expression over the constant (of a regular expression: its text with slashes and flags)
 */
export type When = Readonly<Record<Path, WhenTest>>;
export type WhenTest = true | false | 'absent' | 'present' | 'variable' | readonly string[] | { like: readonly string[] } | { unlike: readonly string[] };

/** What a validator object (zod, …) built by this call lets through. */
export type SchemaModel =
  | 'any' // whatever there is, objects too
  | 'open' // any text
  | 'closed' // enum, literal, number, boolean, date, uuid
  | { fields: Path } // an object schema: its fields are at this path
  | { items: Path } // array of what the schema at this path allows
  | { anyOf: Path } // closed when every schema below this path is closed
  | { pattern: Path } // closed when the regular expression at this path is an anchored allow-list
  | { wraps: Path } // same as the schema at this path (`receiver` for chained methods such as .optional())
  | { json: Path } // what the JSON Schema at this path allows
  | { expression: Path }; // what a type written as text allows, alone or in an object: `{ mode: "'a' | 'b'", count: 'number' }`

/** Why a call is dangerous by itself, in words for messages. */
export interface HazardModel {
  /** Completes "`torch.load` …": "reads a checkpoint with pickle, which runs code that stands in it". */
  does: string;
  /** Completes "…; ": what to write in its place. */
  instead: string;
  /** What decides it cannot be seen here; an error becomes a warning that says so. */
  unsure?: true;
}

export interface CallModel {
  is?: CallKind;
  /**
   * Versions of the model's packages that the row speaks of, where it does not hold for all of them. It is passed over when a package of the
   * file's ecosystem is known to have another version.
   */
  versions?: ModelDefinition['packages'];
  when?: When | readonly When[];
  /** Where the named roles of a model call stand. */
  roles?: Partial<Record<Role, Paths>>;
  sinks?: Partial<Record<SinkConcept, Paths>>;
  /**
   * What it has to do with who may go on: it refuses callers that are not known ('authentication') or come too often ('rate-limit'), wherever it stands in
   * the way of a request: as middleware, decorator, wrapper, dependency or call. Or it tells who the caller is ('identity'), and the program must look at that.
   */
  access?: 'authentication' | 'identity' | 'rate-limit';
  /** Limits that are none or very large where the call does not set them, with what holds then: `{ timeout: 'ten minutes' }`. */
  unlimited?: Partial<Record<'maxTokens' | 'maxSteps' | 'timeout', string>>;
  /** What the call, or the tool that it makes, can do; where an argument decides that, by `when`. The rest follows from its sinks. */
  powers?: readonly Power[];
  /** The call is dangerous by itself, where the row's `when` holds. */
  hazards?: Partial<Record<HazardConcept, HazardModel>>;
  /** Text for messages is taken from SOURCES unless `sourceText` gives better words. */
  sources?: Partial<Record<SourceConcept, Paths>>;
  sourceText?: string;
  /**
   * A variant with a `when` that holds and a barrier replaces the plain flow of the other variants from the same place.
   * Data flow: from → to. `{ '[0]': 'return' }`, `{ receiver: 'callback([0]).param[0]' }`, `{ '[0]': 'receiver[]' }`.
   * `'return[1]()[0]': 'return[0]'` says that what the returned setter is called with comes back.
   */
  flows?: Readonly<Record<Path, Paths>>;
  /** Flow that closes sinks: barrier → from; the result is `return`. */
  barriers?: Partial<Record<BarrierConcept, Paths>>;
  /** The result (or, with `callback(P).param[i]`, a callback's parameter) is a value of this type of `types`. */
  returns?: string;
  callbackTypes?: Readonly<Record<Path, readonly (string | null)[]>>;
  /** The result *is* the value at this path (promisify(f), f.bind(x), Object.freeze(o), useCallback(f)). */
  alias?: Path;
  /** The result is the module of the project that the text at this path names, or, where only its beginning is known, any module of that package. */
  loads?: Path;
  /** With `alias`, of a function: so many arguments are not its own, the others become its first ones (1 in `f.bind(object, a)`). */
  binds?: number;
  /** The functions handed in are called one after the other with the same arguments, the next when one calls its parameter of this index. */
  next?: number;
  /** It makes data of text, whatever that holds: JSON.parse. */
  parses?: true;
  /** The result is a number, boolean or otherwise cannot carry text. */
  scalar?: true;
  schema?: SchemaModel;
  /**
   * The tool or request data handed to `callback`/returned at `data` has been validated by the schema at `by`; with `json`, a JSON Schema. An argument as `data`
   * is validated where the call, used as a condition, is true, or with `throws` where it returned.
   */
  validates?: readonly { data: Path; by: Path; json?: true; throws?: true; versions?: ModelDefinition['packages'] }[];
  /**
   * The guard this call is when used as a condition: its argument at the path is safe in this way when it returns true. With `guardrail`: the
   * argument was judged where any part of the result decides a branch.
   */
  guards?: Partial<Record<BarrierConcept, Path>>;
}

/** An object or class that is a tool by its form: all keys of `keys` (each row: one of) present together. */
export interface ShapeModel {
  name: string;
  keys: readonly (readonly string[])[];
  /** Which key holds the function the model calls, and where its untrusted parameters are. */
  handler: readonly string[];
  sources: Partial<Record<SourceConcept, Paths>>; // relative to the handler: param[0], param[*]
  classes?: boolean;
  objects?: boolean;
  /** Key of the validator whose fields close the handler's parameter. */
  schema?: readonly string[];
  /** What its parts are put into: `{ 'useClass()': 'channel(provider, provide)' }`. Paths begin with the object's keys. */
  flows?: Readonly<Record<Path, Paths>>;
}

export interface ModelDefinition {
  /** Unique name, also the default root of paths. */
  sdk: string;
  title: string;
  /** Documentation the model was checked against. */
  docs: string;
  /** npm: semver ranges. pypi: PEP 440 specifiers. Keys are package names; builtin modules stand with their names ('child_process', 'node:fs', 'subprocess'). */
  packages: { npm?: Readonly<Record<string, string>>; pypi?: Readonly<Record<string, string>> };
  /** Further roots: name → module specifiers; without it `sdk` is the root of every package. A trailing `/*` takes sub-paths in. */
  roots?: Readonly<Record<string, readonly string[]>>;
  /** Project files that are roots: name → paths. The engine fills it from `roots` that a configuration gives as files. */
  files?: Readonly<Record<string, readonly string[]>>;
  /** Importing it makes a file part of the AI code (gate, inventory). */
  ai?: boolean;
  types?: Readonly<Record<string, readonly Path[]>>;
  /** Types of `types` whose values the library itself hands to functions, such as a tool's context: a parameter declared as one is none of `param[*]`. */
  injected?: readonly string[];
  calls?: Readonly<Record<Path, CallModel | readonly CallModel[]>>;
  /**
   * Values that are sources when read: `Request.body`. The text after the concept, if given, is used in messages. With a path that ends in `*`, the
   * expression says which names are meant; underscores are gone from them where a way is followed, so it must do without.
   */
  reads?: Readonly<Record<Path, SourceConcept | readonly [concept: SourceConcept, text: string, named?: RegExp]>>;
  /** Properties that are a harmless part of the value they are read of: path → what they are safe for (`Path.name`: a name is no path). */
  parts?: Readonly<Record<Path, BarrierConcept>>;
  /** Assignments that are sinks: `*.innerHTML`. */
  writes?: Readonly<Record<Path, SinkConcept>>;
  /** Methods of values whose type is unknown, by name: array, string and promise methods. Give `language` when one language only. */
  methods?: Readonly<Record<string, CallModel | readonly CallModel[]>>;
  language?: 'javascript' | 'python';
  shapes?: readonly ShapeModel[];
  /** Route handlers by file name and export (Next app routes, server actions): parameters are sources. */
  entryPoints?: readonly EntryPoint[];
  keys?: readonly KeyShape[];
}

/** Functions a framework calls by convention. */
export interface EntryPoint {
  /** What calls it: a request of a client ('route'), or every request before its route ('middleware'). */
  is?: 'route' | 'middleware';
  /** Regular expression over the project-relative path; absent: any file. */
  file?: RegExp;
  /** Export names; `actions.*`: the functions of an exported object. Absent: any. */
  exports?: readonly string[];
  /** Directive that marks the function or its module ('use server'). */
  directive?: string;
  /** A decorator path of this model (`Server.tool()`), for Python and decorated methods. */
  decorator?: Path;
  sources?: Partial<Record<SourceConcept, Paths>>; // relative to the function: param[0].body
  sourceText?: string;
  /** What such a decorated function returns is used as this: a function that gives the system prompt of a run. */
  returns?: SinkConcept;
  /** Types of the parameters. */
  params?: readonly (string | null)[];
}

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
  /** The first version that none of the advisories speaks of; undefined when there is none, or some advisory knows no fix. */
  fixed: string | undefined;
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
export type { KeyName, KeyShape } from './keys/shape';
