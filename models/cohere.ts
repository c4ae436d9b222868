/**
 * The Cohere SDKs (npm `cohere-ai` 7 and 8, PyPI `cohere` 4 to 7): chat in its first and second form, streams, generate, summarize,
 * transcription; clients of the platform, Bedrock, SageMaker and OCI. Classification, reranking and embeddings give no text of a model.
 */
import { type CallModel, defineModel } from '../engine/define';
import { clientOf, messagesOf, TRANSCRIPT } from './_chat-completions';

const CLIENT = clientOf(['token', 'apiKey', '[0]'], 'Client');
const CLIENT_V2 = clientOf(['token', 'apiKey', '[0]'], 'ClientV2');
const CLOUD: CallModel = { is: 'client', sinks: { 'api-key': ['awsSecretKey', 'awsSessionToken'] }, returns: 'Client' };
const CLOUD_V2: CallModel = { ...CLOUD, returns: 'ClientV2' };

/** One `message`, a `preamble`, and what was said before. */
const CHAT: readonly CallModel[] = [
  {
    is: 'chat',
    roles: { model: 'model', prompt: 'message', system: 'preamble', maxTokens: 'maxTokens', tools: 'tools' },
    sinks: {
      'system-prompt': ['preamble', 'chatHistory[role=SYSTEM].message'],
      'user-prompt': 'chatHistory[role=USER].message',
    },
    sources: {
      'llm-output': ['return.text', 'return[].text', 'return[].response.text'],
      'tool-arguments': ['return.toolCalls[].parameters', 'return[].toolCalls[].parameters'],
      'tool-name': ['return.toolCalls[].name', 'return[].toolCalls[].name'],
    },
  },
  { when: { preamble: 'present' }, sinks: { 'user-prompt': 'message' } },
  { when: { preamble: 'absent' }, sinks: { 'undivided-prompt': 'message' } },
];
const MESSAGE = 'delta.message';
const CHAT_V2: CallModel = {
  is: 'chat',
  roles: { model: 'model', messages: 'messages', maxTokens: 'maxTokens', tools: 'tools' },
  sinks: messagesOf(),
  sources: {
    'llm-output': ['return.message.content[].text', 'return.message.toolPlan', `return[].${MESSAGE}.content.text`, `return[].${MESSAGE}.toolPlan`],
    'tool-arguments': ['return.message.toolCalls[].function.arguments', `return[].${MESSAGE}.toolCalls.function.arguments`],
    'tool-name': ['return.message.toolCalls[].function.name', `return[].${MESSAGE}.toolCalls.function.name`],
  },
};
const GENERATE: CallModel = {
  is: 'completion',
  roles: { model: 'model', prompt: 'prompt', maxTokens: 'maxTokens' },
  sinks: { 'undivided-prompt': 'prompt' },
  sources: { 'llm-output': ['return.generations[].text', 'return[].text'] },
};

export default defineModel({
  sdk: 'cohere',
  title: 'Cohere',
  docs: 'https://docs.cohere.com/reference/chat',
  packages: { npm: { 'cohere-ai': '>=7' }, pypi: { cohere: '>=4' } },
  ai: true,
  types: {
    Client: [
      'cohere.CohereClient()',
      'cohere.Client()',
      'cohere.AsyncClient()',
      'cohere.BedrockClient()',
      'cohere.SagemakerClient()',
      'cohere.AwsClient()',
      'cohere.OciClient()',
    ],
    ClientV2: [
      'cohere.CohereClientV2()',
      'cohere.ClientV2()',
      'cohere.AsyncClientV2()',
      'cohere.BedrockClientV2()',
      'cohere.SagemakerClientV2()',
      'cohere.OciClientV2()',
      'Client.v2',
    ],
  },
  calls: {
    'cohere.CohereClient': CLIENT,
    'cohere.Client': CLIENT,
    'cohere.AsyncClient': CLIENT,
    'cohere.CohereClientV2': CLIENT_V2,
    'cohere.ClientV2': CLIENT_V2,
    'cohere.AsyncClientV2': CLIENT_V2,
    'cohere.BedrockClient': CLOUD,
    'cohere.SagemakerClient': CLOUD,
    'cohere.BedrockClientV2': CLOUD_V2,
    'cohere.SagemakerClientV2': CLOUD_V2,
    'Client.chat': CHAT,
    'Client.chatStream': CHAT,
    'Client.generate': GENERATE,
    'Client.generateStream': GENERATE,
    'Client.summarize': { is: 'completion', sinks: { 'user-prompt': 'text' }, sources: { 'llm-output': 'return.summary' } },
    'ClientV2.chat': CHAT_V2,
    'ClientV2.chatStream': CHAT_V2,
    'Client.audio.transcriptions.create': TRANSCRIPT,
    'ClientV2.audio.transcriptions.create': TRANSCRIPT,
  },
});
