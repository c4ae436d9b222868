/**
 * Text chosen by a model is parsed as HTML. Text nodes, frameworks' own escaping and a sanitiser stop it;
 * a function merely named like a sanitiser does not.
 */
import { defineFlowRule, originOf } from '../engine/define';

export default defineFlowRule({
  id: 'llm-output-to-html',
  title: 'Model output is rendered as HTML',
  category: 'output',
  severity: 'error',
  presets: ['recommended', 'ci'],
  refs: { cwe: [79, 1426], owaspLlm2025: ['LLM05'], owaspLlm2026: ['LLM10'], asi: ['ASI05'] },
  docs: {
    why:
      'A model that has read a hostile page or message repeats its markup. Parsed as HTML, an `onerror` or a script in it runs in the session of the person who reads the answer; ' +
      'an image alone can carry the conversation to a foreign server.',
    instead:
      'Show the answer as text (textContent, `{answer}` in JSX, autoescaping templates). Where markup is wanted, run DOMPurify (bleach or nh3 in Python) on the final HTML, ' +
      'after Markdown has been converted, not before.',
    limits: 'Markdown components are not part of this rule. Sanitiser options that let scripts through are not read. A Content-Security-Policy is not seen.',
  },
  flow: { from: ['llm-output', 'tool-arguments'], to: 'html', stoppedBy: ['allowlist', 'scalar', 'html-escaped', 'url-component'] },
  fixes: ['text-content', 'sanitise-html'],
  message: (context) =>
    `\`${context.sink.callee}\` parses its text as HTML, and that text comes from ${originOf(context)}; show it as text, or sanitise the final HTML with DOMPurify`,
});
