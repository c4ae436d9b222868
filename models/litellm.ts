/**
 * LiteLLM for Python (PyPI `litellm` 1): completion and its async and router forms, text completion, responses, embeddings, images,
 * transcription, moderation. The proxy server and its configuration are not modelled.
 */
import { type CallModel, defineModel } from '../engine/define';
import { CHAT, COMPLETION, EMBEDDING, IMAGE, messagesOf, TRANSCRIPT } from './_chat-completions';

/** completion(model, messages, …): messages may be the second argument. */
const COMPLETE: CallModel = {
  ...CHAT,
  roles: { ...CHAT.roles, model: ['model', '[0]'], messages: ['messages', '[1]'], apiKey: 'api_key', baseUrl: ['api_base', 'base_url'] },
  sinks: {
    'system-prompt': [...messagesOf()['system-prompt'], '[1][role=system|developer].content'],
    'user-prompt': [...messagesOf()['user-prompt'], '[1][role=user].content'],
    'api-key': 'api_key',
  },
};
/** Of Claude the library limits the answer itself. */
const OPEN: CallModel = {
  when: { model: { unlike: ['*claude*', '*anthropic*'] }, '[0]': { unlike: ['*claude*', '*anthropic*'] } },
  unlimited: { maxTokens: 'the most that the model can write', timeout: 'ten minutes' },
};
const TEXT: CallModel = { ...COMPLETION, sinks: { ...COMPLETION.sinks, 'api-key': 'api_key' } };
const RESPONSES: readonly CallModel[] = [
  {
    is: 'chat',
    roles: { model: 'model', system: 'instructions', messages: 'input', maxTokens: 'max_output_tokens', tools: 'tools', apiKey: 'api_key' },
    sinks: {
      'system-prompt': ['instructions', ...messagesOf('', 'input')['system-prompt']],
      'user-prompt': messagesOf('', 'input')['user-prompt'],
      'api-key': 'api_key',
    },
    sources: {
      'llm-output': ['return.output_text', 'return.output[].content[].text', 'return[].delta'],
      'tool-arguments': 'return.output[].arguments',
      'tool-name': 'return.output[].name',
    },
  },
];

export default defineModel({
  sdk: 'litellm',
  title: 'LiteLLM',
  docs: 'https://docs.litellm.ai/docs/completion/input',
  packages: { pypi: { litellm: '>=1' } },
  ai: true,
  types: { Router: ['litellm.Router()'] },
  calls: {
    'litellm.completion': [COMPLETE, OPEN],
    'litellm.acompletion': [COMPLETE, OPEN],
    'litellm.completion_with_retries': COMPLETE,
    'litellm.text_completion': TEXT,
    'litellm.atext_completion': TEXT,
    'litellm.responses': RESPONSES,
    'litellm.aresponses': RESPONSES,
    'litellm.embedding': EMBEDDING,
    'litellm.aembedding': EMBEDDING,
    'litellm.image_generation': IMAGE,
    'litellm.transcription': TRANSCRIPT,
    'litellm.moderation': { is: 'moderation', scalar: true },
    'litellm.Router': { is: 'client', roles: { apiKey: 'model_list[].litellm_params.api_key' }, sinks: { 'api-key': 'model_list[].litellm_params.api_key' } },
    'Router.completion': COMPLETE,
    'Router.acompletion': COMPLETE,
    'Router.text_completion': TEXT,
    'Router.atext_completion': TEXT,
    'Router.embedding': EMBEDDING,
    // joins the chunks of a stream
    'litellm.stream_chunk_builder': { flows: { '[0][]': 'return' }, sources: { 'llm-output': 'return.choices[].message.content' } },
  },
  writes: { 'litellm.api_key': 'api-key', 'litellm.openai_key': 'api-key', 'litellm.anthropic_key': 'api-key' },
});
