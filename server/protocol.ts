/**
 * What server and client say to each other beyond the Language Server Protocol. Both sides share this file: names and shapes stand
 * here once, and nothing else of the server is known to the client. Any other editor may leave all of it out. Only types and
 * constants, so that neither side brings the other into its bundle.
 */
import type { Range } from 'vscode-languageserver';

/** Notification of the server: what it is doing, and how much it has found in the workspace so far. */
export const STATUS = 'ai-lint/status';
/** Notification of the server, without parameters: the answer to FINDINGS is another one now. */
export const FINDINGS_CHANGED = 'ai-lint/findingsChanged';
/** Request without parameters, answered with all current findings (WorkspaceFinding[]), sorted by file and place. */
export const FINDINGS = 'ai-lint/findings';
/** Request without parameters: checks every file of the workspace, answered with Counts when that is done. */
export const SCAN_WORKSPACE = 'ai-lint/scanWorkspace';
/** Request with ExplainParams, answered with Explanation. */
export const EXPLAIN_RULE = 'ai-lint/explainRule';

/** Request with a FindingPlace, answered with IncidentNote, or null where there is no key at that place. */
export const INCIDENT_NOTE = 'ai-lint/incidentNote';

/** Command of the client with one rule's id as its argument: opens the rule's page. */
export const EXPLAIN_RULE_COMMAND = 'ai-lint.explainRule';
/** Command of the client with a FindingPlace as its argument: walks the user along the finding's path. */
export const SHOW_PATH_COMMAND = 'ai-lint.showPath';

/** Command of the client with a FindingPlace as its argument: opens the note on a leaked key. */
export const INCIDENT_COMMAND = 'ai-lint.writeIncidentNote';

/** What the client sends as initializationOptions. */
export interface InitializationOptions {
  /** Address of a rule's page, with `{rule}` where the id stands; see rulePageUri. A client that gives one has the commands below, too. */
  rulePage?: string;
  /** Milliseconds without a keystroke before a document is checked; default 150. */
  debounce?: number;
  /** Milliseconds without a keystroke before the whole workspace is checked, where that takes long; default 400. */
  idle?: number;
  /** The editor itself shows a finding's message and path under the pointer; what the server adds is then the rest only. */
  showsFindings?: boolean;
  /** How diagnostics travel: 'push' (the default where the client takes published ones) or 'pull' (it asks for them). */
  diagnostics?: 'push' | 'pull';
}

/** @param rulePage InitializationOptions.rulePage. @returns where the page of one rule is opened, for `codeDescription.href`. */
export const rulePageUri = (rulePage: string, ruleId: string): string => rulePage.replaceAll('{rule}', encodeURIComponent(ruleId));

export interface Counts {
  errors: number;
  warnings: number;
  infos: number;
}

export interface Status extends Counts {
  state: 'starting' | 'checking' | 'idle' | 'failed';
  /** Why it failed, or what it is doing: one sentence for the user. */
  message?: string;
}

/** Where a finding is, which names it within one answer of the server. */
export interface FindingPlace {
  /** In an open notebook that of the cell. */
  uri: string;
  range: Range;
  ruleId: string;
}

/** A cell of an open notebook. */
export interface CellPlace {
  /** Address of the notebook. */
  notebook: string;
  /** From 1. */
  number: number;
}

export interface WorkspaceFinding extends FindingPlace {
  cell?: CellPlace;
  severity: 'error' | 'warning' | 'info';
  /** The rule's category: keys, prompts, output, tools … */
  category: string;
  message: string;
  confidence: 'high' | 'medium' | 'low';
  /** From the source to the sink; empty for rules that look at one place. */
  path: PathStep[];
}

export interface PathStep {
  uri: string;
  range: Range;
  cell?: CellPlace;
  /** What happens here, with the user's identifiers. */
  what: string;
}

export interface ExplainParams {
  ruleId: string;
}

export interface Explanation {
  title: string;
  markdown: string;
}

export interface IncidentNote {
  /** The whole note; no key stands in it. */
  markdown: string;
}
