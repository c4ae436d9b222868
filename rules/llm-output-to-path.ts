/**
 * Text chosen by a model names the file that is read, written or deleted. A prefix does not contain it (`../`);
 * resolving the path and testing it against the folder with a separator does.
 */
import { defineFlowRule, originOf } from '../engine/define';

export default defineFlowRule({
  id: 'llm-output-to-path',
  title: 'Model output names a file',
  category: 'output',
  severity: 'error',
  presets: ['recommended', 'ci'],
  refs: { cwe: [22, 73, 1426], owaspLlm2025: ['LLM05'], owaspLlm2026: ['LLM10'], asi: ['ASI02'] },
  docs: {
    why:
      '`../` or an absolute path leads out of the folder that was meant: to keys, to .env, to the files of another user; when writing, to start-up scripts and configuration. ' +
      'path.join and a leading folder do not prevent it.',
    instead:
      'Resolve first, then test: `const file = path.resolve(root, name)` and `file.startsWith(root + path.sep)` (Python: `Path(root, name).resolve().is_relative_to(root)`), and use the resolved value. ' +
      'Where a plain name is enough, path.basename. Where symbolic links can stand in the folder, use realpath.',
    limits:
      'A `startsWith(root)` without a separator, or on a path that was not resolved, is not taken for a check: `/data-old` begins with `/data`. ' +
      'Symbolic links inside the folder are not seen. A tool whose purpose is to open any file the user can is reported; suppress it with that reason.',
  },
  flow: { from: ['llm-output', 'tool-arguments'], to: 'path', stoppedBy: ['allowlist', 'scalar', 'path-contained', 'path-basename'] },
  fixes: ['contain-path'],
  message: (context) =>
    `\`${context.sink.callee}\` is given a file path, and that path comes from ${originOf(context)}; ` +
    'resolve it and check that it stays inside one folder, or choose from a list',
});
