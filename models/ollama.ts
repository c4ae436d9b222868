/**
 * The Ollama clients (npm `ollama` 0.x, PyPI `ollama` 0.x): chat, generate, embeddings, models made from a prompt, and the web search
 * of ollama.com. Pulling and pushing models is not modelled.
 */
import { type CallModel, defineModel } from '../engine/define';
import { EMBEDDING, messagesOf } from './_chat-completions';

const CLIENT: CallModel = { is: 'client', roles: { baseUrl: ['host', '[0]'] }, returns: 'Client' };

/** `num_predict` is -1: without end. */
const OPEN = { maxTokens: 'no end' } as const;

const reply = (at: string) => [`${at}.message.content`, `${at}.message.thinking`];
const CHAT: CallModel = {
  is: 'chat',
  roles: { model: ['model', '[0]'], messages: ['messages', '[1]'], maxTokens: 'options.num_predict', tools: 'tools' },
  unlimited: OPEN,
  // in Python messages may be the second argument
  sinks: {
    'system-prompt': [...messagesOf()['system-prompt'], '[1][role=system].content'],
    'user-prompt': [...messagesOf()['user-prompt'], '[1][role=user].content'],
  },
  sources: {
    'llm-output': [...reply('return'), ...reply('return[]')],
    'tool-arguments': ['return.message.tool_calls[].function.arguments', 'return[].message.tool_calls[].function.arguments'],
    'tool-name': ['return.message.tool_calls[].function.name', 'return[].message.tool_calls[].function.name'],
  },
};
/** `prompt` is a user message beside a system prompt, and the whole prompt without one. */
const GENERATE: readonly CallModel[] = [
  {
    is: 'completion',
    roles: { model: ['model', '[0]'], prompt: 'prompt', system: 'system', maxTokens: 'options.num_predict' },
    unlimited: OPEN,
    sinks: { 'system-prompt': ['system', 'template'] },
    sources: { 'llm-output': ['return.response', 'return.thinking', 'return[].response', 'return[].thinking'] },
  },
  { when: { system: 'present' }, sinks: { 'user-prompt': ['prompt', '[1]'] } },
  { when: { system: 'absent' }, sinks: { 'undivided-prompt': ['prompt', '[1]'] } },
];

export default defineModel({
  sdk: 'ollama',
  title: 'Ollama',
  docs: 'https://github.com/ollama/ollama-js#api',
  packages: { npm: { ollama: '>=0.4' }, pypi: { ollama: '>=0.1' } },
  ai: true,
  types: { Client: ['ollama', 'ollama.default', 'ollama.Ollama()', 'ollama.Client()', 'ollama.AsyncClient()'] },
  calls: {
    'ollama.Ollama': CLIENT,
    'ollama.Client': CLIENT,
    'ollama.AsyncClient': CLIENT,
    'Client.chat': CHAT,
    'Client.generate': GENERATE,
    'Client.create': { sinks: { 'system-prompt': ['system', 'messages[role=system].content'] } },
    'Client.embed': EMBEDDING,
    'Client.embeddings': EMBEDDING,
    'Client.webSearch': { sources: { 'retrieved-content': ['return.results[].content', 'return.results[].title', 'return.results[].url'] } },
    'Client.webFetch': { sources: { 'retrieved-content': ['return.content', 'return.title', 'return.links[]'] } },
  },
});
