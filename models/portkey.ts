/**
 * The Portkey gateway (npm `portkey-ai`, PyPI `portkey-ai`, versions 1 to 3): chat and text completions, responses, prompts that are
 * kept at Portkey. Its administration is not modelled; OpenAI's client behind the gateway is OpenAI's model.
 */
import { type CallModel, defineModel } from '../engine/define';
import { CHAT, COMPLETION, chunkAt, clientOf, completionAt, EMBEDDING, IMAGE, messagesOf, TRANSCRIPT, together } from './_chat-completions';

const KEYS = ['apiKey', 'virtualKey', 'Authorization', 'awsSecretAccessKey', 'awsSessionToken'];
const CLIENT = clientOf(KEYS);
/** `variables` are put into a prompt whose roles stand at Portkey. */
const PROMPT: CallModel = {
  is: 'chat',
  sources: together(completionAt('return'), chunkAt('return[]'), {
    'llm-output': ['return.choices[].text', 'return[].choices[].text'],
    'tool-arguments': [],
    'tool-name': [],
  }),
};

export default defineModel({
  sdk: 'portkey',
  title: 'Portkey',
  docs: 'https://portkey.ai/docs/api-reference/sdk/node',
  packages: { npm: { 'portkey-ai': '>=1' }, pypi: { 'portkey-ai': '>=1' } },
  roots: { portkey: ['portkey-ai', 'portkey_ai'] },
  ai: true,
  types: { Client: ['portkey()', 'portkey.Portkey()', 'portkey.AsyncPortkey()'] },
  calls: {
    portkey: CLIENT,
    'portkey.Portkey': CLIENT,
    'portkey.AsyncPortkey': CLIENT,
    'portkey.createHeaders': { sinks: { 'api-key': KEYS } },
    'Client.chat.completions.create': CHAT,
    'Client.completions.create': COMPLETION,
    'Client.prompts.completions.create': PROMPT,
    'Client.responses.create': {
      is: 'chat',
      roles: { model: 'model', system: 'instructions', messages: 'input', maxTokens: 'max_output_tokens', tools: 'tools' },
      sinks: { 'system-prompt': ['instructions', ...messagesOf('', 'input')['system-prompt']], 'user-prompt': messagesOf('', 'input')['user-prompt'] },
      sources: {
        'llm-output': ['return.output_text', 'return.output[].content[].text', 'return[].delta'],
        'tool-arguments': 'return.output[].arguments',
        'tool-name': 'return.output[].name',
      },
    },
    'Client.embeddings.create': EMBEDDING,
    'Client.images.generate': IMAGE,
    'Client.audio.transcriptions.create': TRANSCRIPT,
  },
});
