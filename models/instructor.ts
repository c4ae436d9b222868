/**
 * Instructor (npm `@instructor-ai/instructor` 0 and 1, PyPI `instructor` 0 and 1): clients that give back an object of the asked form. Its fields
 * are the model's text as far as the schema lets text through. Validators that ask a model are not modelled.
 */
import { type CallModel, defineModel } from '../engine/define';
import { messagesOf } from './_chat-completions';

const CLIENT: CallModel = { is: 'client', returns: 'Client' };
const KEYED: CallModel = { ...CLIENT, roles: { apiKey: 'api_key' }, sinks: { 'api-key': 'api_key' } };
/** create({ messages, response_model }), in JavaScript with `{ schema, name }`, and streams of what is known so far. */
const CREATE: CallModel = {
  is: 'chat',
  roles: {
    model: 'model',
    messages: 'messages',
    system: 'system',
    maxTokens: ['max_tokens', 'max_completion_tokens'],
    schema: ['response_model.schema', 'response_model'],
  },
  sinks: { 'system-prompt': [...messagesOf()['system-prompt'], 'system'], 'user-prompt': messagesOf()['user-prompt'] },
  sources: { 'llm-output': ['return', 'return.**'] },
  validates: [
    { data: 'return', by: 'response_model.schema' },
    { data: 'return', by: 'response_model' },
    { data: 'return[]', by: 'response_model.schema' },
    { data: 'return[]', by: 'response_model' },
  ],
};
const WITH_COMPLETION: CallModel = {
  ...CREATE,
  sources: { 'llm-output': ['return[0]', 'return[0].**', 'return[1].choices[].message.content'] },
  validates: [{ data: 'return[0]', by: 'response_model' }],
};
const FACTORIES = [
  'openai',
  'anthropic',
  'litellm',
  'gemini',
  'genai',
  'mistral',
  'cohere',
  'groq',
  'bedrock',
  'vertexai',
  'fireworks',
  'cerebras',
  'perplexity',
  'xai',
];

export default defineModel({
  sdk: 'instructor',
  title: 'Instructor',
  docs: 'https://python.useinstructor.com/',
  packages: { npm: { '@instructor-ai/instructor': '*' }, pypi: { instructor: '>=0.3' } },
  ai: true,
  types: { Client: ['instructor.Instructor()', 'instructor.AsyncInstructor()'] },
  calls: {
    instructor: CLIENT,
    'instructor.createInstructor': CLIENT,
    'instructor.patch': CLIENT,
    'instructor.apatch': CLIENT,
    'instructor.from_provider': KEYED,
    ...Object.fromEntries(FACTORIES.map((name) => [`instructor.from_${name}`, CLIENT])),
    'Client.chat.completions.create': CREATE,
    'Client.chat.completions.create_partial': CREATE,
    'Client.chat.completions.create_iterable': CREATE,
    'Client.chat.completions.create_with_completion': WITH_COMPLETION,
    'Client.messages.create': CREATE,
    'Client.create': CREATE,
    'Client.create_partial': CREATE,
    'Client.create_iterable': CREATE,
    'Client.create_with_completion': WITH_COMPLETION,
  },
});
