/**
 * Genkit (npm `genkit` and `@genkit-ai/*`, 0.5 to 1.x; PyPI `genkit`): generation, prompts, chats, tools and retrieval. A flow is the
 * function it is made of; its input is untrusted where the flow is served. Handlebars templates of prompts are not read, and
 * flows served by Firebase are not seen.
 */
import { type CallModel, defineModel } from '../engine/define';

const PLUGINS = ['@genkit-ai/ai', '@genkit-ai/core', '@genkit-ai/flow', '@genkit-ai/express', '@genkit-ai/next'];

const parts = (at: string) => [at, `${at}[]`, `${at}.text`, `${at}[].text`];
const message = (role: string) => parts(`messages[role=${role}].content`);
const TOOL_REQUESTS = ['toolRequests[]', 'toolRequests()[]', 'message.toolRequests[]', 'interrupts[]', 'message.content[]'];
const responseText = (at: string) => [
  ...['text', 'output', 'data', 'reasoning', 'message.text', 'message.content[].text', 'accumulatedText', 'content[].text'].map((field) => `${at}.${field}`),
];
const responseOf = (at: string): CallModel['sources'] => ({
  'llm-output': responseText(at),
  'tool-arguments': TOOL_REQUESTS.map((request) => `${at}.${request}.toolRequest.input`),
  'tool-name': TOOL_REQUESTS.map((request) => `${at}.${request}.toolRequest.name`),
});
const RESPONSE = responseOf('return');
const CHUNK = ['return.stream[]', 'return[0][]', 'callback(onChunk).param[0]', 'callback(streamingCallback).param[0]', 'callback([0].onChunk).param[0]'];
const STREAMED: CallModel['sources'] = { 'llm-output': [...responseText('return.response'), ...CHUNK.flatMap(responseText)] };

const BASE: CallModel = {
  is: 'chat',
  roles: {
    model: 'model',
    system: 'system',
    prompt: 'prompt',
    messages: 'messages',
    maxSteps: 'maxTurns',
    maxTokens: 'config.maxOutputTokens',
  },
  validates: [{ data: 'return.output', by: 'output.schema' }],
};
/** One prompt is a user message beside a system prompt, and the whole prompt without one. Only what can be seen in the options counts: they may be a text. */
const PROMPT: readonly CallModel[] = [
  { when: { tools: true }, roles: { tools: 'tools' } },
  { when: { system: true }, sinks: { 'system-prompt': parts('system') } },
  { when: { messages: true }, sinks: { 'system-prompt': message('system'), 'user-prompt': message('user') } },
  { when: { system: true }, sinks: { 'user-prompt': parts('prompt') } },
  { when: { system: 'absent', messages: 'absent' }, sinks: { 'undivided-prompt': parts('prompt') } },
  { sinks: { 'undivided-prompt': '[0]' } },
];
const GENERATE: readonly CallModel[] = [
  { ...BASE, sources: { ...RESPONSE, 'llm-output': [...responseText('return'), ...CHUNK.flatMap(responseText)] }, returns: 'Response' },
  ...PROMPT,
];
const GENERATE_STREAM: readonly CallModel[] = [{ ...BASE, sources: STREAMED }, ...PROMPT];

/** Before 0.9 the registry's functions stood alone: defineTool(config, fn). */
const INPUT = 'callback([1]).param[0]';
const TOOL: CallModel = {
  is: 'tool-definition',
  roles: { name: 'name', description: 'description', schema: 'inputSchema', handler: '[1]' },
  sinks: { 'tool-description': ['name', 'description'] },
  sources: { 'tool-arguments': INPUT },
  validates: [{ data: INPUT, by: 'inputSchema' }],
};
const DEFINE_PROMPT: CallModel = {
  is: 'chat',
  roles: { model: 'model', system: 'system', prompt: 'prompt' },
  sinks: { 'system-prompt': [...parts('system'), 'callback(system).return', ...message('system')], 'user-prompt': 'callback(prompt).return' },
};
const FLOW: CallModel = { alias: '[1]' };
const CHAT: CallModel = { is: 'chat', roles: { model: 'model', system: 'system' }, sinks: { 'system-prompt': parts('system') } };
const DOCUMENTS: CallModel = {
  sources: { 'retrieved-content': ['text', 'data', 'content[].text', 'metadata'].map((field) => `return[].${field}`) },
  sourceText: 'a retrieved document',
};
const METHOD: CallModel = { sources: { 'llm-output': 'return' } };

export default defineModel({
  sdk: 'genkit',
  title: 'Genkit',
  docs: 'https://genkit.dev/docs/',
  packages: {
    npm: { genkit: '*', '@genkit-ai/ai': '*', '@genkit-ai/core': '*', '@genkit-ai/flow': '*', '@genkit-ai/express': '*', '@genkit-ai/next': '*' },
    pypi: { genkit: '*' },
  },
  roots: { genkit: ['genkit', 'genkit/*', 'genkit.*', ...PLUGINS.flatMap((name) => [name, `${name}/*`])] },
  ai: true,
  types: {
    Genkit: ['genkit.genkit()', 'genkit.Genkit()', 'genkit.GenkitBeta()'],
    Prompt: ['Genkit.definePrompt()', 'Genkit.prompt()'],
    Chat: ['Genkit.chat()', 'Session.chat()'],
    Session: ['Genkit.createSession()', 'Genkit.loadSession()'],
    Response: [],
  },
  calls: {
    'Genkit.generate': GENERATE,
    'Genkit.generateStream': GENERATE_STREAM,
    'Genkit.definePrompt': DEFINE_PROMPT,
    'Genkit.defineTool': TOOL,
    'Genkit.dynamicTool': TOOL,
    'Genkit.defineFlow': FLOW,
    'Genkit.chat': CHAT,
    'Session.chat': CHAT,
    'Genkit.retrieve': DOCUMENTS,
    'Genkit.rerank': DOCUMENTS,
    Prompt: { is: 'chat', sources: RESPONSE, returns: 'Response' },
    'Prompt.stream': { is: 'chat', sources: STREAMED },
    'Chat.send': { is: 'chat', sinks: { 'user-prompt': [...parts('[0]'), ...parts('prompt')] }, sources: RESPONSE, returns: 'Response' },
    'Chat.sendStream': { is: 'chat', sinks: { 'user-prompt': [...parts('[0]'), ...parts('prompt')] }, sources: STREAMED },

    'genkit.generate': GENERATE,
    'genkit.generateStream': GENERATE_STREAM,
    'genkit.defineTool': TOOL,
    'genkit.defineFlow': FLOW,
    'genkit.retrieve': DOCUMENTS,
    'Response.text': METHOD,
    'Response.output': METHOD,

    'genkit.startFlowServer': { is: 'route', sources: { 'untrusted-input': 'callback(flows[]).param[0]' }, sourceText: 'the input of a served flow' },
    'genkit.expressHandler': { is: 'route', sources: { 'untrusted-input': 'callback([0]).param[0]' }, sourceText: 'the input of a served flow' },
    'genkit.appRoute': { is: 'route', sources: { 'untrusted-input': 'callback([0]).param[0]' }, sourceText: 'the input of a served flow' },
  },
  entryPoints: [{ decorator: 'Genkit.tool()', sources: { 'tool-arguments': 'param[0]' } }],
});
