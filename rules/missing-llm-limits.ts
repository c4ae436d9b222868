/**
 * Calls of models that set none of the limits that their SDK leaves open: no length of the answer, no time, no number of steps. One of them is enough.
 */
import { defineAgentRule, inCode } from '../engine/define';

const WORDS = { maxTokens: 'length of the answer', maxSteps: 'number of steps', timeout: 'time' } as const;

export default defineAgentRule({
  id: 'missing-llm-limits',
  title: 'A call of a model has no limits',
  category: 'operations',
  severity: 'info',
  presets: [],
  refs: { cwe: [770, 400], owaspLlm2025: ['LLM10'], owaspLlm2026: ['LLM06'], asi: ['ASI08'] },
  docs: {
    why:
      'What is not limited is paid for and waited for: an answer that repeats itself up to the model’s maximum, a connection that hangs and holds a worker, an agent that calls tools in a circle. ' +
      'A stranger who may write the prompt can ask for just that.',
    instead:
      'Set the largest answer that the place can use, a time after which the call is given up, and for agents a number of steps or a budget; on the client where all calls share them.',
    limits:
      'One limit is enough for silence, and so is one that may stand where it cannot be seen: in spread options, in a parameter, on some client of the same SDK. SDKs whose own defaults are small are not reported.',
  },
  about: 'limits',
  message: ({ callee, missing }) => {
    const all = [...new Map(missing.map((each) => [each.role, each])).values()];
    const each = all.map(({ role, otherwise }) => `${WORDS[role]} (then ${otherwise})`);
    return `${inCode(callee)} limits no ${each.join(' and no ')}; set at least one limit that fits the task`;
  },
});
