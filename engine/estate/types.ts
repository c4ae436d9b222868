/**
 * The estate: all that a project has to do with language models, as plain data. Which models are asked, by which clients, with which
 * prompts, tools and limits, what agents may reach by their tools, which stores, data and model files there are, and which routes lead there. Made once
 * from the linked facts (`engine/estate`), read by inventories and rules. What cannot be seen is undefined, `others` or 'unknown', never 'missing' or false.
 */
import type { CallKind, SinkConcept } from '../concepts';
import type { Location } from '../finding';
import type { ModelInput, ModelLimit } from '../model-call';

/** What every entry has. */
export interface EstateEntry {
  /**
   * Unique in the estate and free of lines: kind, file, function and name (`tool:src/tools.ts#getWeather`). Entries that would share one are numbered in
   * their order in the file. Other entries refer to it by this.
   */
  id: string;
  location: Location;
  /** The function it stands in, for a finding's identity; '' at the top of a file. */
  symbol: string;
  /** `sdk` of the model that describes the library; '' for what the project's own form tells (a class that is a tool by its members). */
  sdk: string;
  /** Stands in a test, an example or a fixture. */
  inTest: boolean;
}

/** A text of the code that may be a constant: a model's name, an address, an instruction. Key-shaped parts are dots. */
export interface EstateText {
  /** The constant; of a template its constant parts with `{variable}` between them. Undefined where nothing of it is constant. */
  text: string | undefined;
  /** The code that gives it where it is no constant: `process.env.MODEL`, `settings.model`. Of a template, what stands between the braces. */
  variables: readonly string[];
  /** Further constants that it may be, in order. */
  others: readonly string[];
}

/** One text of a prompt. */
export interface EstatePrompt extends EstateText {
  role: Extract<SinkConcept, 'system-prompt' | 'user-prompt' | 'undivided-prompt'>;
  location: Location;
}

export interface EstateProvider {
  /** 'OpenAI'; undefined where it is only known at run time. */
  name: string | undefined;
  /** The host that requests go to, of a constant address or, by default, the provider's own. */
  host: string | undefined;
}

/** What tools are bound to a call or an agent. */
export interface EstateTools {
  /** `id` of tools of this estate. */
  ids: readonly string[];
  /** Names of all, also of those that the library or the provider brings (`web_search`). */
  names: readonly string[];
  /** There are tools that cannot be seen: a spread, a variable, what a server lists. */
  others: boolean;
}

/** One call of a model: chat, completion, embedding, image, transcription, moderation, or a run of an agent. */
export interface EstateCall extends EstateEntry {
  kind: CallKind;
  /** What is called, as it stands there: `client.chat.completions.create`. */
  callee: string;
  model: EstateText;
  provider: EstateProvider;
  prompts: readonly EstatePrompt[];
  /** Untrusted values that reach the prompt; only asked for with `EstateWish.inputs`, undefined otherwise. */
  inputs: readonly ModelInput[] | undefined;
  tools: EstateTools;
  limits: readonly ModelLimit[];
  /** `id` of the agent that is run, where it is of this estate. */
  agent: string | undefined;
  /** `id` of the client that it is asked through. */
  client: string | undefined;
  /** Guardrails on the way: calls of moderation or guards in this function or in one that leads to it, and guards among its own arguments; as they stand there. */
  guardrails: readonly string[];
  /** What records prompts or answers there: options for telemetry and calls of loggers in this function or one that leads to it. */
  logging: readonly string[];
  /** `id` of endpoints that lead here. */
  endpoints: readonly string[];
}

/** A client of a model service, or a provider that makes models (`createOpenAI`). */
export interface EstateClient extends EstateEntry {
  callee: string;
  provider: EstateProvider;
  /** As far as it is written; undefined for the provider's own. */
  baseUrl: EstateText | undefined;
  timeout: ModelLimit | undefined;
}

/** An agent that is defined, or a call of a model that is given tools. */
export interface EstateAgent extends EstateEntry {
  /** 'call': a single call with tools that is no part of a named agent. Then `calls` is that call. */
  form: 'definition' | 'call';
  /** Its constant name, or the variable that holds it. */
  name: string;
  callee: string;
  model: EstateText;
  provider: EstateProvider;
  instructions: readonly EstatePrompt[];
  tools: EstateTools;
  limits: readonly ModelLimit[];
  /** `id` of calls that run it. */
  calls: readonly string[];
  /** `id` of agents it may hand over to or that it is made of. */
  agents: readonly string[];
  guardrails: readonly string[];
  endpoints: readonly string[];
}

/**
 * What code may do to the world outside of it. 'database' is a query or a store of rows, 'sql' one whose text is made in the program;
 * 'untrusted' reads content that others write (pages, mail), 'retrieval' what a store finds.
 */
export const REACHES = [
  'file-read',
  'file-write',
  'shell',
  'code',
  'sql',
  'database',
  'network',
  'mail',
  'message',
  'model',
  'retrieval',
  'untrusted',
] as const;
export type Reach = (typeof REACHES)[number];

/** One thing that a tool's handler can do, itself or through functions of the project. */
export interface EstateReach {
  what: Reach;
  /** The call that does it, as it stands there: `fs.writeFile`. */
  callee: string;
  sdk: string;
  location: Location;
  /** The constant address or path, where there is one. */
  target: string | undefined;
  /** It removes, overwrites or sends something that cannot be taken back. */
  destructive: boolean;
}

/** A tool that models may call. */
export interface EstateTool extends EstateEntry {
  /** Undefined where it cannot be seen. */
  name: string | undefined;
  description: EstateText;
  /** 'typed': described by a schema or types; 'open': lets anything through somewhere; 'none'; 'unknown'. */
  schema: 'typed' | 'open' | 'none' | 'unknown';
  /** Names of its parameters, where they can be seen. */
  parameters: readonly string[];
  /** Where the function stands that does the work; undefined where the library or the provider has it. */
  handler: Location | undefined;
  reaches: readonly EstateReach[];
  /** It asks before it acts: an option for approval. */
  approval: 'set' | 'missing' | 'unknown';
  /** `id` of the MCP server that offers it. */
  server: string | undefined;
  /** `id` of agents it is bound to. */
  agents: readonly string[];
}

/** An MCP server: defined in code, connected to from code, or configured in a file of an editor or agent. */
export interface EstateServer extends EstateEntry {
  form: 'defined' | 'connected' | 'configured';
  name: string | undefined;
  /** The program with its arguments; values of environment variables and key-shaped parts are dots. */
  command: EstateText | undefined;
  /** Address without credentials and query. */
  url: EstateText | undefined;
  /** Names of environment variables and headers it is given. */
  variables: readonly string[];
  tools: readonly string[];
}

/** A vector store, an index or a memory of an agent. */
export interface EstateStore extends EstateEntry {
  callee: string;
  /** Of the collection or index. */
  name: EstateText;
  host: string | undefined;
}

/** A model, a tokenizer or a data set that is downloaded or read from a file. */
export interface EstateData extends EstateEntry {
  kind: 'model' | 'data-set';
  callee: string;
  /** Name in a hub, address, or path. */
  name: EstateText;
  from: 'hub' | 'address' | 'file' | 'unknown';
  /** The revision, where one is given. */
  revision: EstateText | undefined;
  /** Dangers that the models see in it, in their words: "unpickles a model, …". */
  hazards: readonly string[];
}

/** Where a request, a message or a form of a user comes in. */
export interface EstateEndpoint extends EstateEntry {
  framework: string;
  /** 'POST'; 'ALL'; 'ACTION' for functions that a framework calls for a form; 'EVENT' for messages and sockets. */
  method: string;
  /** '/api/chat/:id' as it stands there, or as the file's place says; undefined where it cannot be seen. */
  path: string | undefined;
  /** `id` of the calls of models it leads to. */
  calls: readonly string[];
  /** What the handler itself reads of the request: `body.message`, `query.q`, `path.id`. */
  reads: readonly string[];
}

/** A request to a host that is written in the code, by AI code or by a tool. */
export interface EstateHost extends EstateEntry {
  host: string;
  /** What goes there. */
  use: 'model' | 'mcp' | 'store' | 'tool';
}

/** A package of the AI stack that the code imports. */
export interface EstateSdk {
  /** `npm:openai`. */
  id: string;
  ecosystem: 'npm' | 'pypi';
  name: string;
  /** Installed, locked, or the lowest of a narrow range; several where parts of the project differ. */
  versions: readonly string[];
  /** `sdk` of the model that describes it; undefined where none does. */
  sdk: string | undefined;
  /** Files that import it, sorted; tests and examples last. */
  files: readonly string[];
  inTest: boolean;
}

/** Everything by kind; each list is sorted by path and place, so the same project gives the same text. */
export interface Estate {
  sdks: readonly EstateSdk[];
  calls: readonly EstateCall[];
  clients: readonly EstateClient[];
  agents: readonly EstateAgent[];
  tools: readonly EstateTool[];
  servers: readonly EstateServer[];
  stores: readonly EstateStore[];
  data: readonly EstateData[];
  endpoints: readonly EstateEndpoint[];
  hosts: readonly EstateHost[];
}

/** How a provider is known; `models/_ai-providers.ts` has the rows. */
export interface ProviderRow {
  name: string;
  /** Where its own clients send requests. */
  host?: string;
  /** Further hosts, by their ending. */
  hosts?: readonly string[];
  /** Packages that speak to this provider alone; of PyPI by what is imported. */
  npm?: readonly string[];
  pypi?: readonly string[];
  /** Classes of another provider's package that speak to this one: `AzureOpenAI`. */
  classes?: readonly string[];
  /** Models (`sdk`) whose calls go there where nothing else tells. */
  sdks?: readonly string[];
  /** How routers write it before a model's name: `anthropic/claude-…`. */
  prefixes?: readonly string[];
}

/** What is asked of the estate beside what costs nothing, and what it cannot know by itself. */
export interface EstateWish {
  /** Search which untrusted values reach each prompt. */
  inputs?: boolean;
  /** Without it providers are known by constant addresses only. */
  providers?: readonly ProviderRow[];
  /** The package that is imported, where its name is one of the AI stack's; for packages that no model speaks of. */
  aiPackageOf?: (specifier: string) => string | undefined;
  /** Whether a name is that of the root of an AI library, whose calls may be given a model's name. */
  isAiRoot?: (root: string) => boolean;
}

/**
 * Where an entry stands in the linked program, for rules that follow values from there. Numbers are those of `engine/dataflow/program.ts`
 * and hold for that run only.
 */
export interface EstateRefs {
  /** The call that makes it. */
  site: number | undefined;
  /** Functions that do its work: a tool's handlers, an endpoint's. */
  fns: readonly number[];
}

/** The estate of a linked program, with the way back to it. */
export interface LinkedEstate {
  estate: Estate;
  /** By `id`. */
  refs: ReadonlyMap<string, EstateRefs>;
}
