/**
 * Text chosen by a model is read by something that makes objects out of it and runs what they ask for: pickle, YAML loaders with
 * tags, node-serialize. Readers that give plain data (JSON.parse, yaml.safe_load) are no sinks.
 */
import { defineFlowRule, originOf } from '../engine/define';

export default defineFlowRule({
  id: 'llm-output-to-deserializer',
  title: 'Model output is loaded by an unsafe deserialiser',
  category: 'output',
  severity: 'error',
  presets: [],
  refs: { cwe: [502, 1426], owaspLlm2025: ['LLM05'], owaspLlm2026: ['LLM10'], asi: ['ASI05'] },
  docs: {
    why:
      'Such formats say which classes to make and which functions to call while the data is read. Whoever the model has listened to needs one line of it, ' +
      'and the code runs with all rights of the process before anything of the result is looked at.',
    instead:
      'Ask the model for JSON and check it with a schema. For YAML take the safe loader: yaml.safe_load in Python, js-yaml 4 or safeLoad before it. ' +
      'Pickle, dill and node-serialize have no safe form for foreign text.',
    limits:
      'js-yaml from version 4 and PyYAML’s FullLoader from 5.4 count as safe where the version is known; an unknown version counts as the old one. ' +
      'Readers that are given a file by its path are not reported, and neither are restricted unpicklers taken for protection.',
  },
  flow: { from: ['llm-output', 'tool-arguments'], to: 'deserializer', stoppedBy: ['allowlist', 'scalar'] },
  fixes: ['safe-loader'],
  message: (context) =>
    `\`${context.sink.callee}\` makes objects and runs what they ask for while it reads, and what it reads comes from ${originOf(context)}; ` +
    'read it as plain data (JSON, or the safe YAML loader) and check that with a schema',
});
