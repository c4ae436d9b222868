/**
 * Text chosen by a model becomes part of a query's text. Values bound as parameters are fine, and so is a number;
 * a test that the text begins with SELECT is not a barrier.
 */
import { defineFlowRule, originOf } from '../engine/define';

export default defineFlowRule({
  id: 'llm-output-to-sql',
  title: 'Model output becomes the text of a database query',
  category: 'output',
  severity: 'error',
  presets: ['recommended', 'ci'],
  refs: { cwe: [89, 943, 1426], owaspLlm2025: ['LLM05'], owaspLlm2026: ['LLM10'], asi: ['ASI02'] },
  docs: {
    why:
      'A query text decides which rows are read, changed or deleted. When a model writes part of it, whoever the model has listened to reads other tenants’ rows, ' +
      'changes data or calls functions of the database server.',
    instead:
      'Keep the query text constant and bind the values ($1, ?, :name). For table or column names and sort order choose from a fixed list. ' +
      'Where the model must write the whole query, run it as a database role that can only read what this user may see.',
    limits:
      'Rights of the database role are not known: a query tool on a truly read-only, scoped role is still reported; suppress it with that reason. ' +
      'SELECT-prefix tests and lists of forbidden words do not count as checks. What stands behind a constant EXPLAIN is silent for Neo4j and SQLite only: others run what begins with ANALYZE.',
  },
  flow: { from: ['llm-output', 'tool-arguments'], to: 'sql', stoppedBy: ['allowlist', 'scalar', 'sql-bound'] },
  fixes: ['bind-parameters'],
  message: (context) =>
    `\`${context.sink.callee}\` sends its text to the database as a query, and that text comes from ${originOf(context)}; ` +
    'keep the query text constant and pass the value as a bound parameter',
});
