/**
 * Text chosen by a model decides which host a request, a redirect or a browser window goes to.
 * A constant scheme and host before the text stop it, and so does a check of the parsed host; a scheme test does not.
 */
import { defineFlowRule, originOf } from '../engine/define';

export default defineFlowRule({
  id: 'llm-output-to-url',
  title: 'Model output chooses where a request goes',
  category: 'output',
  severity: 'error',
  presets: ['recommended', 'ci'],
  refs: { cwe: [918, 601, 1426], owaspLlm2025: ['LLM05'], owaspLlm2026: ['LLM10'], asi: ['ASI02'] },
  docs: {
    why:
      'The program asks from inside its own network: a model that is told to can reach cloud metadata, admin ports and internal services, ' +
      'or carry what it knows to a foreign server in the query string.',
    instead:
      'Parse the address with `new URL(text)` and compare `hostname` with a fixed list, or keep scheme and host constant and put the value into the path with encodeURIComponent. ' +
      'Do not follow redirects to other hosts.',
    limits:
      'Only the host is looked at: a value in the path or query of a constant host is not reported. Redirects and names that resolve to internal addresses are not seen. ' +
      'z.string().url() and `startsWith("https://")` are not taken for checks. A tool whose purpose is to fetch any page is reported.',
  },
  flow: { from: ['llm-output', 'tool-arguments'], to: 'url', stoppedBy: ['allowlist', 'scalar', 'url-host-checked', 'url-component'] },
  fixes: ['allow-hosts'],
  message: (context) =>
    `\`${context.sink.callee}\` goes to the address it is given, and that address comes from ${originOf(context)}; ` +
    'compare the parsed host with a fixed list, or keep scheme and host constant',
});
