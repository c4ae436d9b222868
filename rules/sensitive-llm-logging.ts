/**
 * Prompts, model output, tool arguments or keys in a log that is written where users are. What makes an entry count beside the flow (code that runs for requests,
 * no switch for debugging, the text as a whole) is decided in engine/estate/access/logs.ts.
 */
import { definePracticeRule, inCode, originOf } from '../engine/define';

export default definePracticeRule<'logged'>({
  about: 'logged',
  id: 'sensitive-llm-logging',
  title: 'Prompts, model output or keys are written to a log',
  category: 'operations',
  severity: 'warning',
  presets: [],
  refs: { cwe: [532, 200], owaspLlm2025: ['LLM02'], owaspLlm2026: ['LLM02'], asi: ['ASI03'] },
  docs: {
    why:
      'What people write to a model is among the most personal text there is: illnesses, contracts, passwords, source code. Logs are read by many, copied to other services, kept for long and asked by no one for consent. ' +
      'A key in a log is a leaked key.',
    instead:
      'Log ids, sizes, the model, the number of tokens and the time. Where texts must be kept, keep them in a store of their own with access control and an end date, or in a tracing service with redaction, ' +
      'and write them to the log at debug level only. Never log a key; its last four characters are enough to tell keys apart.',
    limits:
      'Counts the whole text at level info and above: lists of messages, the texts that are sent to a model, output, and arguments of tools. `console` and `print` count in functions that run for a request; loggers count in ' +
      'programs that serve requests; secrets of the environment everywhere but in browsers. Silent: debug and trace levels, entries behind a switch for debugging, pieces of a text, sizes and counts, and what an unknown ' +
      'function makes of a text. Exceptions are not looked into.',
  },
  message: () => '',
  flow: {
    from: ['prompt', 'llm-output', 'tool-arguments', 'secret'],
    to: 'log',
    stoppedBy: ['allowlist', 'scalar', 'redacted'],
    sure: true,
    exact: true,
  },
  flowMessage: (context) => {
    const { source, sink } = context;
    const logger = inCode(sink.callee);
    if (source.concept === 'secret')
      return `${logger} writes ${originOf(context)} to the log, and whoever reads the log has the key; leave it out, or write its last four characters`;
    const what =
      source.concept === 'prompt' ? 'what the model is sent' : source.concept === 'llm-output' ? 'what the model answers' : 'the arguments of a tool';
    return `${logger} writes ${what} to the log (${inCode(sink.text)}), with whatever users have told; log ids and sizes instead, or keep the texts behind a debug level`;
  },
});
