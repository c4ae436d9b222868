/**
 * The AI SDK (npm `ai`, versions 4 to 7, and `@ai-sdk/*`): text and object generation, agents, tools, UI hooks, RSC, MCP
 * client and the factories of its providers. In UI messages the user's and the model's words are mixed; they count as model
 * output. Custom provider packages and middleware are not modelled.
 */
import { type CallModel, defineModel } from '../engine/define';

const PROVIDERS = {
  '@ai-sdk/amazon-bedrock': '*',
  '@ai-sdk/anthropic': '*',
  '@ai-sdk/assemblyai': '*',
  '@ai-sdk/azure': '*',
  '@ai-sdk/baseten': '*',
  '@ai-sdk/cerebras': '*',
  '@ai-sdk/cohere': '*',
  '@ai-sdk/deepgram': '*',
  '@ai-sdk/deepinfra': '*',
  '@ai-sdk/deepseek': '*',
  '@ai-sdk/elevenlabs': '*',
  '@ai-sdk/fal': '*',
  '@ai-sdk/fireworks': '*',
  '@ai-sdk/gateway': '*',
  '@ai-sdk/gladia': '*',
  '@ai-sdk/google': '*',
  '@ai-sdk/google-vertex': '*',
  '@ai-sdk/groq': '*',
  '@ai-sdk/huggingface': '*',
  '@ai-sdk/hume': '*',
  '@ai-sdk/lmnt': '*',
  '@ai-sdk/luma': '*',
  '@ai-sdk/mistral': '*',
  '@ai-sdk/openai': '*',
  '@ai-sdk/openai-compatible': '*',
  '@ai-sdk/perplexity': '*',
  '@ai-sdk/replicate': '*',
  '@ai-sdk/revai': '*',
  '@ai-sdk/togetherai': '*',
  '@ai-sdk/vercel': '*',
  '@ai-sdk/xai': '*',
} as const;
const PACKAGES = { ai: '>=3', '@ai-sdk/react': '*', '@ai-sdk/vue': '*', '@ai-sdk/svelte': '*', '@ai-sdk/rsc': '*', '@ai-sdk/mcp': '*', ...PROVIDERS } as const;

/** What version 5 renamed: `args` is `input`, `parameters` is `inputSchema`, `maxTokens` is `maxOutputTokens`, `maxSteps` is `stopWhen`. */
const BEFORE_5 = { npm: { ai: '<5' } } as const;
const SINCE_5 = { npm: { ai: '>=5' } } as const;
/** Since version 7 a system message among the messages is an error, unless `allowSystemInMessages` says otherwise. */
const BEFORE_7 = { npm: { ai: '<7' } } as const;
const ALLOWED = { allowSystemInMessages: true } as const;

const PROVIDER: CallModel = {
  is: 'client',
  roles: { apiKey: 'apiKey', baseUrl: 'baseURL' },
  sinks: { 'api-key': ['apiKey', 'secretAccessKey', 'sessionToken', 'googleAuthOptions.credentials.private_key'] },
};

/** A result, a step or the event of onFinish/onStepFinish. */
const oneStepText = (at: string) => [
  `${at}.text`,
  `${at}.reasoning`,
  `${at}.reasoning[].text`,
  `${at}.reasoningText`,
  `${at}.content[].text`,
  `${at}.response.messages[].content`,
  `${at}.response.messages[].content[].text`,
  `${at}.responseMessages[].content[].text`,
];
type ArgumentsKey = 'args' | 'input';
const callLists = (at: string) => ['toolCalls[]', 'staticToolCalls[]', 'dynamicToolCalls[]', 'toolResults[]', 'content[]'].map((list) => `${at}.${list}`);
const stepArguments = (at: string, key: ArgumentsKey) => callLists(at).map((call) => `${call}.${key}`);
const stepNames = (at: string) => callLists(at).map((call) => `${call}.toolName`);
const resultText = (at: string) => [
  ...oneStepText(at),
  `${at}.output`,
  `${at}.experimental_output`,
  ...oneStepText(`${at}.steps[]`),
  ...oneStepText(`${at}.finalStep`),
];
const resultArguments = (at: string, key: ArgumentsKey) => [at, `${at}.steps[]`, `${at}.finalStep`].flatMap((step) => stepArguments(step, key));
const resultNames = (at: string) => [...stepNames(at), ...stepNames(`${at}.steps[]`), ...stepNames(`${at}.finalStep`)];
const references = (at: string) => ['sources[].url', 'sources[].title', 'steps[].sources[].url'].map((path) => `${at}.${path}`);
const partText = (at: string) => [`${at}.text`, `${at}.textDelta`];
const partArguments = (at: string, key: ArgumentsKey) => [`${at}.${key}`, `${at}.${key === 'args' ? 'argsTextDelta' : 'delta'}`];

const FINISH = ['onFinish', 'onEnd', 'onStepFinish', 'onStepEnd'].map((name) => `callback(${name}).param[0]`);
const CHUNK = 'callback(onChunk).param[0].chunk';
const REPAIR = ['repairToolCall', 'experimental_repairToolCall'].map((name) => `callback(${name}).param[0].toolCall`);
const PARTS = ['return.fullStream[]', 'return.stream[]', CHUNK];

const GENERATION_SOURCES: CallModel['sources'] = {
  'llm-output': [
    ...resultText('return'),
    ...FINISH.flatMap(resultText),
    ...PARTS.flatMap(partText),
    'return.textStream[]',
    'return.partialOutputStream[]',
    'return.experimental_partialOutputStream[]',
    'return.elementStream[]',
  ],
  'tool-name': [...resultNames('return'), ...FINISH.flatMap(resultNames), ...[...PARTS, ...REPAIR].map((part) => `${part}.toolName`)],
  'retrieved-content': references('return'),
};
const generationArguments = (key: ArgumentsKey): CallModel['sources'] => ({
  'tool-arguments': [
    ...['return', ...FINISH].flatMap((result) => resultArguments(result, key)),
    ...[...PARTS, ...REPAIR].flatMap((part) => partArguments(part, key)),
  ],
});
const MESSAGE_PARTS = ['content', 'content[].text', 'parts[].text'];
const SYSTEM = ['system', 'instructions'].flatMap((slot) => [slot, `${slot}.content`, `${slot}[].content`]);
const USER = MESSAGE_PARTS.map((part) => `messages[role=user].${part}`);
const SYSTEM_MESSAGE: CallModel['sinks'] = { 'system-prompt': 'messages[role=system].content' };
const SYSTEM_MESSAGES: readonly CallModel[] = [
  { versions: BEFORE_7, sinks: SYSTEM_MESSAGE },
  { when: ALLOWED, sinks: SYSTEM_MESSAGE },
];
/** `prompt` may be messages too; only where a role can be seen, or every string would count as a system message. */
const SEEN = { 'prompt[].role': ['/./'] } as const;
const SYSTEM_IN_PROMPT: CallModel['sinks'] = { 'system-prompt': 'prompt[role=system].content' };
const MESSAGES: readonly CallModel[] = [
  ...SYSTEM_MESSAGES,
  { when: SEEN, sinks: { 'user-prompt': MESSAGE_PARTS.map((part) => `prompt[role=user].${part}`) } },
  { when: SEEN, versions: BEFORE_7, sinks: SYSTEM_IN_PROMPT },
  { when: { ...SEEN, ...ALLOWED }, sinks: SYSTEM_IN_PROMPT },
];
const GENERATION: CallModel = {
  is: 'chat',
  roles: {
    model: 'model',
    system: ['system', 'instructions'],
    prompt: 'prompt',
    messages: 'messages',
    timeout: ['timeout', 'abortSignal'],
    tools: 'tools',
    telemetry: ['experimental_telemetry', 'telemetry'],
  },
  sinks: { 'system-prompt': SYSTEM, 'user-prompt': USER },
  sources: GENERATION_SOURCES,
  validates: [
    { data: 'return.output', by: 'output' },
    { data: 'return.experimental_output', by: 'experimental_output' },
  ],
};
/** `prompt` as one string is a user message beside a system prompt, and the whole prompt without one. */
const PROMPT: readonly CallModel[] = [
  ...MESSAGES,
  { when: { system: 'absent', instructions: 'absent' }, sinks: { 'undivided-prompt': 'prompt' } },
  { when: { system: 'present' }, sinks: { 'user-prompt': 'prompt' } },
  { when: { instructions: 'present' }, sinks: { 'user-prompt': 'prompt' } },
];
/** Limits and the arguments of tool calls have other names since version 5. */
const LIMITS: readonly CallModel[] = [
  { versions: BEFORE_5, roles: { maxTokens: 'maxTokens', maxSteps: 'maxSteps' } },
  { versions: SINCE_5, roles: { maxTokens: 'maxOutputTokens', maxSteps: 'stopWhen' } },
];
const OPEN: CallModel = { unlimited: { maxTokens: 'the most that the model can write', timeout: 'none' } };
const ARGUMENTS: readonly CallModel[] = [
  { versions: BEFORE_5, sources: generationArguments('args') },
  { versions: SINCE_5, sources: generationArguments('input') },
];
const STREAMED: CallModel = { ...GENERATION, returns: 'StreamResult' };

const OBJECT: CallModel = {
  ...GENERATION,
  roles: { ...GENERATION.roles, schema: 'schema' },
  sources: {
    'llm-output': [
      'return.reasoning',
      'return.textStream[]',
      'return.fullStream[].textDelta',
      'return.partialObjectStream[]',
      'return.elementStream[]',
      'return.fullStream[].object',
    ],
  },
  validates: [],
};
/** With `output: 'enum'` the object is one of the given words. */
const OBJECT_RESULT: readonly CallModel[] = [
  {
    when: { output: 'absent' },
    sources: { 'llm-output': ['return.object', 'callback(onFinish).param[0].object'] },
    validates: [
      { data: 'return.object', by: 'schema' },
      { data: 'callback(onFinish).param[0].object', by: 'schema' },
    ],
  },
  { when: { output: ['object', 'no-schema'] }, sources: { 'llm-output': 'return.object' }, validates: [{ data: 'return.object', by: 'schema' }] },
  { when: { output: ['array'] }, sources: { 'llm-output': 'return.object' }, validates: [{ data: 'return.object[]', by: 'schema' }] },
];

const AGENT: CallModel = {
  ...GENERATION,
  is: 'agent',
  sinks: { 'system-prompt': SYSTEM },
  sources: {
    'llm-output': FINISH.flatMap(resultText),
    'tool-arguments': [...FINISH.flatMap((result) => resultArguments(result, 'input')), ...REPAIR.flatMap((part) => partArguments(part, 'input'))],
    'tool-name': [...FINISH.flatMap(resultNames), ...REPAIR.map((part) => `${part}.toolName`)],
  },
  validates: [],
};
/** The agent has its instructions already: `prompt` is a user message. */
const AGENT_CALL: CallModel = { ...GENERATION, is: 'agent', sinks: { 'system-prompt': SYSTEM, 'user-prompt': ['prompt', ...USER] }, validates: [] };

const EXECUTE = 'callback(execute).param[0]';
const TOOL: CallModel = {
  is: 'tool-definition',
  roles: { description: 'description', schema: ['inputSchema', 'parameters'], handler: 'execute', approval: 'needsApproval' },
  sources: {
    'tool-arguments': [
      EXECUTE,
      'callback(needsApproval).param[0]',
      'callback(onInputAvailable).param[0].input',
      'callback(onInputDelta).param[0].inputTextDelta',
    ],
  },
  validates: [
    { data: EXECUTE, by: 'inputSchema', versions: SINCE_5 },
    { data: EXECUTE, by: 'parameters', versions: BEFORE_5 },
  ],
};

/** UI messages (with Vue, in a ref): text parts, tool parts, and the tool invocations of version 4. */
const uiText = (at: string) => [`${at}.content`, `${at}.reasoning`, `${at}.parts[].text`, `${at}.parts[].reasoning`];
const uiArguments = (at: string) => [`${at}.parts[].input`, `${at}.parts[].toolInvocation.args`, `${at}.toolInvocations[].args`];
const uiNames = (at: string) => [`${at}.parts[].toolName`, `${at}.parts[].toolInvocation.toolName`, `${at}.toolInvocations[].toolName`];
const UI_MESSAGES = [
  'return.messages[]',
  'return.messages.value[]',
  'callback(onFinish).param[0]',
  'callback(onFinish).param[0].message',
  'callback(onFinish).param[0].messages[]',
];
const ON_TOOL_CALL = 'callback(onToolCall).param[0].toolCall';
const USE_CHAT: CallModel = {
  sources: {
    'llm-output': UI_MESSAGES.flatMap(uiText),
    'tool-arguments': [...UI_MESSAGES.flatMap(uiArguments), `${ON_TOOL_CALL}.args`, `${ON_TOOL_CALL}.input`],
    'tool-name': [...UI_MESSAGES.flatMap(uiNames), `${ON_TOOL_CALL}.toolName`],
  },
};
const FINISHED = ['callback(onFinish).param[0].responseMessage', 'callback(onFinish).param[0].messages[]', 'callback(onEnd).param[0].responseMessage'];
const UI_STREAM: CallModel = {
  sources: { 'llm-output': FINISHED.flatMap(uiText), 'tool-arguments': FINISHED.flatMap(uiArguments), 'tool-name': FINISHED.flatMap(uiNames) },
};
const UI_OBJECT: CallModel = { sources: { 'llm-output': ['return.object', 'callback(onFinish).param[0].object'] } };

const TRANSCRIPT: CallModel = { is: 'transcription', roles: { model: 'model' }, sources: { 'llm-output': ['return.text', 'return.segments[].text'] } };
const IMAGE: CallModel = { is: 'image', roles: { model: 'model', prompt: 'prompt' } };
const EMBEDDING: CallModel = { is: 'embedding', roles: { model: 'model' } };
const KEPT: CallModel = { flows: { '[0]': 'return' } };
const MCP_CLIENT: CallModel = { is: 'mcp-client', returns: 'McpClient', sinks: { url: 'transport.url' } };
const PROGRAM: CallModel = { is: 'effect', sinks: { 'shell-command': 'command', 'command-argument': 'args[]' } };

export default defineModel({
  sdk: 'ai-sdk',
  title: 'AI SDK',
  docs: 'https://ai-sdk.dev/docs',
  language: 'javascript',
  packages: { npm: PACKAGES },
  roots: { ai: Object.keys(PACKAGES).flatMap((name) => [name, `${name}/*`]) },
  ai: true,
  types: {
    StreamResult: [],
    Agent: ['ai.ToolLoopAgent()', 'ai.Experimental_Agent()'],
    Chat: ['ai.Chat()'],
    McpClient: [],
  },
  calls: {
    'ai.generateText': [GENERATION, ...ARGUMENTS, ...LIMITS, ...PROMPT, OPEN],
    'ai.streamText': [STREAMED, ...ARGUMENTS, ...LIMITS, ...PROMPT, OPEN],
    'ai.generateObject': [OBJECT, ...OBJECT_RESULT, ...LIMITS, ...PROMPT, OPEN],
    'ai.streamObject': [OBJECT, ...OBJECT_RESULT, ...LIMITS, ...PROMPT, OPEN],
    'ai.streamUI': [
      { ...GENERATION, sources: { 'llm-output': ['callback(text).param[0].content', 'callback(text).param[0].delta'] }, validates: [] },
      ...LIMITS,
      ...PROMPT,
    ],
    'ai.ToolLoopAgent': [AGENT, ...SYSTEM_MESSAGES, ...LIMITS],
    'ai.Experimental_Agent': [AGENT, ...SYSTEM_MESSAGES, ...LIMITS],
    'Agent.generate': [AGENT_CALL, ...ARGUMENTS, ...LIMITS, ...MESSAGES],
    'Agent.stream': [{ ...AGENT_CALL, returns: 'StreamResult' }, ...ARGUMENTS, ...LIMITS, ...MESSAGES],
    'StreamResult.toUIMessageStreamResponse': UI_STREAM,
    'StreamResult.toUIMessageStream': UI_STREAM,
    'StreamResult.pipeUIMessageStreamToResponse': UI_STREAM,
    'ai.createUIMessageStream': UI_STREAM,
    'ai.readUIMessageStream': { sources: { 'llm-output': uiText('return[]'), 'tool-arguments': uiArguments('return[]'), 'tool-name': uiNames('return[]') } },

    'ai.tool': TOOL,
    'ai.dynamicTool': TOOL,
    'ai.zodSchema': { schema: { wraps: '[0]' } },
    'ai.jsonSchema': { schema: { wraps: '[0]' } },
    'ai.Output.object': { schema: { wraps: 'schema' } },
    'ai.Output.array': { schema: { items: 'element' } },
    'ai.Output.choice': { schema: 'closed' },
    'ai.Output.text': { schema: 'open' },
    'ai.Output.json': { schema: 'open' },

    'ai.convertToModelMessages': KEPT,
    'ai.convertToCoreMessages': KEPT,
    'ai.pruneMessages': { flows: { messages: 'return' } },
    'ai.validateUIMessages': { flows: { messages: 'return' } },
    'ai.safeValidateUIMessages': { flows: { messages: 'return.data' } },

    'ai.embed': EMBEDDING,
    'ai.embedMany': EMBEDDING,
    'ai.generateImage': IMAGE,
    'ai.experimental_generateImage': IMAGE,
    'ai.transcribe': TRANSCRIPT,
    'ai.experimental_transcribe': TRANSCRIPT,

    'ai.useChat': USE_CHAT,
    'ai.Chat': USE_CHAT,
    'ai.useAssistant': USE_CHAT,
    'ai.useCompletion': { sources: { 'llm-output': ['return.completion', 'callback(onFinish).param[1]'] } },
    'ai.useObject': UI_OBJECT,
    'ai.experimental_useObject': UI_OBJECT,

    'ai.createMCPClient': MCP_CLIENT,
    'ai.experimental_createMCPClient': MCP_CLIENT,
    'ai.Experimental_StdioMCPTransport': PROGRAM,
    'McpClient.readResource': { sources: { 'retrieved-content': 'return.contents[].text' } },

    'ai.createAmazonBedrock': PROVIDER,
    'ai.createAnthropic': PROVIDER,
    'ai.createAssemblyAI': PROVIDER,
    'ai.createAzure': PROVIDER,
    'ai.createBaseten': PROVIDER,
    'ai.createCerebras': PROVIDER,
    'ai.createCohere': PROVIDER,
    'ai.createDeepgram': PROVIDER,
    'ai.createDeepInfra': PROVIDER,
    'ai.createDeepSeek': PROVIDER,
    'ai.createElevenLabs': PROVIDER,
    'ai.createFal': PROVIDER,
    'ai.createFireworks': PROVIDER,
    'ai.createGateway': PROVIDER,
    'ai.createGladia': PROVIDER,
    'ai.createGoogleGenerativeAI': PROVIDER,
    'ai.createGroq': PROVIDER,
    'ai.createHuggingFace': PROVIDER,
    'ai.createHume': PROVIDER,
    'ai.createLMNT': PROVIDER,
    'ai.createLuma': PROVIDER,
    'ai.createMistral': PROVIDER,
    'ai.createOpenAI': PROVIDER,
    'ai.createOpenAICompatible': PROVIDER,
    'ai.createPerplexity': PROVIDER,
    'ai.createReplicate': PROVIDER,
    'ai.createRevai': PROVIDER,
    'ai.createTogetherAI': PROVIDER,
    'ai.createVercel': PROVIDER,
    'ai.createVertex': PROVIDER,
    'ai.createXai': PROVIDER,
  },
  reads: {
    'Chat.messages[].content': 'llm-output',
    'Chat.messages[].parts[].text': 'llm-output',
    'Chat.messages[].parts[].input': 'tool-arguments',
    'Chat.lastMessage.parts[].text': 'llm-output',
  },
  // Tools written as plain objects in `tools: { name: {…} }`.
  shapes: [
    {
      name: 'AI SDK tool object',
      keys: [['description'], ['inputSchema', 'parameters'], ['execute', 'generate']],
      handler: ['execute', 'generate'],
      sources: { 'tool-arguments': 'param[0]' },
      classes: false,
      not: { keys: ['aliases', 'help_text', 'helpText'], unless: ['inputSchema'] }, // a command that a person types
      schema: ['inputSchema', 'parameters'],
    },
  ],
});
