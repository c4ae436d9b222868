/**
 * A tool whose input no schema describes: whatever the model writes reaches the handler. Speaks of definitions without a schema, of
 * schemas that let anything through, and of Python parameters without a type; what the handler does with them is other rules' matter.
 */
import { defineToolRule } from '../engine/define';

export default defineToolRule({
  id: 'weak-tool-schema',
  title: 'The input of a tool is not described by a schema',
  category: 'tools',
  severity: 'warning',
  presets: [],
  refs: { cwe: [20, 1426], owaspLlm2025: ['LLM06', 'LLM05'], owaspLlm2026: ['LLM03', 'LLM10'], asi: ['ASI02'] },
  docs: {
    why:
      'The schema is what stands between the model’s words and the handler: the library refuses input that does not fit. Where it is missing or says “anything”, the handler is given objects where it ' +
      'expects text, fields it never meant to take, and the model is not told what to write.',
    instead:
      'Give each tool a schema that names every field with its type, closed where the values are known (enum, number, pattern), and let it refuse others. In Python annotate each parameter of a tool, ' +
      'with Literal for fixed choices.',
    limits:
      'Looks at definitions through modelled libraries. A schema that is computed or comes from elsewhere counts as given, and so does a plain `dict` in Python. A handler without parameters needs no schema.',
  },
  message: ({ name, what, field }) => {
    const tool = name === undefined ? 'This tool' : `The tool \`${name}\``;
    if (what === 'missing') return `${tool} has a handler that takes input, and no schema that describes it; give it one that names every field with its type`;
    const where = field === undefined ? 'as a whole' : `in \`${field}\``;
    return what === 'untyped'
      ? `${tool} takes \`${field}\` without a type, so the model may write anything there; annotate the parameter`
      : `${tool} lets anything through ${where}: its schema names no type there; describe what is expected`;
  },
});
