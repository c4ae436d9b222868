/**
 * Text chosen by a model is read by a shell, or becomes an argument of a program. The first is an error: every character counts.
 * The second is a warning: no shell reads it, but a text that begins with a dash is taken for an option.
 */
import { defineFlowRule, inCode, originOf } from '../engine/define';

export default defineFlowRule({
  id: 'llm-output-to-shell',
  title: 'Model output runs as a shell command',
  category: 'output',
  severity: 'error',
  presets: ['recommended', 'ci'],
  refs: { cwe: [78, 88, 1426], owaspLlm2025: ['LLM05'], owaspLlm2026: ['LLM10'], asi: ['ASI05'] },
  docs: {
    why:
      'In a shell command `;`, `$( )`, a quote or a line break begins a new command. A model writes them as soon as something it has read asks for it, ' +
      'and the command runs with the rights of the process.',
    instead:
      'Start the program without a shell and with a list of arguments: execFile or spawn in Node, subprocess.run([...]) in Python. Put `--` before values, ' +
      'or refuse values that begin with a dash. Check the value against a list of what is allowed or a regular expression anchored at both ends.',
    limits:
      'Quotes in the template, JSON.stringify and lists of forbidden characters are not taken for protection. A single argument of a fixed program is a warning; ' +
      'which options that program has is not known. Programs that run their arguments (env, xargs, find -exec, ssh) are seen only as far as models name them.',
  },
  flow: {
    from: ['llm-output', 'tool-arguments'],
    to: ['shell-command', 'command-argument'],
    stoppedBy: ['allowlist', 'scalar'],
    stoppedAt: { 'shell-command': ['shell-quoted', 'first-word'], 'command-argument': ['not-an-option', 'dash-checked'] },
  },
  message: (context) =>
    context.sink.concept === 'command-argument'
      ? `${inCode(context.sink.text)} is an argument of the program that \`${context.sink.callee}\` starts and comes from ${originOf(context)}, so a text that begins with \`-\` is read as an option; ` +
        'put `--` before it or check it against what is allowed'
      : `\`${context.sink.callee}\` has a shell read its text, and that text comes from ${originOf(context)}; ` +
        'start the program without a shell and pass the value in an argument list, or check it against what is allowed',
  fixes: ['execfile-with-arguments'],
  severityOf: (context) => (context.sink.concept === 'command-argument' ? 'warning' : undefined),
});
