/**
 * What a model or a stranger wrote goes into a long-term memory or a vector store, from which later prompts are made. Speaks of writes through
 * modelled libraries; what is read back is other rules' matter.
 */
import { defineFlowRule, inCode, originOf } from '../engine/define';

export default defineFlowRule({
  id: 'unvalidated-memory-write',
  title: 'Unchecked text is written to a long-term memory',
  category: 'prompts',
  severity: 'info',
  presets: [],
  refs: { cwe: [20, 1427], owaspLlm2025: ['LLM04', 'LLM08'], owaspLlm2026: ['LLM05', 'LLM09'], asi: ['ASI06'] },
  docs: {
    why:
      'A memory outlives the conversation. Who can place a text in it once, by a prompt, a page the agent has read or an upload, speaks in every later prompt that finds it, ' +
      'for other users too where they share the store.',
    instead:
      'Write facts of a fixed form: values that a schema or a list of choices lets through, with their source beside them. Ask a guardrail about free text first, keep each user’s memories apart, ' +
      'and mark off what is read back as data.',
    limits:
      'An index of documents that users upload on purpose is reported too: whether that is meant cannot be seen. The history of one conversation is no memory here, and neither are stores without a model.',
  },
  flow: {
    sure: true,
    from: ['llm-output', 'tool-arguments', 'untrusted-input'],
    to: 'memory',
    stoppedBy: ['allowlist', 'scalar', 'schema-checked', 'guardrail', 'redacted'],
  },
  message: (context) =>
    `${inCode(context.sink.callee)} keeps a text for later prompts that nothing has checked: it comes from ${originOf(context)}; let a schema, a fixed list or a guardrail decide what may be remembered`,
});
