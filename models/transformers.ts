/**
 * Models that run in the process: npm `@huggingface/transformers` (3 and 4) and `@xenova/transformers` (1 and 2), and Python's `transformers` (4 and 5).
 * Pipelines that give text, models that generate, what decodes tokens, chat templates. Classification gives labels, not text.
 */
import { type CallModel, defineModel } from '../engine/define';
import { messagesOf } from './_chat-completions';

/** pipeline(task, model, …) */
/** What makes vectors of text gives none. */
const PIPELINE: CallModel = {
  when: { '[0]': { unlike: ['feature-extraction', 'image-feature-extraction', 'sentence-similarity'] } },
  is: 'client',
  roles: { model: ['[1]', 'model'] },
  returns: 'Pipeline',
};
const texts = (at: string) => [
  `${at}.generated_text`,
  `${at}.generated_text[].content`,
  `${at}.summary_text`,
  `${at}.translation_text`,
  `${at}.answer`,
  `${at}.text`,
  `${at}.chunks[].text`,
];
/** A pipeline takes one text or messages, or a list of these, and gives a list, of a list a list of lists. */
const RUN: readonly CallModel[] = [
  {
    is: 'completion',
    roles: { prompt: '[0]', maxTokens: ['max_new_tokens', 'max_length'] },
    sinks: { 'undivided-prompt': '[0]' },
    sources: { 'llm-output': [...texts('return'), ...texts('return[]'), ...texts('return[][]')] },
  },
  // where a role can be seen, or every text would count as a system message
  {
    when: { '[0][].role': ['/./'] },
    sinks: {
      'system-prompt': ['[0][role=system].content', '[0][role=system].content[].text'],
      'user-prompt': ['[0][role=user].content', '[0][role=user].content[].text'],
    },
  },
];
const GENERATE: CallModel = {
  is: 'completion',
  roles: { maxTokens: ['max_new_tokens', 'max_length'] },
  sources: { 'llm-output': ['return', 'return[]', 'return.sequences'] },
};
/** Tokens as text, and text as tokens: what they hold stays what it was. */
const KEPT: CallModel = { flows: { '[0]': 'return', '[0][]': 'return' } };
const KEPT_LIST: CallModel = { flows: { '[0]': 'return[]', '[0][]': 'return[]' } };
const TEMPLATE: CallModel = {
  sinks: {
    'system-prompt': ['[0][role=system].content', ...messagesOf('', 'conversation')['system-prompt']],
    'user-prompt': ['[0][role=user].content', ...messagesOf('', 'conversation')['user-prompt']],
  },
  flows: { '[0][].content': 'return' },
};

const CAUSAL = ['AutoModelForCausalLM', 'AutoModelForSeq2SeqLM', 'AutoModelForImageTextToText', 'AutoModelForVision2Seq', 'AutoModelForSpeechSeq2Seq'];
const TOKENIZERS = ['AutoTokenizer', 'AutoProcessor'];

export default defineModel({
  sdk: 'transformers',
  title: 'Transformers',
  docs: 'https://huggingface.co/docs/transformers.js/api/pipelines',
  packages: { npm: { '@huggingface/transformers': '>=3', '@xenova/transformers': '>=1' }, pypi: { transformers: '>=4' } },
  ai: true,
  types: {
    Pipeline: ['transformers.TextGenerationPipeline()'],
    Model: [...CAUSAL, 'PreTrainedModel'].map((name) => `transformers.${name}.from_pretrained()`),
    Tokenizer: [...TOKENIZERS, 'PreTrainedTokenizer'].map((name) => `transformers.${name}.from_pretrained()`).concat('Tokenizer.tokenizer'),
    Streamer: ['transformers.TextIteratorStreamer()', 'transformers.AsyncTextIteratorStreamer()'],
  },
  calls: {
    'transformers.pipeline': PIPELINE,
    Pipeline: RUN,
    'Model.generate': GENERATE,
    Tokenizer: { flows: { '[0]': 'return', '[0][]': 'return' } },
    'Tokenizer.decode': KEPT,
    'Tokenizer.batch_decode': KEPT_LIST,
    'Tokenizer.encode': KEPT,
    'Tokenizer.apply_chat_template': TEMPLATE,
    // shows each piece as it comes
    'transformers.TextStreamer': { sources: { 'llm-output': 'callback(callback_function).param[0]' } },
  },
  reads: { 'Streamer[]': 'llm-output' },
});
