/**
 * OpenRouter (npm `@openrouter/sdk` 0 and 1, `@openrouter/agent`, `@openrouter/ai-sdk-provider`): chat, responses, `callModel` with its
 * tools and streams, and the factory of the AI SDK's provider. Keys, credits and the list of models are not modelled. `chat.completions.create` and
 * `messages` of `callModel` are OpenAI's names: no version from 0.0.1 to 1.3 has them, but whoever writes them means an order to the model.
 */
import { type CallModel, defineModel } from '../engine/define';
import { CHAT, chunkAt, clientOf, completionAt, EMBEDDING, messagesOf, together } from './_chat-completions';

const CLIENT = clientOf();
const WRAPPED = ['', 'chatRequest.', 'chatGenerationParams.'];
/** send({ model, messages }), which later versions wrap once more. */
const SEND: CallModel = {
  ...CHAT,
  sinks: {
    'system-prompt': WRAPPED.flatMap((at) => messagesOf(at)['system-prompt']),
    'user-prompt': WRAPPED.flatMap((at) => messagesOf(at)['user-prompt']),
  },
  sources: together(completionAt('return'), chunkAt('return[]'), {
    'llm-output': ['return.choices[].message.reasoning', 'return[].choices[].delta.reasoning', 'return[].data.choices[].delta.content'],
    'tool-arguments': [],
    'tool-name': [],
  }),
};
const INPUT = messagesOf('', 'input');
/** `input` as messages, or as one text: a user message beside instructions, the whole prompt without them. */
const RESPONSE_INPUT: readonly CallModel[] = [
  { when: { 'input[].role': ['/./'] }, sinks: INPUT },
  { when: { instructions: 'present' }, sinks: { 'user-prompt': 'input' } },
  { when: { instructions: 'absent' }, sinks: { 'undivided-prompt': 'input' } },
];
const RESPONSE: CallModel = {
  is: 'chat',
  roles: { model: 'model', system: 'instructions', messages: 'input', maxTokens: 'maxOutputTokens', tools: 'tools' },
  sinks: { 'system-prompt': 'instructions' },
  sources: {
    'llm-output': ['return.outputText', 'return.output[].content[].text', 'return[].delta'],
    'tool-arguments': ['return.output[].arguments', 'return[].arguments'],
    'tool-name': 'return.output[].name',
  },
};
const CALL_MODEL: readonly CallModel[] = [
  { ...RESPONSE, is: 'agent', roles: { ...RESPONSE.roles, maxSteps: 'stopWhen' }, sources: {}, returns: 'ModelResult' },
  ...RESPONSE_INPUT,
  { when: { messages: 'present' }, sinks: messagesOf() },
];

export default defineModel({
  sdk: 'openrouter',
  title: 'OpenRouter',
  docs: 'https://openrouter.ai/docs/sdks/typescript',
  packages: { npm: { '@openrouter/sdk': '*', '@openrouter/agent': '*', '@openrouter/ai-sdk-provider': '*' } },
  ai: true,
  types: { Client: ['openrouter()', 'openrouter.OpenRouter()'], ModelResult: ['openrouter.ModelResult()'] },
  calls: {
    openrouter: CLIENT,
    'openrouter.OpenRouter': CLIENT,
    'openrouter.createOpenRouter': { is: 'client', roles: { apiKey: 'apiKey', baseUrl: 'baseURL' }, sinks: { 'api-key': 'apiKey' } },
    'Client.chat.send': SEND,
    'Client.chat.completions.create': SEND,
    'Client.responses.send': [RESPONSE, ...RESPONSE_INPUT],
    'Client.beta.responses.send': [RESPONSE, ...RESPONSE_INPUT],
    'Client.embeddings.generate': EMBEDDING,
    'Client.callModel': CALL_MODEL,
    'openrouter.callModel': CALL_MODEL,
    'ModelResult.getText': { sources: { 'llm-output': 'return' } },
    'ModelResult.getTextStream': { sources: { 'llm-output': 'return[]' } },
    'ModelResult.getReasoningStream': { sources: { 'llm-output': 'return[]' } },
    'ModelResult.getResponse': { sources: RESPONSE.sources ?? {} },
    'ModelResult.getToolCalls': { sources: { 'tool-arguments': 'return[].arguments', 'tool-name': 'return[].name' } },
    'ModelResult.getToolCallsStream': { sources: { 'tool-arguments': 'return[].arguments', 'tool-name': 'return[].name' } },
    'openrouter.tool': {
      is: 'tool-definition',
      roles: { name: 'name', description: 'description', schema: 'inputSchema', handler: 'execute' },
      sources: { 'tool-arguments': 'callback(execute).param[0]' },
      validates: [{ data: 'callback(execute).param[0]', by: 'inputSchema' }],
    },
  },
});
