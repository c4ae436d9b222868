/**
 * llama-cpp-python (PyPI `llama-cpp-python`, 0.2 and 0.3): models in the process that complete a prompt without roles, called directly or by
 * `create_completion`, and that answer messages. Results are dictionaries in OpenAI's form; `create_chat_completion_openai_v1` gives its objects.
 * The C functions below and the server are not modelled.
 */
import { type CallModel, defineModel } from '../engine/define';
import { CHAT, COMPLETION, EMBEDDING, messagesOf } from './_chat-completions';

/** llm(prompt, suffix, max_tokens, …) */
const COMPLETE: CallModel = { ...COMPLETION, roles: { prompt: ['prompt', '[0]'], maxTokens: 'max_tokens' }, sinks: { 'undivided-prompt': ['prompt', '[0]'] } };
/** create_chat_completion(messages, functions, …) */
const ANSWER: CallModel = {
  ...CHAT,
  roles: { ...CHAT.roles, messages: ['messages', '[0]'] },
  sinks: {
    'system-prompt': [...messagesOf()['system-prompt'], '[0][role=system].content', '[0][role=system].content[].text'],
    'user-prompt': [...messagesOf()['user-prompt'], '[0][role=user].content', '[0][role=user].content[].text'],
    'tool-description': ['tools[].function.name', 'tools[].function.description'],
  },
};

export default defineModel({
  sdk: 'llama-cpp',
  title: 'llama-cpp-python',
  docs: 'https://llama-cpp-python.readthedocs.io/en/latest/api-reference/',
  language: 'python',
  packages: { pypi: { 'llama-cpp-python': '>=0.2' } },
  roots: { llama_cpp: ['llama_cpp', 'llama_cpp.llama'] },
  ai: true,
  types: { Llama: ['llama_cpp.Llama()', 'llama_cpp.Llama.from_pretrained()'] },
  calls: {
    Llama: COMPLETE,
    'Llama.create_completion': COMPLETE,
    'Llama.create_chat_completion': ANSWER,
    'Llama.create_chat_completion_openai_v1': ANSWER,
    'Llama.create_embedding': EMBEDDING,
    'Llama.embed': EMBEDDING,
  },
});
