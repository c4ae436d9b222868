/**
 * The program parses what a model wrote (JSON.parse, json.loads) and writes it to a database or mails it without a look at it. Text that
 * stays text is not meant, nor what the library has checked: structured output, a tool with a schema, zod and its kin.
 */
import { defineFlowRule, inCode, originOf } from '../engine/define';

export default defineFlowRule({
  id: 'model-json-without-schema',
  title: 'Parsed model output is used in an action without a schema',
  category: 'output',
  severity: 'warning',
  presets: [],
  refs: { cwe: [20, 915, 1426], owaspLlm2025: ['LLM05'], owaspLlm2026: ['LLM10'], asi: ['ASI02'] },
  docs: {
    why:
      'JSON that a model writes has the form it likes: other fields, other types, more of them. What is stored or sent as it comes fills columns nobody meant to be filled, goes to addresses the ' +
      'model was told about, and breaks later, far from here.',
    instead:
      'Check the parsed value with a schema before it is used (zod, valibot, pydantic, a JSON Schema validator), or have the library do it: structured output, or tools with a strict schema. ' +
      'Close the fields that decide something: enum, number, a pattern for addresses.',
    limits:
      'Actions are writes to a database and mail through modelled libraries; queries, commands, paths and requests have rules of their own. Checks written by hand count only where they close a value. ' +
      'Paths through functions that cannot be seen are left out.',
  },
  fixes: ['parse-with-schema'],
  flow: { from: ['llm-output', 'tool-arguments'], to: 'effect', stoppedBy: ['allowlist', 'scalar', 'schema-checked'], sure: true, parsed: true },
  message: (context) =>
    `${inCode(context.sink.text)} is used by \`${context.sink.callee}\` and was parsed from ${originOf(context)} without a schema, so fields and types are the model's choice; ` +
    'check it with a schema first, or ask the model for structured output',
});
