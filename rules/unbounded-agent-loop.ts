/**
 * Loops around a call of a model that only the model's answer ends, and options that lift the limit on an agent's steps.
 */
import { defineAgentRule, inCode, lineOf } from '../engine/define';

export default defineAgentRule({
  id: 'unbounded-agent-loop',
  title: 'Nothing but the model ends a loop of calls',
  category: 'operations',
  severity: 'warning',
  presets: [],
  refs: { cwe: [835, 770], owaspLlm2025: ['LLM10', 'LLM06'], owaspLlm2026: ['LLM06', 'LLM03'], asi: ['ASI08'] },
  docs: {
    why:
      'The loop goes round as long as the model asks for another tool or does not say that it is done. A mistake of the model, an error that a tool returns each time, or a prompt that somebody planted keeps it going: ' +
      'every round is paid for, and every round may act.',
    instead:
      'Count the rounds and stop at a number that the task never needs, and stop at a budget of tokens or time. Hand the unfinished work to a person then.',
    limits:
      'A loop that waits for somebody each time (a line of input, a message from a queue, a pause) is a service and silent; so is one whose exit asks for anything that is called a limit, a time, a count or a signal. ' +
      'Recursion and loops that other processes drive are not seen.',
  },
  about: 'loop',
  message: ({ call, lifted }) =>
    lifted
      ? `${inCode(call.text)} ${lifted.does}; ${lifted.instead}`
      : `This loop calls a model (${inCode(call.text)}, ${lineOf(call)}) in every round, and no count, budget or time ends it; stop after a fixed number of rounds`,
});
