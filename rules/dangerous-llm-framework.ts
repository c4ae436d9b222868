/**
 * Parts and options of agent frameworks that run what a model writes in the own process, or lift a protection. Names none of them: models do.
 */
import { defineCallRule, inCode } from '../engine/define';

export default defineCallRule({
  id: 'dangerous-llm-framework',
  title: 'A framework is allowed to run what a model writes',
  category: 'tools',
  severity: 'error',
  presets: [],
  refs: { cwe: [94, 250], owaspLlm2025: ['LLM06', 'LLM05'], owaspLlm2026: ['LLM03', 'LLM10'], asi: ['ASI05', 'ASI02'] },
  docs: {
    why: 'The part of the framework executes code, commands or queries that a model wrote, in your process and with its rights, or the option lifts the protection that its authors put there. A prompt that somebody else could write is enough.',
    instead:
      'Run such code in a sandbox without network and credentials (a container, a virtual machine, a service for it), or use the part of the framework that works on fixed operations.',
    limits:
      'Speaks of parts and options of frameworks that are named in their documentation as dangerous. Whether the process runs in a container is not seen.',
  },
  hazard: 'unsafe-capability',
  message: ({ callee, does, instead }) => `${inCode(callee)} ${does}; ${instead}`,
});
