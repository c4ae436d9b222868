/** What a model wrote in one step of a pipeline is run by a shell, or put into the text of a script, in the same or a later one. */
import { defineConfigurationRule, inCode } from '../engine/define';

export default defineConfigurationRule({
  id: 'ci-ai-output-to-run',
  title: 'A pipeline runs what a model wrote',
  category: 'configuration',
  severity: 'error',
  presets: ['recommended'],
  refs: { cwe: [78, 94, 1426], owaspLlm2025: ['LLM05'], owaspLlm2026: ['LLM10'], asi: ['ASI05'] },
  docs: {
    why:
      '`${{ … }}` is replaced before the script runs, so quotes and `$( )` in a model’s answer become commands, on a machine with the secrets and the token of the repository. ' +
      'The answer can be steered by whoever wrote the issue, the pull request or the code that the model read.',
    instead:
      'Hand the answer over in `env:` and quote it (`"$ANSWER"`); compare it with the values you expect before anything depends on it; never `eval` it or pipe it into a shell.',
    limits:
      'Known are the actions and programs of the list in models/_configuration/pipelines.ts; their outputs are followed through `steps`, `needs`, `env` and variables of a script, not through files, artifacts ' +
      'or caches (a script file that is written and run in one step is). An expression that only compares is silent.',
  },
  configuration: 'ai-output-to-run',
  message: ({ callee, does, instead }) => `${inCode(callee)} ${does}; ${instead}`,
});
