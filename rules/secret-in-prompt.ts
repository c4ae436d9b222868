/**
 * A secret of the environment stands in what a model is sent, or in what a tool gives back to it. Only paths are reported on which
 * every call is known: a secret that is handed to an unknown function is most likely used as one.
 */
import { defineFlowRule, inCode, originOf } from '../engine/define';

export default defineFlowRule({
  id: 'secret-in-prompt',
  title: 'A secret stands in a prompt or a tool result',
  category: 'prompts',
  severity: 'error',
  presets: ['recommended', 'ci'],
  refs: { cwe: [200, 522, 1427], owaspLlm2025: ['LLM02', 'LLM07'], owaspLlm2026: ['LLM02', 'LLM08'], asi: ['ASI03'] },
  docs: {
    why:
      'What a model has read it can be made to repeat: to the user, in the argument of a tool, in the address of an image. It also goes to the provider and into its logs, ' +
      'and into every log and trace of the conversation on the way.',
    instead:
      'Keep credentials in the code that uses them: the tool adds the header, and the model only names what it wants. Take the value out of the prompt, and replace the secret if the prompt was ever sent.',
    limits:
      'Secrets are environment variables whose names end in words such as API_KEY, TOKEN, SECRET or PASSWORD; names for browsers (NEXT_PUBLIC_ and the like) are none. ' +
      'Settings objects that read the environment by themselves, secret stores and files are not followed, nor is what passes through a function that cannot be seen. Keys that stand in the code are found by hardcoded-api-key.',
  },
  flow: {
    from: ['secret'],
    to: ['system-prompt', 'user-prompt', 'undivided-prompt', 'tool-result'],
    stoppedBy: ['allowlist', 'scalar', 'redacted'],
    sure: true,
    exact: true,
  },
  fixes: ['remove-secret'],
  message: (context) =>
    context.sink.concept === 'tool-result'
      ? `${inCode(context.sink.text)} is given back to the model and holds ${originOf(context)}, and what a model has read it can be made to repeat; use the secret in the tool and leave it out of the result`
      : `${inCode(context.sink.text)} is sent to the model and holds ${originOf(context)}, and what a model has read it can be made to repeat; leave the secret out of the prompt and use it in a tool instead`,
});
