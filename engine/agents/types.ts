/** What the parts of `engine/agents` are given and what they give: places with what a rule's message needs. */
import type { Reach } from '../dataflow/reach';
import type { Context } from '../dataflow/search';
import type { AgentContexts } from '../define';

export interface AgentInput {
  context: Context;
  /** From where values can come, where that is known before a search. */
  reach: Reach | undefined;
  /** Text of a file that has facts. */
  text: (path: string) => string;
  /** The code between two offsets on one line, shortened, without what could be a secret. */
  code: (file: number, start: number, end: number, max?: number) => string;
  /** The line of an offset, from 1. */
  lineAt: (file: number, offset: number) => number;
}

export interface AgentIssue<About extends keyof AgentContexts> {
  file: number;
  start: number;
  end: number;
  /** The function it stands in. */
  fn: number;
  /** What tells it from others of the same rule in the same function, free of places. */
  identity: readonly string[];
  context: AgentContexts[About];
}
