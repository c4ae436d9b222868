/**
 * The Groq SDKs (npm `groq-sdk`, PyPI `groq`, versions 0 and 1): chat completions, transcription, embeddings. Batches and files are
 * not modelled.
 */
import { defineModel } from '../engine/define';
import { CHAT, chunkAt, clientOf, completionAt, EMBEDDING, TRANSCRIPT, together } from './_chat-completions';

const CLIENT = clientOf();
const REASONING = { 'llm-output': ['return.choices[].message.reasoning', 'return[].choices[].delta.reasoning'], 'tool-arguments': [], 'tool-name': [] };

export default defineModel({
  sdk: 'groq',
  title: 'Groq',
  docs: 'https://console.groq.com/docs/libraries',
  packages: { npm: { 'groq-sdk': '>=0.3' }, pypi: { groq: '>=0.4' } },
  ai: true,
  types: { Client: ['groq()', 'groq.Groq()', 'groq.AsyncGroq()', 'groq.Client()', 'groq.AsyncClient()'] },
  calls: {
    groq: CLIENT,
    'groq.Groq': CLIENT,
    'groq.AsyncGroq': CLIENT,
    'Client.chat.completions.create': { ...CHAT, sources: together(completionAt('return'), chunkAt('return[]'), REASONING) },
    'Client.embeddings.create': EMBEDDING,
    'Client.audio.transcriptions.create': TRANSCRIPT,
    'Client.audio.translations.create': TRANSCRIPT,
  },
  writes: { 'Client.apiKey': 'api-key' },
});
