/**
 * The Mistral SDKs: npm `@mistralai/mistralai` (0.x: `MistralClient`; 1 and 2: `Mistral`) with its Azure and Google Cloud twins, PyPI
 * `mistralai` (0.x, 1, and 2, which moved to `mistralai.client`). Chat, agents, fill in the middle, conversations, OCR,
 * transcription, embeddings, moderation. Fine-tuning, libraries and workflows are not modelled.
 */
import { type CallModel, defineModel } from '../engine/define';
import { CHAT, chunkAt, clientOf, completionAt, EMBEDDING, messagesOf, TRANSCRIPT, together } from './_chat-completions';

const CLIENT = clientOf();
/** MistralClient(apiKey, endpoint), in Python also by name. */
const OLD_CLIENT: CallModel = { ...clientOf(['[0]', 'apiKey'], 'OldClient') };

/** `complete` gives a completion, `stream` events whose `data` is a chunk. */
const COMPLETE: CallModel = { ...CHAT, sources: completionAt('return') };
const PARSE: CallModel = {
  ...COMPLETE,
  sources: together(completionAt('return'), { 'llm-output': ['return.choices[].message.parsed'], 'tool-arguments': [], 'tool-name': [] }),
  validates: [{ data: 'return.choices[].message.parsed', by: 'responseFormat' }],
};
const STREAM: CallModel = { ...CHAT, sources: chunkAt('return[].data') };
/** chat({ model, messages }), in Python ChatMessage objects. */
const OLD_CHAT: CallModel = { ...CHAT, sources: completionAt('return') };
const OLD_STREAM: CallModel = { ...CHAT, sources: chunkAt('return[]') };
const FILL: CallModel = {
  is: 'completion',
  roles: { model: 'model', prompt: 'prompt', maxTokens: 'maxTokens' },
  sinks: { 'undivided-prompt': 'prompt' },
};

/** `inputs` is one text or a list of entries. */
const CONVERSATION: CallModel = {
  is: 'agent',
  roles: { model: 'model', system: 'instructions', tools: 'tools', maxTokens: 'completionArgs.maxTokens' },
  sinks: { 'system-prompt': 'instructions', 'user-prompt': ['inputs', ...messagesOf('', 'inputs')['user-prompt']] },
  sources: {
    'llm-output': ['return.outputs[].content', 'return.outputs[].content[].text', 'return[].data.content', 'return[].data.content.text'],
    'tool-arguments': ['return.outputs[].arguments', 'return[].data.arguments'],
    'tool-name': ['return.outputs[].name', 'return[].data.name'],
  },
};
const OCR: CallModel = { sources: { 'retrieved-content': 'return.pages[].markdown' }, sourceText: 'the text of a document' };

export default defineModel({
  sdk: 'mistral',
  title: 'Mistral AI',
  docs: 'https://docs.mistral.ai/getting-started/clients/',
  packages: {
    npm: { '@mistralai/mistralai': '>=0.1', '@mistralai/mistralai-azure': '>=1', '@mistralai/mistralai-gcp': '>=1' },
    pypi: { mistralai: '>=0.1' },
  },
  ai: true,
  types: {
    Client: ['mistral.Mistral()', 'mistral.MistralAzure()', 'mistral.MistralGoogleCloud()', 'mistral.MistralGCP()'],
    OldClient: ['mistral()', 'mistral.default()', 'mistral.MistralClient()', 'mistral.MistralAsyncClient()'],
  },
  calls: {
    'mistral.Mistral': CLIENT,
    'mistral.MistralAzure': CLIENT,
    'mistral.MistralGoogleCloud': { is: 'client', returns: 'Client' },
    'mistral.MistralGCP': { is: 'client', returns: 'Client' },
    'mistral.default': OLD_CLIENT,
    'mistral.MistralClient': OLD_CLIENT,
    'mistral.MistralAsyncClient': OLD_CLIENT,

    'Client.chat.complete': COMPLETE,
    'Client.chat.completeAsync': COMPLETE,
    'Client.chat.parse': PARSE,
    'Client.chat.parseAsync': PARSE,
    'Client.chat.stream': STREAM,
    'Client.chat.streamAsync': STREAM,
    'Client.chat.parseStream': STREAM,
    'Client.agents.complete': COMPLETE,
    'Client.agents.completeAsync': COMPLETE,
    'Client.agents.stream': STREAM,
    'Client.agents.streamAsync': STREAM,
    'Client.fim.complete': { ...FILL, sources: completionAt('return') },
    'Client.fim.completeAsync': { ...FILL, sources: completionAt('return') },
    'Client.fim.stream': { ...FILL, sources: chunkAt('return[].data') },
    'Client.beta.conversations.start': CONVERSATION,
    'Client.beta.conversations.startAsync': CONVERSATION,
    'Client.beta.conversations.startStream': CONVERSATION,
    'Client.beta.conversations.append': CONVERSATION,
    'Client.beta.conversations.appendAsync': CONVERSATION,
    'Client.beta.conversations.appendStream': CONVERSATION,
    'Client.beta.agents.create': { is: 'agent', roles: { model: 'model', name: 'name', system: 'instructions' }, sinks: { 'system-prompt': 'instructions' } },
    'Client.ocr.process': OCR,
    'Client.ocr.processAsync': OCR,
    'Client.audio.transcriptions.complete': TRANSCRIPT,
    'Client.embeddings.create': EMBEDDING,
    'Client.classifiers.moderate': { is: 'moderation', scalar: true },
    'Client.classifiers.moderateChat': { is: 'moderation', scalar: true },

    'OldClient.chat': OLD_CHAT,
    'OldClient.chatStream': OLD_STREAM,
    'OldClient.completion': { ...FILL, sources: completionAt('return') },
    'OldClient.embeddings': EMBEDDING,
    // message objects of the Python packages
    'mistral.SystemMessage': { sinks: { 'system-prompt': 'content' } },
    'mistral.UserMessage': { sinks: { 'user-prompt': 'content' } },
    'mistral.ChatMessage': [
      { flows: { role: 'return.role' } },
      { when: { role: ['system'] }, sinks: { 'system-prompt': 'content' } },
      { when: { role: ['user'] }, sinks: { 'user-prompt': 'content' } },
    ],
  },
});
