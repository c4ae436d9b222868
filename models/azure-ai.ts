/**
 * Azure's own clients: npm `@azure/openai` 1 (`OpenAIClient`; version 2 only adds types to OpenAI's SDK, which is another model),
 * `@azure-rest/ai-inference` 1, and PyPI `azure-ai-inference` 1. Assistants and image analysis are not modelled.
 */
import { type CallModel, defineModel } from '../engine/define';
import { CHAT, chunkAt, completionAt, EMBEDDING, messagesOf, together } from './_chat-completions';

const CREDENTIAL: CallModel = { sinks: { 'api-key': '[0]' } };
/** getChatCompletions(deployment, messages, options) */
const camelCalls = (at: string) => ({
  'llm-output': [],
  'tool-arguments': [`${at}.choices[].message.toolCalls[].function.arguments`, `${at}.choices[].delta.toolCalls[].function.arguments`],
  'tool-name': [`${at}.choices[].message.toolCalls[].function.name`],
});
const OLD_CHAT: CallModel = {
  is: 'chat',
  roles: { model: '[0]', messages: '[1]', maxTokens: 'maxTokens', tools: 'tools' },
  sinks: {
    'system-prompt': ['[1][role=system].content', '[1][role=system].content[].text'],
    'user-prompt': ['[1][role=user].content', '[1][role=user].content[].text'],
  },
  sources: together(completionAt('return'), chunkAt('return[]'), camelCalls('return'), camelCalls('return[]')),
};
const OLD_COMPLETION: CallModel = {
  is: 'completion',
  roles: { model: '[0]', prompt: '[1]', maxTokens: 'maxTokens' },
  sinks: { 'undivided-prompt': '[1][]' },
  sources: { 'llm-output': ['return.choices[].text', 'return[].choices[].text'] },
};
/** client.path('/chat/completions').post({ body }) */
const POST: CallModel = {
  is: 'chat',
  roles: { messages: 'body.messages', model: 'body.model', maxTokens: 'body.max_tokens', tools: 'body.tools' },
  sinks: messagesOf('body.'),
  sources: completionAt('return.body'),
};

export default defineModel({
  sdk: 'azure-ai',
  title: 'Azure OpenAI and Azure AI inference',
  docs: 'https://learn.microsoft.com/javascript/api/@azure/openai/',
  packages: {
    npm: { '@azure/openai': '>=1.0.0-beta.1 <2', '@azure-rest/ai-inference': '*', '@azure/core-auth': '*' },
    pypi: { 'azure-ai-inference': '*' },
  },
  roots: {
    openai: ['@azure/openai'],
    rest: ['@azure-rest/ai-inference'],
    auth: ['@azure/core-auth', '@azure/openai', '@azure-rest/ai-inference', 'azure.core.credentials'],
    python: ['azure.ai.inference', 'azure.ai.inference.*'],
  },
  ai: true,
  types: {
    Old: ['openai.OpenAIClient()'],
    Path: ['rest()', 'rest.default()'],
    Client: ['python.ChatCompletionsClient()', 'python.aio.ChatCompletionsClient()'],
  },
  calls: {
    'openai.OpenAIClient': { is: 'client', roles: { baseUrl: '[0]', apiKey: '[1]' } },
    'openai.OpenAIKeyCredential': CREDENTIAL,
    'auth.AzureKeyCredential': CREDENTIAL,
    'Old.getChatCompletions': OLD_CHAT,
    'Old.streamChatCompletions': OLD_CHAT,
    'Old.listChatCompletions': OLD_CHAT,
    'Old.getCompletions': OLD_COMPLETION,
    'Old.streamCompletions': OLD_COMPLETION,
    'Old.getEmbeddings': EMBEDDING,
    'Path.path().post': POST,
    'Client.complete': CHAT,
    'python.models.SystemMessage': { sinks: { 'system-prompt': ['[0]', 'content'] } },
    'python.models.DeveloperMessage': { sinks: { 'system-prompt': ['[0]', 'content'] } },
    'python.models.UserMessage': { sinks: { 'user-prompt': ['[0]', 'content'] } },
    'python.EmbeddingsClient': { is: 'client' },
  },
});
