/**
 * Google's Gemini SDKs: `@google/genai` (0, 1 and 2) and PyPI `google-genai` (models, chats, live sessions, interactions), and the ones
 * before, `@google/generative-ai` and PyPI `google-generativeai` (all versions). Files, tunings, caches and batches are modelled
 * only as far as they take a system instruction; videos and music are not.
 */
import { type CallModel, defineModel } from '../engine/define';
import { ANSWER_METHODS, ANSWER_TYPES, GENERATE, GENERATIVE_MODEL, instruction, responsesAt, SEND, START_CHAT } from './_gemini';

const KEY: CallModel = {
  is: 'client',
  roles: { apiKey: 'apiKey', baseUrl: 'httpOptions.baseUrl', timeout: 'httpOptions.timeout' },
  sinks: { 'api-key': 'apiKey' },
  returns: 'Client',
};

const TOOLS = ['tools[].functionDeclarations[].name', 'tools[].functionDeclarations[].description'];
/** The configuration of a request, as an object in it. In Python it may be made by a class: `CONFIG`. */
const CONFIGURED: CallModel['sinks'] = {
  'system-prompt': instruction('config.systemInstruction'),
  'tool-description': TOOLS.map((path) => `config.${path}`),
};
const ROLES: CallModel['roles'] = {
  model: 'model',
  messages: 'contents',
  system: 'config.systemInstruction',
  tools: 'config.tools',
  maxTokens: 'config.maxOutputTokens',
  timeout: ['config.httpOptions.timeout', 'config.abortSignal'],
};
const CONFIG: CallModel = {
  roles: { system: 'systemInstruction', tools: 'tools', maxTokens: 'maxOutputTokens' },
  sinks: { 'system-prompt': instruction('systemInstruction') },
  sources: { 'tool-arguments': 'callback(tools[]).param[*]' },
};
/** `contents`: a text or parts beside a system instruction are a user message, without one the whole prompt. */
const GENERATE_CONTENT: readonly CallModel[] = [
  {
    is: 'chat',
    roles: ROLES,
    unlimited: { maxTokens: 'the most that the model can write', timeout: 'none' },
    sinks: CONFIGURED,
    sources: {
      ...responsesAt('return', 'return[]'),
      'tool-arguments': [...responsesAt('return', 'return[]')['tool-arguments'], 'callback(config.tools[]).param[*]'],
    },
    validates: [{ data: 'return.parsed', by: 'config.responseSchema' }],
  },
  { when: { 'contents[].role': ['/./'] }, sinks: { 'user-prompt': 'contents[role=user].parts[].text' } },
  { when: { 'config.systemInstruction': 'present' }, sinks: { 'user-prompt': ['contents', 'contents[]'] } },
  { when: { 'config.systemInstruction': 'absent' }, sinks: { 'undivided-prompt': ['contents', 'contents[]'] } },
];
/** sendMessage({ message }), in Python send_message(message). */
const SEND_MESSAGE: CallModel = {
  is: 'chat',
  roles: { prompt: ['message', '[0]'] },
  sinks: { ...CONFIGURED, 'user-prompt': ['message', 'message[]', 'message[].text', '[0]', '[0][]'] },
  sources: responsesAt('return', 'return[]'),
};
const CREATE_CHAT: CallModel = {
  is: 'client',
  roles: { ...ROLES, messages: 'history' },
  sinks: { ...CONFIGURED, 'user-prompt': 'history[role=user].parts[].text' },
  returns: 'GenaiChat',
};

const live = (at: string) => ({
  'llm-output': [`${at}.text`, `${at}.serverContent.modelTurn.parts[].text`, `${at}.serverContent.outputTranscription.text`],
  'tool-arguments': [`${at}.toolCall.functionCalls[].args`, `${at}.serverContent.modelTurn.parts[].executableCode.code`],
  'tool-name': [`${at}.toolCall.functionCalls[].name`],
});
const LIVE: CallModel = {
  is: 'agent',
  roles: { model: 'model', system: 'config.systemInstruction', tools: 'config.tools' },
  sinks: CONFIGURED,
  sources: live('callback(callbacks.onmessage).param[0]'),
  returns: 'LiveSession',
};
const INTERACTION: readonly CallModel[] = [
  {
    is: 'chat',
    roles: { model: ['model', 'agent'], system: 'system_instruction', messages: 'input', tools: 'tools', maxTokens: 'generation_config.max_output_tokens' },
    sinks: { 'system-prompt': 'system_instruction' },
    sources: {
      'llm-output': ['return.output_text', 'return.steps[].content[].text', 'return.outputs[].text', 'return[].delta.text'],
      'tool-arguments': ['return.steps[].arguments', 'return.outputs[].arguments', 'return[].delta.arguments', 'return[].step.arguments'],
      'tool-name': ['return.steps[].name', 'return.outputs[].name', 'return[].step.name'],
    },
  },
  { when: { 'input[].type': ['/./'] }, sinks: { 'user-prompt': ['input[].text', 'input[].content'] } },
  { when: { system_instruction: 'present' }, sinks: { 'user-prompt': 'input' } },
  { when: { system_instruction: 'absent' }, sinks: { 'undivided-prompt': 'input' } },
];
const IMAGE: CallModel = { is: 'image', roles: { model: 'model', prompt: 'prompt' } };

export default defineModel({
  sdk: 'google-genai',
  title: 'Google Gemini',
  docs: 'https://googleapis.github.io/js-genai/',
  packages: {
    npm: { '@google/genai': '>=0.1', '@google/generative-ai': '>=0.1' },
    pypi: { 'google-genai': '>=0.1', 'google-generativeai': '>=0.1' },
  },
  roots: {
    genai: ['@google/genai', '@google/genai/*', 'google.genai', 'google.genai.*'],
    generativeai: ['@google/generative-ai', '@google/generative-ai/*', 'google.generativeai', 'google.generativeai.*'],
  },
  ai: true,
  types: {
    ...ANSWER_TYPES,
    Client: ['genai.GoogleGenAI()', 'genai.Client()', 'Client.aio'],
    GenaiChat: [],
    LiveSession: [],
    OldClient: ['generativeai.GoogleGenerativeAI()'],
    Model: ['generativeai.GenerativeModel()'],
    Chat: ['generativeai.ChatSession()'],
  },
  calls: {
    'genai.GoogleGenAI': KEY,
    'genai.Client': KEY,
    'Client.models.generateContent': GENERATE_CONTENT,
    'Client.models.generateContentStream': GENERATE_CONTENT,
    'Client.models.embedContent': { is: 'embedding', roles: { model: 'model' }, scalar: true },
    'Client.models.countTokens': { scalar: true },
    'Client.models.generateImages': IMAGE,
    'Client.models.editImage': IMAGE,
    'Client.chats.create': CREATE_CHAT,
    'GenaiChat.sendMessage': SEND_MESSAGE,
    'GenaiChat.sendMessageStream': SEND_MESSAGE,
    'Client.live.connect': LIVE,
    'LiveSession.sendClientContent': { sinks: { 'user-prompt': ['turns', 'turns.parts[].text', 'turns[].parts[].text'] } },
    'LiveSession.sendRealtimeInput': { sinks: { 'user-prompt': 'text' } },
    'LiveSession.receive': { sources: live('return[]') },
    'Client.interactions.create': INTERACTION,
    'Client.interactions.get': { sources: INTERACTION[0]?.sources ?? {} },
    'Client.caches.create': { sinks: CONFIGURED },
    'genai.types.GenerateContentConfig': CONFIG,
    'genai.types.LiveConnectConfig': CONFIG,
    'genai.types.CreateCachedContentConfig': CONFIG,

    'generativeai.GoogleGenerativeAI': {
      is: 'client',
      roles: { apiKey: '[0]' },
      sinks: { 'api-key': '[0]' },
    },
    'generativeai.configure': { roles: { apiKey: 'apiKey' }, sinks: { 'api-key': 'apiKey' } },
    'generativeai.GenerativeModel': GENERATIVE_MODEL,
    'OldClient.getGenerativeModel': GENERATIVE_MODEL,
    'OldClient.getGenerativeModelFromCachedContent': { returns: 'Model' },
    'Model.generateContent': GENERATE,
    'Model.generateContentAsync': GENERATE,
    'Model.generateContentStream': GENERATE,
    'Model.startChat': START_CHAT,
    'Model.embedContent': { is: 'embedding', scalar: true },
    'Model.countTokens': { scalar: true },
    'Chat.sendMessage': SEND,
    'Chat.sendMessageAsync': SEND,
    'Chat.sendMessageStream': SEND,
    ...ANSWER_METHODS,
    'generativeai.embed_content': { is: 'embedding', scalar: true },
    'generativeai.generate_text': {
      is: 'completion',
      roles: { model: 'model', prompt: 'prompt' },
      sinks: { 'undivided-prompt': 'prompt' },
      sources: { 'llm-output': ['return.result', 'return.candidates[].output'] },
    },
  },
  reads: {
    'Chat.last.text': 'llm-output',
  },
});
