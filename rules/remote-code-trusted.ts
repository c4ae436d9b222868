/**
 * Code from a model’s repository that is run because an option says so. Speaks of options that are constants.
 */
import { defineCallRule, inCode } from '../engine/define';

export default defineCallRule({
  id: 'remote-code-trusted',
  title: 'Code that comes with a model is run',
  category: 'supply-chain',
  severity: 'error',
  presets: [],
  refs: { cwe: [829, 94], owaspLlm2025: ['LLM03'], owaspLlm2026: ['LLM04'], asi: ['ASI04'] },
  docs: {
    why: 'With this option the library downloads Python files from the repository of the model and runs them. Whoever may write there, today or after the review, runs code in your process.',
    instead:
      'Use a model that the library itself implements, and leave the option out. Where the code is needed, read it, pin the commit of code and weights by its hash, and run it where it can reach nothing else.',
    limits:
      'The option must be a constant, also through a variable. What a configuration or the command line decides is silent, and so are options that come in an object that cannot be seen. ' +
      'Where a model is loaded by a path on the machine it is a warning, and of a data set silent: from there nothing is downloaded but what a model’s configuration names. ' +
      'A class of transformers that is no Auto class (`LlamaForCausalLM`) is a warning too: it looks up parts alone, and models before 4.52 run nothing.',
  },
  hazard: 'remote-code',
  fixes: ['safe-arguments'],
  message: ({ callee, does, instead }) => `${inCode(callee)} ${does}; ${instead}`,
});
