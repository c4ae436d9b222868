/**
 * The name or description of a tool or agent is written by somebody else: a request, or a server that is asked at run time. Models
 * read descriptions as orders. Constants, translations among constants and names without spaces are fine.
 */
import { defineFlowRule, inCode, originOf } from '../engine/define';

export default defineFlowRule({
  id: 'tool-description-injection',
  title: 'The description of a tool or agent comes from outside',
  category: 'tools',
  severity: 'error',
  presets: [],
  refs: { cwe: [1427, 74], owaspLlm2025: ['LLM01', 'LLM03'], owaspLlm2026: ['LLM01', 'LLM04'], asi: ['ASI01', 'ASI04'] },
  docs: {
    why:
      'A model reads names and descriptions of tools like a system prompt, and on every turn. Whoever writes one can tell it to call other tools first, to pass on what it knows, ' +
      'or to prefer this tool to the honest one. A server that is asked for its tools can change them after they were approved.',
    instead:
      'Write descriptions as constants and let input choose among them by a fixed list. Take tools of a server over only from servers you trust, pin its version, ' +
      'keep a hash of each description, and ask the user again when one has changed.',
    limits:
      'A value from configuration files, the environment or a database is the operator’s and not reported, nor is one that a model wrote, or one that passes through a function that cannot be seen. Descriptions of single parameters are not looked at. What a tool server lists is a warning: ' +
      'handing that on is what a client is for, and whether the server can be trusted the code does not show.',
  },
  flow: { from: ['untrusted-input', 'retrieved-content'], to: 'tool-description', stoppedBy: ['allowlist', 'scalar', 'single-word'], sure: true },
  severityOf: (context) => (context.source.concept === 'retrieved-content' ? 'warning' : undefined),
  message: (context) =>
    `${inCode(context.sink.text)} names or describes a tool or agent and comes from ${originOf(context)}, and a model takes descriptions for orders; ` +
    'write it as a constant, or let the input choose among constants',
});
