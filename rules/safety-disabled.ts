/**
 * Settings by which a provider’s safety filter, a checker of pictures or a guardrail is switched off. Speaks of constants; names no provider: models do.
 */
import { defineCallRule, inCode } from '../engine/define';

export default defineCallRule({
  id: 'safety-disabled',
  title: 'A safety filter is switched off',
  category: 'access',
  severity: 'warning',
  presets: [],
  refs: { cwe: [693, 1426], owaspLlm2025: ['LLM01', 'LLM05'], owaspLlm2026: ['LLM01', 'LLM10'], asi: ['ASI09'] },
  docs: {
    why:
      'The filter is what holds back harmful content when a prompt, by mistake or by somebody’s will, asks for it. Without it whatever the model can be brought to say or draw is shown under your name, ' +
      'and providers ask in their terms to keep it on where the public has access.',
    instead:
      'Leave the provider’s default, or the weakest threshold that still blocks. Where a filter stands in the way of the work (medicine, moderation itself), judge answers by a service of your own before anybody sees them.',
    limits:
      'Speaks of switches that are constants, also through a variable. What a console, an environment or a request decides is silent, and so are filters that a provider leaves open by default.',
  },
  hazard: 'safety-off',
  message: ({ callee, does, instead }) => `${inCode(callee)} ${does}; ${instead}`,
});
