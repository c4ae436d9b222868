/**
 * Hugging Face's inference clients: npm `@huggingface/inference` (1 to 4), its client and its functions, and `InferenceClient` of PyPI
 * `huggingface-hub`. Chat, text generation, translation, summaries, answers, captions and transcripts; classification gives no text of a model.
 */
import { type CallModel, defineModel } from '../engine/define';
import { CHAT, clientOf, messagesOf } from './_chat-completions';

const CLIENT = clientOf(['[0]'], 'Client');
const PY_CLIENT = clientOf(['token', 'api_key'], 'Client');
const KEY = { 'api-key': 'accessToken' };

const CHAT_COMPLETION: CallModel = { ...CHAT, sinks: { ...CHAT.sinks, ...KEY } };
/** chat_completion(messages, …) */
const PY_CHAT: CallModel = {
  ...CHAT,
  sinks: {
    ...CHAT.sinks,
    'system-prompt': [...messagesOf()['system-prompt'], '[0][role=system].content'],
    'user-prompt': [...messagesOf()['user-prompt'], '[0][role=user].content'],
  },
};
/** textGeneration({ inputs }), in Python text_generation(prompt), which gives a text, an object, or pieces. */
const GENERATION: CallModel = {
  is: 'completion',
  roles: { model: 'model', prompt: ['inputs', 'prompt', '[0]'], maxTokens: ['parameters.max_new_tokens', 'max_new_tokens'] },
  sinks: { 'undivided-prompt': ['inputs', 'prompt'], ...KEY },
  sources: { 'llm-output': ['return.generated_text', 'return[].generated_text', 'return[].token.text'] },
};
const PY_GENERATION: CallModel = {
  ...GENERATION,
  sinks: { 'undivided-prompt': ['prompt', '[0]'] },
  sources: { 'llm-output': ['return', 'return[]', 'return.generated_text', 'return[].token.text'] },
};
/** @param paths where the text stands */
const gives = (...paths: readonly string[]): CallModel => ({ is: 'completion', roles: { model: 'model' }, sinks: KEY, sources: { 'llm-output': paths } });
const SUMMARY = gives('return.summary_text', 'return[].summary_text');
const TRANSLATION = gives('return.translation_text', 'return[].translation_text');
const CAPTION = gives('return.generated_text', 'return[].generated_text');
const ANSWER = gives('return.answer', 'return[].answer');
const TRANSCRIPT: CallModel = { is: 'transcription', roles: { model: 'model' }, sinks: KEY, sources: { 'llm-output': 'return.text' } };
const EMBEDDING: CallModel = { is: 'embedding', roles: { model: 'model' }, sinks: KEY, scalar: true };
const IMAGE: CallModel = { is: 'image', roles: { model: 'model', prompt: ['inputs', 'prompt', '[0]'] }, sinks: KEY };

const TASKS: Readonly<Record<string, CallModel>> = {
  chatCompletionStream: CHAT_COMPLETION,
  textGenerationStream: GENERATION,
  summarization: SUMMARY,
  translation: TRANSLATION,
  imageToText: CAPTION,
  questionAnswering: ANSWER,
  visualQuestionAnswering: ANSWER,
  documentQuestionAnswering: ANSWER,
  automaticSpeechRecognition: TRANSCRIPT,
  featureExtraction: EMBEDDING,
  textToImage: IMAGE,
};
const under = (root: string, tasks: Readonly<Record<string, CallModel>>) =>
  Object.fromEntries(Object.entries(tasks).map(([name, call]) => [`${root}.${name}`, call]));

export default defineModel({
  sdk: 'huggingface-inference',
  title: 'Hugging Face inference',
  docs: 'https://huggingface.co/docs/huggingface.js/inference/README',
  packages: { npm: { '@huggingface/inference': '>=1' }, pypi: { 'huggingface-hub': '>=0.17' } },
  roots: { hf: ['@huggingface/inference'], hub: ['huggingface_hub', 'huggingface_hub.*'] },
  ai: true,
  types: {
    Client: [
      'hf.InferenceClient()',
      'hf.HfInference()',
      'hf.InferenceClientEndpoint()',
      'Client.endpoint()',
      'hub.InferenceClient()',
      'hub.AsyncInferenceClient()',
    ],
  },
  calls: {
    'hf.InferenceClient': CLIENT,
    'hf.HfInference': CLIENT,
    'hub.InferenceClient': PY_CLIENT,
    'hub.AsyncInferenceClient': PY_CLIENT,
    ...under('hf', { ...TASKS, chatCompletion: CHAT_COMPLETION, textGeneration: GENERATION }),
    ...under('Client', TASKS),
    // one name in both languages: what differs stands beside it
    'Client.chatCompletion': [CHAT_COMPLETION, PY_CHAT],
    'Client.chat.completions.create': PY_CHAT,
    'Client.textGeneration': [GENERATION, PY_GENERATION],
  },
});
