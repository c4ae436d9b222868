/**
 * What the engine says of a call of a model, when it is asked (`CheckOptions.calls`): plain data for the editor's lens and for
 * inventories. It says what can be seen; what cannot is undefined, `others` or 'unknown', never 'missing'.
 */
import type { CallKind, SinkConcept, SourceConcept } from './concepts';
import type { Location } from './finding';

export interface ModelCall {
  /** The whole call. */
  location: Location;
  kind: CallKind;
  /** `sdk` of the model that describes the library. */
  sdk: string;
  /** What is called, as it stands there: `client.chat.completions.create`. */
  callee: string;
  /** The model's name, where it is a constant. */
  model: string | undefined;
  /** Untrusted values that reach the prompt, one for each place where one enters and each role it ends in. */
  inputs: ModelInput[];
  tools: ModelTools;
  /** Limits that calls of this kind have in this library. */
  limits: ModelLimit[];
}

export interface ModelInput {
  role: Extract<SinkConcept, 'system-prompt' | 'user-prompt' | 'undivided-prompt'>;
  source: SourceConcept;
  /** For a reader: "the request body". */
  what: string;
  /** Where the value enters. */
  location: Location;
}

export interface ModelTools {
  names: string[];
  /** There are tools whose names cannot be seen. */
  others: boolean;
}

export interface ModelLimit {
  role: 'maxTokens' | 'maxSteps' | 'timeout';
  state: 'set' | 'missing' | 'unknown';
  /** Where it is set to a constant. */
  value: number | string | undefined;
}
