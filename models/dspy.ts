/**
 * DSPy (PyPI `dspy` and `dspy-ai`, 2 and 3): the fields of a prediction are model output, tools take what the model wrote, retrievers give retrieved
 * content. Types of a signature's output fields are not looked at, nor are calls of one's own modules joined with their `forward`.
 */
import { type CallModel, defineModel } from '../engine/define';

const MODULES = [
  'Predict',
  'ChainOfThought',
  'ReAct',
  'ProgramOfThought',
  'CodeAct',
  'MultiChainComparison',
  'BestOfN',
  'Refine',
  'RLM',
  'ChainOfThoughtWithHint',
];
const PREDICTION: CallModel = { is: 'chat', sources: { 'llm-output': 'return' } };
const COMPLETION: CallModel = {
  is: 'completion',
  roles: { prompt: ['[0]', 'prompt'], messages: 'messages', maxTokens: 'max_tokens' },
  sinks: {
    'undivided-prompt': ['[0]', 'prompt'],
    'system-prompt': 'messages[role=system|developer].content',
    'user-prompt': 'messages[role=user].content',
  },
  sources: { 'llm-output': ['return[]', 'return[].text'] },
};
const WITH_TOOLS: CallModel = {
  is: 'agent',
  roles: { maxSteps: 'max_iters' },
  sources: { 'tool-arguments': ['callback(tools[]).param[*]', 'callback([1][]).param[*]'] },
};

export default defineModel({
  sdk: 'dspy',
  title: 'DSPy',
  docs: 'https://dspy.ai/api/',
  packages: { pypi: { dspy: '>=2', 'dspy-ai': '>=2' } },
  roots: { dspy: ['dspy', 'dspy.*'] },
  ai: true,
  types: {
    Module: MODULES.map((name) => `dspy.${name}()`),
    Lm: ['dspy.LM()'],
    Retriever: ['dspy.Retrieve()', 'dspy.ColBERTv2()', 'dspy.Embeddings()', 'dspy.retrievers.Embeddings()'],
  },
  calls: {
    'dspy.ReAct': WITH_TOOLS,
    'dspy.CodeAct': WITH_TOOLS,
    Module: PREDICTION,
    'Module.acall': PREDICTION,
    'Module.forward': PREDICTION,
    'Module.aforward': PREDICTION,
    Lm: COMPLETION,
    'Lm.acall': COMPLETION,
    Retriever: {
      sources: { 'retrieved-content': ['return.passages[]', 'return[].text', 'return[].long_text'] },
      sourceText: 'a retrieved passage',
    },
    'dspy.Signature': { sinks: { 'system-prompt': ['instructions', '[1]'] } },
    'dspy.Tool': {
      is: 'tool-definition',
      roles: { name: 'name', description: 'desc' },
      sources: { 'tool-arguments': ['callback([0]).param[*]', 'callback(func).param[*]'] },
    },
    'dspy.asyncify': { alias: '[0]' },
    'dspy.syncify': { alias: '[0]' },
  },
});
