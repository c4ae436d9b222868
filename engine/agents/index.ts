/**
 * What rules of the kind `agent` ask, answered from the linked program: calls without limits, loops without an end. Loaded only where such a rule is on.
 */
import type { AgentContexts } from '../define';
import { withoutLimits } from './limits';
import { withoutEnd } from './loops';
import type { AgentInput, AgentIssue } from './types';

export type { AgentInput, AgentIssue } from './types';

/** @returns what there is to say, in the order of files and places */
export function findAgentIssues(input: AgentInput, about: keyof AgentContexts): AgentIssue<keyof AgentContexts>[] {
  switch (about) {
    case 'limits':
      return withoutLimits(input);
    case 'loop':
      return withoutEnd(input);
    default:
      return [];
  }
}
