/**
 * Text chosen by a model is written to a terminal as it is. Escape sequences in it move the cursor, hide lines, set the clipboard or
 * make links. `console.log` and plain `print` are not looked at: most of what they write goes to a log.
 */
import { defineFlowRule, originOf } from '../engine/define';

export default defineFlowRule({
  id: 'llm-output-to-terminal',
  title: 'Model output is written to a terminal with its escape sequences',
  category: 'output',
  severity: 'info',
  presets: [],
  refs: { cwe: [150, 1426], owaspLlm2025: ['LLM05'], owaspLlm2026: ['LLM10'], asi: ['ASI09'] },
  docs: {
    why:
      'A terminal obeys what it is shown: a sequence can overwrite the lines above (so that a dangerous command looks harmless when the user is asked), write the clipboard, ' +
      'or show a link that goes elsewhere. In some terminals it can send text back as if it had been typed.',
    instead:
      'Strip control characters before the text is written: util.stripVTControlCharacters and strip-ansi in Node, a replacement of everything below 0x20 but line breaks in Python.',
    limits:
      'Whether the output is a terminal at all is not known. `console.log`, `print` without `end` or `flush`, and libraries that draw a screen are not looked at; a finding says where to begin, not all places.',
  },
  flow: { from: ['llm-output', 'tool-arguments'], to: 'terminal', stoppedBy: ['allowlist', 'scalar', 'escapes-stripped'] },
  message: (context) =>
    `\`${context.sink.callee}\` writes its text to the terminal as it is, and that text comes from ${originOf(context)}; ` +
    'strip escape sequences first (util.stripVTControlCharacters, or a replacement of control characters)',
});
