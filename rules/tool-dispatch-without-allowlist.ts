/**
 * The model's text picks the function that is called: `handlers[name](args)`, getattr(tools, name). Beside the functions meant
 * it reaches inherited ones. A switch, Map.get, an own-property test or a list of names stops it.
 */
import { defineFlowRule, inCode, originOf } from '../engine/define';

export default defineFlowRule({
  id: 'tool-dispatch-without-allowlist',
  title: 'The model picks the function to call without an allow-list',
  category: 'tools',
  severity: 'error',
  presets: ['recommended', 'ci'],
  refs: { cwe: [470, 1426], owaspLlm2025: ['LLM05', 'LLM06'], owaspLlm2026: ['LLM10', 'LLM03'], asi: ['ASI02', 'ASI05'] },
  docs: {
    why:
      'A look-up by a name that the model chose finds more than the tools: `constructor`, `toString` and `__proto__` on a plain object, every method and attribute in Python’s getattr, ' +
      'helpers that happen to stand in the same module. The model then calls them with its own arguments.',
    instead:
      'Write a switch, keep the tools in a Map (Python: a dict) and refuse names it does not have, or test Object.hasOwn(handlers, name) before the look-up.',
    limits:
      'A test that the value found is a function is no protection: inherited ones are functions too. Objects made with a null prototype count as protected only where they are made in view.',
  },
  flow: { from: ['tool-name', 'tool-arguments', 'llm-output'], to: 'dynamic-dispatch', stoppedBy: ['allowlist', 'own-property', 'scalar'] },
  fixes: ['own-property-check'],
  message: (context) =>
    `${inCode(context.sink.text)} picks the function to call, and it comes from ${originOf(context)}, so inherited and unintended functions can be reached; ` +
    'use a switch or a Map, or check Object.hasOwn before the look-up',
});
