/**
 * Text chosen by a model is run as program code: eval, Function, vm, dynamic import, exec and their kin.
 * A sandbox is not a barrier here; only a value that cannot be anything but one of the program's own is.
 */
import { defineFlowRule, originOf } from '../engine/define';

export default defineFlowRule({
  id: 'llm-output-to-code',
  title: 'Model output runs as program code',
  category: 'output',
  severity: 'error',
  presets: ['recommended', 'ci'],
  refs: { cwe: [94, 95, 1426], owaspLlm2025: ['LLM05'], owaspLlm2026: ['LLM10'], asi: ['ASI05'] },
  docs: {
    why:
      'What a model writes is steered by everything it has read: the user, a web page, a mail, the answer of another tool. ' +
      'Run as code it has all rights of the process: environment variables, files, network.',
    instead:
      'Ask for data, not code, and parse it: JSON.parse with a schema, ast.literal_eval, an expression parser that knows the operators you need. ' +
      'Where running code is the purpose, do it in a separate process or container without secrets, network or the project’s files.',
    limits:
      'node:vm, an emptied __builtins__ and similar in-process sandboxes are reported: each has known ways out. A real sandbox behind a network call is not seen; ' +
      'where the project starts one by itself, suppress the finding and give the reason.',
  },
  flow: { from: ['llm-output', 'tool-arguments'], to: 'code', stoppedBy: ['allowlist', 'scalar', 'code-inert'] },
  message: (context) =>
    `\`${context.sink.callee}\` runs its text as program code, and that text comes from ${originOf(context)}; ` +
    'parse it as data instead, or run it in a separate sandboxed process',
  fixes: ['literal-eval'],
});
