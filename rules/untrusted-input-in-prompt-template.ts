/**
 * Untrusted text is glued to instructions in one undivided prompt: the model cannot tell which part is the program's.
 * Speaks of prompts without roles only; system slots have a rule of their own, and a user message is where such text belongs.
 */
import { defineFlowRule, inCode, originOf } from '../engine/define';

export default defineFlowRule({
  id: 'untrusted-input-in-prompt-template',
  title: 'Untrusted input is glued into a prompt without roles or delimiters',
  category: 'prompts',
  severity: 'warning',
  presets: ['recommended'],
  refs: { cwe: [74, 1427], owaspLlm2025: ['LLM01'], owaspLlm2026: ['LLM01'], asi: ['ASI01'] },
  docs: {
    why:
      'When instructions and foreign text share one string, a sentence such as "ignore the above" has the same rank as the instructions before it. ' +
      'Nothing in the request tells the model where the data begins.',
    instead:
      'Split the prompt: instructions in the system slot, the text in a user message. Where the API takes one string only, put the text between delimiters that it cannot contain ' +
      '(strip or escape them first) and say in the instructions that what stands between them is data.',
    limits:
      'A prompt that is nothing but the user’s text is not reported: there are no instructions to override. Delimiters are a convention, not a wall; ' +
      'what the model answers stays untrusted either way.',
  },
  flow: { from: ['untrusted-input'], to: 'undivided-prompt', stoppedBy: ['allowlist', 'scalar', 'delimited'] },
  fixes: ['split-into-roles', 'delimit-value'],
  message: (context) =>
    `${inCode(context.sink.text)} mixes instructions with ${originOf(context)} in one prompt for \`${context.sink.callee}\`, so the model cannot tell them apart; ` +
    'send the instructions as system text and the input as a user message, or mark the input off with delimiters',
});
