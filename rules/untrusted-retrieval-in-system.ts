/**
 * Text that was fetched, retrieved or given back by a tool reaches the slot that holds the model's standing orders. Whoever wrote
 * the page, the document or the answer then writes orders. Delimiters inside the system text do not stop it. What one model hands a tool
 * that asks another model is such text too, as a warning: the first has read what it was steered by.
 */
import { defineFlowRule, inCode, originOf } from '../engine/define';

export default defineFlowRule({
  id: 'untrusted-retrieval-in-system',
  title: 'Retrieved text stands in a system prompt',
  category: 'prompts',
  severity: 'error',
  presets: [],
  refs: { cwe: [74, 1427], owaspLlm2025: ['LLM01', 'LLM08'], owaspLlm2026: ['LLM01', 'LLM09'], asi: ['ASI01', 'ASI06'] },
  docs: {
    why:
      'A model gives the system (developer, instructions) slot the highest rank. A web page, a document of the index or the answer of a tool server that is put there can ' +
      'replace the orders of the program, and its author need not be the user: this is indirect prompt injection at its strongest. ' +
      'A tool that puts its arguments into the system prompt of another model hands on what the first model was made to write.',
    instead:
      'Keep the system prompt constant and hand retrieved text over in a user message, between delimiters that it cannot contain, with a sentence in the system prompt that says it is data. ' +
      'Where the API has a place of its own for tool results or documents, use that.',
    limits:
      'Moving the text lowers its rank; it does not make injection impossible. Who may write to the store or the server is not known: text of a source that only you can change is ' +
      'reported too; suppress it with that reason. Files on the disk and rows of a database do not count as retrieved.',
  },
  flow: { from: ['retrieved-content', 'tool-arguments'], to: 'system-prompt', stoppedBy: ['allowlist', 'scalar'], exact: true },
  fixes: ['retrieval-to-user-block'],
  severityOf: (context) => (context.source.concept === 'tool-arguments' ? 'warning' : undefined),
  message: (context) =>
    `${inCode(context.sink.text)} stands in the system prompt of \`${context.sink.callee}\` and comes from ${originOf(context)}, so ${context.source.concept === 'tool-arguments' ? 'whatever steered that model' : 'whoever wrote that text'} can rewrite the model's orders; ` +
    'keep the system prompt constant and hand the text over in a user message, marked off with delimiters',
});
