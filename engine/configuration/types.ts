/**
 * How a check of configuration files is written, and what it is given: views of a file that the readers make, whatever the format. A check
 * looks at one item of one view and says where it is wrong. It names tools and their keys; what is found of it is worded by a rule.
 */
import type { ConfigurationConcept } from '../concepts';
import type { Severity, Span } from '../finding';
import type { ConfigEntry, ConfigValue } from './document';
import type { ConfigurationKind } from './kinds';

export interface ConfigurationFile {
  path: string;
  text: string;
  kind: ConfigurationKind;
  /** One for each document; none for prose. */
  roots: readonly ConfigValue[];
  /** Keys with a vendor's shape that stand in it. */
  keys: readonly (Span & { env: string })[];
  /** Names that the manifests of npm in its folder and above ask for: what `npx` finds installed. */
  installed: ReadonlySet<string>;
  /** Whether some rule reports these keys anyway. */
  reportsKeys: boolean;
}

/** A place that is wrong. */
export interface Hit {
  at: Span;
  /** What stands there, for the message: a key, a server, a step. Never a secret. */
  subject: string;
  /** Goes to `{detail}` of the check's words. */
  detail?: string;
  /** Weaker than the rule's level where this much is known. */
  level?: Severity;
  /** Told apart by this where the text at the place is a secret: a fingerprint is made of the place's text otherwise. */
  name?: string;
}
export type Hits = Hit | readonly Hit[] | undefined;

/** One word of a command, with its place: an argument, or a part of a command line. */
export interface Word {
  text: string;
  at: Span;
}

/** A server of the Model Context Protocol as some tool is told to start or reach it. */
export interface McpServer {
  name: string;
  at: Span;
  map: ConfigValue;
  /** Program and arguments; a command line is taken apart, `cmd /c`, `env` and a plain `sh -c` are looked through. */
  words: readonly Word[];
  /** The text that a shell is given, where one is. */
  shell: Word | undefined;
  env: readonly ConfigEntry[];
  headers: readonly ConfigEntry[];
  /** Addresses it is reached at. */
  urls: readonly Word[];
  isDisabled: boolean;
}

/** A step of a pipeline in which a model is asked. */
export interface AiStep {
  at: Span;
  /** What runs it: "anthropics/claude-code-action", "claude". */
  tool: string;
  /** What the step's inputs say, by key; none for commands. */
  inputs: readonly ConfigEntry[];
  /** Untrusted text in what the model is told. */
  untrusted: readonly Word[];
  /** The model may do something, not only answer. */
  acts: boolean;
  /** The run holds a token that may write, or secrets, although strangers may start it; why, in words. */
  privileged: string | undefined;
  /** Command line of a program; undefined for actions. */
  command: Word | undefined;
}

/** A place where what a model wrote is run. */
export interface AiOutputUse {
  at: Span;
  /** The expression or variable. */
  subject: string;
  /** Completes "…, which a model wrote (step), ": "is put into the text of a shell script". */
  how: string;
}

/** Something that may do something: a statement of a policy, a role. */
export interface Grant {
  at: Span;
  /** Names around it: resource, policy, service account. */
  owner: string;
  system: 'aws' | 'gcp' | 'azure' | 'kubernetes';
  actions: readonly Word[];
  resources: readonly string[];
}

/** A container as compose files and manifests of Kubernetes run it. */
export interface Container {
  name: string;
  at: Span;
  image: string;
  command: string;
  privileged: ConfigValue | undefined;
  /** Paths of the host. */
  mounts: readonly Word[];
  /** Ports that are open on every address of the host. */
  ports: readonly (Word & { target: string })[];
  env: readonly ConfigEntry[];
}

/** A variable of the environment with its value. */
export interface Variable {
  name: string;
  value: string;
  at: Span;
}

export interface ConfigurationViews {
  file: ConfigurationFile;
  server: McpServer;
  step: AiStep;
  output: AiOutputUse;
  grant: Grant;
  container: Container;
  variable: Variable;
}

export interface CheckBase {
  /** Unique; part of a finding's identity. */
  id: string;
  concept: ConfigurationConcept;
  /** Completes "`subject` …". */
  does: string;
  /** Completes "…; ": what to write in its place. */
  instead: string;
  /** Where the fact is known from, and when it was looked up (ISO date). */
  source: string;
  date: string;
}
export type ConfigurationCheck = {
  [View in keyof ConfigurationViews]: CheckBase & { on: View; find: (item: ConfigurationViews[View], file: ConfigurationFile) => Hits };
}[keyof ConfigurationViews];

/** Where a tool keeps its servers. */
export interface McpDialect {
  files: RegExp;
  /** The key of the servers' map. */
  servers: readonly string[];
  source: string;
  date: string;
}

/** An action that asks a model. */
export interface AiAction {
  uses: RegExp;
  /** Inputs that the model is given. */
  prompts: readonly string[];
  /** Outputs that the model writes. */
  outputs: readonly string[];
  /** Refuses to run for whoever may not write to the repository, unless one of these inputs lets others in. */
  gate?: readonly string[];
  /** Whether the model may do something, given the inputs as texts: run commands, change files, use a token. It only answers where absent. */
  acts?: (inputs: Readonly<Record<string, string>>) => boolean;
  source: string;
  date: string;
}

/** A program that asks a model, as it stands in scripts. */
export interface AiCommand {
  tool: string;
  /** The beginning of the command line. */
  line: RegExp;
  /** How a command line reads whose model may do something without being asked; absent where it only answers. */
  acts?: RegExp;
  source: string;
  date: string;
}

export interface ConfigurationTables {
  checks: readonly ConfigurationCheck[];
  dialects: readonly McpDialect[];
  actions: readonly AiAction[];
  commands: readonly AiCommand[];
}
