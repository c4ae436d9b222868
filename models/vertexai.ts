/**
 * Vertex AI's own SDKs: npm `@google-cloud/vertexai` (0 and 1) and the Python module `vertexai` of `google-cloud-aiplatform`: generative
 * models, chats, and PaLM's language models. Search, RAG engines and agent engines are not modelled; the Gen AI SDK is another model.
 */
import { type CallModel, defineModel } from '../engine/define';
import { ANSWER_TYPES, GENERATE, GENERATIVE_MODEL, SEND, START_CHAT } from './_gemini';

const CLIENT: CallModel = { is: 'client', sinks: { 'api-key': 'googleAuthOptions.credentials.private_key' }, returns: 'Client' };
/** predict(prompt), predict_streaming(prompt), and code models with a prefix. */
const PREDICT: CallModel = {
  is: 'completion',
  roles: { prompt: ['prompt', '[0]'], maxTokens: 'max_output_tokens' },
  sinks: { 'undivided-prompt': ['prompt', 'prefix', '[0]'] },
  sources: { 'llm-output': ['return.text', 'return.candidates[].text', 'return[].text'] },
};
const PALM_CHAT: CallModel = { sinks: { 'system-prompt': 'context' }, returns: 'PalmChat' };
const PALM_SEND: CallModel = { is: 'chat', sinks: { 'user-prompt': '[0]' }, sources: { 'llm-output': ['return.text', 'return[].text'] } };

export default defineModel({
  sdk: 'vertexai',
  title: 'Vertex AI',
  docs: 'https://cloud.google.com/nodejs/docs/reference/vertexai/latest',
  packages: { npm: { '@google-cloud/vertexai': '>=0.1' }, pypi: { 'google-cloud-aiplatform': '>=1.25' } },
  roots: { vertex: ['@google-cloud/vertexai', '@google-cloud/vertexai/*', 'vertexai', 'vertexai.*'] },
  ai: true,
  types: {
    ...ANSWER_TYPES,
    Client: ['vertex.VertexAI()', 'Client.preview'],
    Model: ['vertex.GenerativeModel()', 'vertex.generative_models.GenerativeModel()', 'vertex.preview.generative_models.GenerativeModel()'],
    Chat: [],
    LanguageModel: [
      'vertex.language_models.TextGenerationModel.from_pretrained()',
      'vertex.language_models.CodeGenerationModel.from_pretrained()',
      'vertex.preview.language_models.TextGenerationModel.from_pretrained()',
    ],
    PalmModel: [
      'vertex.language_models.ChatModel.from_pretrained()',
      'vertex.language_models.CodeChatModel.from_pretrained()',
      'vertex.preview.language_models.ChatModel.from_pretrained()',
    ],
    PalmChat: [],
  },
  calls: {
    'vertex.VertexAI': CLIENT,
    'Client.getGenerativeModel': GENERATIVE_MODEL,
    'Client.getGenerativeModelFromCachedContent': { returns: 'Model' },
    'vertex.generative_models.GenerativeModel': GENERATIVE_MODEL,
    'vertex.preview.generative_models.GenerativeModel': GENERATIVE_MODEL,
    'Model.generateContent': GENERATE,
    'Model.generateContentAsync': GENERATE,
    'Model.generateContentStream': GENERATE,
    'Model.startChat': START_CHAT,
    'Model.countTokens': { scalar: true },
    'Chat.sendMessage': SEND,
    'Chat.sendMessageAsync': SEND,
    'Chat.sendMessageStream': SEND,
    'LanguageModel.predict': PREDICT,
    'LanguageModel.predictAsync': PREDICT,
    'LanguageModel.predictStreaming': PREDICT,
    'PalmModel.startChat': PALM_CHAT,
    'PalmChat.sendMessage': PALM_SEND,
    'PalmChat.sendMessageAsync': PALM_SEND,
    'PalmChat.sendMessageStreaming': PALM_SEND,
  },
});
