/**
 * The Together AI SDKs (npm `together-ai`, PyPI `together`, since version 1 there): chat and text completions, streams,
 * embeddings, images, transcription. The code interpreter runs in Together's sandbox and counts as no effect.
 */
import { type CallModel, defineModel } from '../engine/define';
import { CHAT, COMPLETION, clientOf, completionAt, EMBEDDING, IMAGE, TRANSCRIPT } from './_chat-completions';

const CLIENT = clientOf();
const LISTENER: readonly CallModel[] = [
  { returns: 'ChatStream' },
  { when: { '[0]': ['content'] }, sources: { 'llm-output': ['callback([1]).param[0]', 'callback([1]).param[1]'] } },
  {
    when: { '[0]': ['message', 'finalMessage'] },
    sources: { 'llm-output': 'callback([1]).param[0].content', 'tool-arguments': 'callback([1]).param[0].tool_calls[].function.arguments' },
  },
];

export default defineModel({
  sdk: 'together',
  title: 'Together AI',
  docs: 'https://docs.together.ai/docs/chat-overview',
  packages: { npm: { 'together-ai': '>=0.5' }, pypi: { together: '>=1' } },
  ai: true,
  types: { Client: ['together()', 'together.Together()', 'together.AsyncTogether()'], ChatStream: [] },
  calls: {
    together: CLIENT,
    'together.Together': CLIENT,
    'together.AsyncTogether': CLIENT,
    'Client.chat.completions.create': CHAT,
    'Client.chat.completions.stream': { ...CHAT, returns: 'ChatStream' },
    'ChatStream.on': LISTENER,
    'ChatStream.finalContent': { sources: { 'llm-output': 'return' } },
    'ChatStream.finalChatCompletion': { sources: completionAt('return') },
    'Client.completions.create': COMPLETION,
    'Client.embeddings.create': EMBEDDING,
    'Client.images.generate': IMAGE,
    'Client.images.create': IMAGE,
    'Client.audio.transcriptions.create': TRANSCRIPT,
  },
  writes: { 'Client.apiKey': 'api-key' },
});
