/**
 * The text of a system prompt in what a client gets: in an answer, in the result of a tool, in a module that code for browsers takes it from, or in a variable
 * that bundlers put into that code.
 */
import { definePracticeRule, inCode, originOf } from '../engine/define';

export default definePracticeRule<'exposed'>({
  about: 'exposed',
  id: 'system-prompt-exposed',
  title: 'A system prompt is given to clients',
  category: 'access',
  severity: 'warning',
  presets: [],
  refs: { cwe: [200, 540], owaspLlm2025: ['LLM07'], owaspLlm2026: ['LLM08'], asi: ['ASI01'] },
  docs: {
    why: 'The instructions name the tools, the rules and their gaps: whoever has them writes the injection that fits. They are often the product’s own work too. A model can be talked into telling them; there is no need to send them along.',
    instead:
      'Keep instructions in a module that only the server imports (`server-only` in Next.js), send the client the conversation without its system messages, and read prompts from variables without a public prefix. ' +
      'And put nothing into them that must stay secret: they are no place for keys or for rules that code must enforce.',
    limits:
      'Follows constant texts of at least eight words that a call of a model is given as its system prompt. Texts that only browsers use are left alone, since a program that asks the model from the browser must have them. ' +
      'Prompts from files and databases are not followed, nor what a model is talked into saying.',
  },
  flow: { from: ['instructions'], to: ['response', 'tool-result'], stoppedBy: ['allowlist', 'scalar', 'redacted'], sure: true, exact: true },
  flowMessage: (context) =>
    context.sink.concept === 'tool-result'
      ? `${inCode(context.sink.text)} is given back by a tool and holds the system prompt (${originOf(context)}); leave it out of the result`
      : `${inCode(context.sink.text)} is sent to the client and holds the system prompt (${originOf(context)}); send the conversation without it`,
  message: ({ reach, variable }) =>
    variable === undefined
      ? `This system prompt is part of the code that browsers get: \`${reach.entry}\` ${reach.because} and takes it from here; move it to a module that only the server imports`
      : `\`${variable}\` is put into the code that browsers get, so anybody can read the prompt in it; read it from a variable without the public prefix, on the server`,
});
