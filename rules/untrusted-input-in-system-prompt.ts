/**
 * Text that a stranger writes (a request body, a query, a form, argv) reaches the slot that holds the model's standing orders.
 * A stranger who writes there is the operator. Delimiters do not stop it: only a value from a fixed set does.
 */
import { defineFlowRule, inCode, originOf } from '../engine/define';

export default defineFlowRule({
  id: 'untrusted-input-in-system-prompt',
  title: 'Untrusted input stands in a system prompt',
  category: 'prompts',
  severity: 'error',
  presets: ['recommended', 'ci'],
  refs: { cwe: [74, 1427], owaspLlm2025: ['LLM01'], owaspLlm2026: ['LLM01'], asi: ['ASI01'] },
  docs: {
    why:
      'A model gives the system (developer, instructions) slot the highest rank. Whoever writes there can replace the orders of the program: ' +
      'turn off its limits, make it call tools, or have it give away what else stands in the conversation. The same holds when the caller chooses the role of a message.',
    instead:
      'Keep the system prompt constant and send the text as a user message. Where the prompt must vary, let the input choose among constants: ' +
      'compare it with a fixed list, look it up in a map of prompts, or take a number.',
    limits:
      'Moving the text to a user message lowers its rank; it does not make prompt injection impossible. Text that comes back from a database or a queue is not followed ' +
      'to where it was written. A prompt that is put together by a library which has no model is not seen.',
  },
  flow: { from: ['untrusted-input'], to: 'system-prompt', stoppedBy: ['allowlist', 'scalar'] },
  fixes: ['value-to-user-message'],
  message: (context) =>
    `${inCode(context.sink.text)} stands in the system prompt of \`${context.sink.callee}\` and comes from ${originOf(context)}, so whoever sends it can rewrite the model's orders; ` +
    'keep the system prompt constant and send this text as a user message',
});
