/**
 * A constant description of a tool or agent gives the model orders that its reader should not see: words about keeping things from
 * the user, orders to ignore others, to read private files, or characters that are not shown. Looks at code, Python's documentation strings included.
 */
import { defineFlowRule, type LinePlace, lineOf } from '../engine/define';

export default defineFlowRule({
  id: 'poisoned-tool-description',
  title: 'The description of a tool or agent holds hidden orders',
  category: 'tools',
  severity: 'warning',
  presets: ['recommended', 'ci'],
  refs: { cwe: [506, 1427], owaspLlm2025: ['LLM01', 'LLM03'], owaspLlm2026: ['LLM01', 'LLM04'], asi: ['ASI01', 'ASI04'] },
  docs: {
    why:
      'A description is sent to the model and seldom shown to anybody. One that tells it to read a private key first and not to mention it works on every client that loads the tool, ' +
      'also when the tool itself is never called. Characters without width and tag characters carry such words past a reviewer.',
    instead:
      'Say what the tool does, when to use it and what its parameters are, in visible characters. Orders about the user or about other tools belong into the system prompt, where they are reviewed.',
    limits:
      'A list of wordings in English and of invisible characters; other languages, encoded text and harmless sounding orders pass. A text that is put together is read where its constants stand in one place. Descriptions of single parameters, and tools of servers that are only ' +
      'configured, are not looked at.',
  },
  flow: { from: ['hidden-instruction'], to: 'tool-description', stoppedBy: [] },
  message: (context) =>
    `This describes a tool or agent to the model with ${context.source.what}${where(context.source, context.sink)}; say what the tool does and nothing else, in visible characters`,
});

const where = (source: { path: string } & LinePlace, sink: { path: string } & LinePlace): string =>
  source.path !== sink.path ? ` (${source.path} ${lineOf(source)})` : lineOf(source) !== lineOf(sink) ? ` (${lineOf(source)})` : '';
