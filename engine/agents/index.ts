/**
 * What rules of the kind `agent` ask, answered from the linked program: calls without limits, loops without an end, tools that ask nobody, agents with too much in
 * hand. Loaded only where such a rule is on.
 */
import type { AgentContexts } from '../define';
import { CallGraph } from '../estate/graph';
import { findTools } from '../estate/tools';
import { createView } from '../estate/view';
import { tooMuchAgency } from './agency';
import { withoutApproval } from './approval';
import { bindings } from './bound';
import { withoutLimits } from './limits';
import { withoutEnd } from './loops';
import { powersOf } from './powers';
import type { AgentInput, AgentIssue } from './types';

export type { AgentInput, AgentIssue } from './types';

/** @returns what answers each question, in the order of files and places; what several need is made once */
export function createAgentIssues(input: AgentInput): (about: keyof AgentContexts) => AgentIssue<keyof AgentContexts>[] {
  let made: ReturnType<typeof makeTools> | undefined;
  const tools = () => (made ??= makeTools(input));
  return (about) => {
    switch (about) {
      case 'limits':
        return withoutLimits(input);
      case 'loop':
        return withoutEnd(input);
      case 'approval':
        return withoutApproval(input, tools());
      case 'agency':
        return tooMuchAgency(input, tools());
    }
  };
}

function makeTools(input: AgentInput) {
  const view = createView(input.context, input.text);
  const graph = new CallGraph(view);
  const tools = findTools(view, graph);
  return { view, graph, tools, powers: powersOf(input, view, graph, tools), bindings: bindings(view, tools) };
}
