/**
 * A handler that drops the error of a model's call, and guardrails that let everything through when they fail. Only handlers that do nothing at all count, and
 * for guardrails those that answer as if all were well.
 */
import { definePracticeRule, inCode } from '../engine/define';

export default definePracticeRule<'swallowed'>({
  about: 'swallowed',
  id: 'llm-error-swallowed',
  title: 'The error of a model’s call is dropped',
  category: 'operations',
  severity: 'info',
  presets: [],
  refs: { cwe: [390, 636], owaspLlm2025: ['LLM10'], owaspLlm2026: ['LLM06'], asi: ['ASI08'] },
  docs: {
    why:
      'Refusals, spent budgets, revoked keys and timeouts of a provider arrive as errors. Where they are dropped, the program goes on with nothing, and nobody learns that a key was revoked or a limit reached. ' +
      'A guardrail whose errors are dropped is open whenever it is down, and an attacker may be able to bring that about.',
    instead: 'Log the error and give the caller an answer that says so. A guardrail refuses when it cannot judge: throw, or return the value that blocks.',
    limits:
      'An empty handler (or `pass`) around a call of a model, or around a function of the project that leads to one and has no handler of its own. A handler with a comment is taken for a decision. For guardrails (a warning) ' +
      'also handlers that return what the check returns when nothing was found. Handlers that only log are not reported.',
  },
  message: ({ call, what, isGuardrail }) => {
    if (!isGuardrail) return `An error of ${inCode(call)} is dropped here without a word; log it, and say so to whoever waits for the answer`;
    return what === 'dropped'
      ? `When the guardrail ${inCode(call)} fails, its error is dropped and the program goes on as if nothing had been found; refuse instead`
      : `When the guardrail ${inCode(call)} fails, this handler answers that all is well, so whoever can make it fail is let through; refuse instead`;
  },
});
