/** An endpoint that asks a model and writes down neither what was asked nor what was answered. No preset has it: whether there must be such a log is the operator's to say. */
import { definePracticeRule } from '../engine/define';

export default definePracticeRule<'audit'>({
  about: 'audit',
  id: 'missing-llm-audit-log',
  title: 'What a model was asked and answered is recorded nowhere',
  category: 'operations',
  severity: 'info',
  presets: [],
  optIn: true,
  refs: { cwe: [778], owaspLlm2025: ['LLM10'], owaspLlm2026: ['LLM06'], asi: ['ASI10'] },
  docs: {
    why:
      'After an injection, a leak or a complaint the first question is what the model was asked and what it did. Where no request and no answer is kept, nobody can tell who was affected, and a change of behaviour ' +
      'is noticed by users first.',
    instead:
      'Record each request and answer with the user, the model and the time, in a store of its own with access control and an end date, or through tracing (OpenTelemetry, Langfuse, LangSmith). Leave secrets out, ' +
      'and do not write the texts into the general log: that is what sensitive-llm-logging is about.',
    limits:
      'Off unless it is asked for by name. It counts any call in the functions of the endpoint that logs a value, writes to a database or saves a message or a conversation, and any package that traces models’ calls; ' +
      'whether what is kept is enough is not judged. Proxies and gateways that record are not seen.',
  },
  message: ({ method, path, call }) =>
    `${path === undefined ? 'This endpoint' : `\`${method} ${path}\``} asks a model (\`${call.text}\`, ${call.path} line ${call.line}), and nothing keeps what was asked and answered; record both, with the user and the time`,
});
