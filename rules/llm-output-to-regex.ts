/**
 * Text chosen by a model becomes a regular expression: it may take exponential time or match what it should not.
 * Escaped text is harmless; an engine without backtracking is not a sink.
 */
import { defineFlowRule, originOf } from '../engine/define';

export default defineFlowRule({
  id: 'llm-output-to-regex',
  title: 'Model output becomes a regular expression',
  category: 'output',
  severity: 'warning',
  presets: [],
  refs: { cwe: [1333, 730, 1426], owaspLlm2025: ['LLM05', 'LLM10'], owaspLlm2026: ['LLM10'], asi: ['ASI02'] },
  docs: {
    why:
      'A pattern such as `(a+)+$` keeps the engines of JavaScript and Python busy for hours on a short text, and Node does nothing else meanwhile. ' +
      'A pattern the model chose may also match more than was meant where it decides what is let through.',
    instead:
      'Where the text is to be found as it is, escape it (RegExp.escape, escape-string-regexp, re.escape) or use includes and indexOf. Where the model may write patterns, ' +
      'run them with an engine without backtracking (re2) or in a worker with a time limit.',
    limits:
      'Limits of length and time are not seen. `text.match(string)` and `text.search(string)` are not looked at. What the pattern is matched against does not matter to the rule.',
  },
  flow: { from: ['llm-output', 'tool-arguments'], to: 'regex', stoppedBy: ['allowlist', 'scalar', 'regex-escaped'] },
  fixes: ['escape-regex'],
  message: (context) =>
    `\`${context.sink.callee}\` takes its text for a pattern, and that text comes from ${originOf(context)}, so it can keep the program busy without end; ` +
    'escape it, or use an engine without backtracking',
});
