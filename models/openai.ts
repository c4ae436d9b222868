/**
 * The OpenAI SDKs (npm and PyPI `openai`): clients, chat completions, responses, legacy completions, assistants, realtime,
 * audio, images, embeddings, moderations. Model text, tool calls and stream events are sources; message slots are sinks.
 * The Agents SDK is another library and not modelled here; subclassed Python event handlers are not seen.
 */
import { type CallModel, defineModel, type Paths } from '../engine/define';

/** The clients of npm 4 and PyPI 1, and the interfaces before them, which are gone since. */
const SINCE_CLIENTS = { npm: { openai: '>=4' }, pypi: { openai: '>=1' } } as const;
/** The client's own time limit is ten minutes, for each of three attempts. */
const OPEN = { maxTokens: 'the most that the model can write', timeout: 'ten minutes for each of three attempts' } as const;
const BEFORE_CLIENTS = { npm: { openai: '<4' }, pypi: { openai: '<1' } } as const;

const CLIENT: CallModel = {
  is: 'client',
  versions: SINCE_CLIENTS,
  roles: {
    apiKey: ['apiKey', 'adminAPIKey'],
    baseUrl: ['baseURL', 'base_url', 'endpoint', 'azure_endpoint'],
    timeout: 'timeout',
    transport: ['httpAgent', 'fetchOptions.dispatcher', 'http_client'],
  },
  sinks: { 'api-key': ['apiKey', 'adminAPIKey', 'admin_api_key'] },
  returns: 'Client',
};

const CHAT_SINKS = {
  'system-prompt': ['messages[role=system|developer].content', 'messages[role=system|developer].content[].text'],
  'user-prompt': ['messages[role=user].content', 'messages[role=user].content[].text'],
} satisfies CallModel['sinks'];

/** What one finished chat completion holds. */
const COMPLETION_SOURCES = {
  'llm-output': [
    'return.choices[].message.content',
    'return.choices[].message.parsed',
    'return.choices[].message.refusal',
    'return.choices[].message.reasoning_content',
    'return.choices[].message.audio.transcript',
  ],
  'tool-arguments': [
    'return.choices[].message.tool_calls[].function.arguments',
    'return.choices[].message.tool_calls[].function.parsed_arguments',
    'return.choices[].message.tool_calls[].custom.input',
    'return.choices[].message.function_call.arguments',
  ],
  'tool-name': [
    'return.choices[].message.tool_calls[].function.name',
    'return.choices[].message.tool_calls[].custom.name',
    'return.choices[].message.function_call.name',
  ],
} satisfies CallModel['sources'];

/** Chunks of `stream: true` and of the JavaScript helper stream; events of the Python helper stream (`delta`, `content`, `arguments`). */
const CHAT_SOURCES = {
  'llm-output': [
    ...COMPLETION_SOURCES['llm-output'],
    'return[].choices[].delta.content',
    'return[].choices[].delta.refusal',
    'return[].choices[].delta.reasoning_content',
    'return[].delta',
    'return[].content',
    'return[].parsed',
    'return[].snapshot',
  ],
  'tool-arguments': [
    ...COMPLETION_SOURCES['tool-arguments'],
    'return[].choices[].delta.tool_calls[].function.arguments',
    'return[].choices[].delta.function_call.arguments',
    'return[].arguments',
    'return[].arguments_delta',
    'return[].parsed_arguments',
  ],
  'tool-name': [
    ...COMPLETION_SOURCES['tool-name'],
    'return[].choices[].delta.tool_calls[].function.name',
    'return[].choices[].delta.function_call.name',
    'return[].name',
  ],
} satisfies CallModel['sources'];

const CHAT: CallModel = {
  is: 'chat',
  roles: {
    model: 'model',
    messages: 'messages',
    maxTokens: ['max_completion_tokens', 'max_tokens'],
    tools: ['tools', 'functions'],
    timeout: ['timeout', 'signal'],
    schema: ['response_format.json_schema', 'tools[].function.strict'],
  },
  unlimited: OPEN,
  sinks: CHAT_SINKS,
  sources: CHAT_SOURCES,
};
const CHAT_PARSE: CallModel = { ...CHAT, validates: [{ data: 'return.choices[].message.parsed', by: 'response_format' }] };
const CHAT_STREAM: CallModel = { ...CHAT, returns: 'ChatStream' };
const CHAT_TOOLS: CallModel = {
  ...CHAT_STREAM,
  sources: {
    ...CHAT_SOURCES,
    'tool-arguments': [...CHAT_SOURCES['tool-arguments'], 'callback(tools[].function.function).param[0]', 'callback(functions[].function).param[0]'],
  },
};

const STREAM_LISTENER: readonly CallModel[] = [
  { returns: 'ChatStream' },
  { when: { '[0]': ['content'] }, sources: { 'llm-output': ['callback([1]).param[0]', 'callback([1]).param[1]'] } },
  { when: { '[0]': ['finalContent'] }, sources: { 'llm-output': 'callback([1]).param[0]' } },
  {
    when: { '[0]': ['content.delta', 'content.done', 'refusal.delta', 'refusal.done'] },
    sources: { 'llm-output': ['delta', 'snapshot', 'content', 'parsed', 'refusal'].map((key) => `callback([1]).param[0].${key}`) },
  },
  {
    when: { '[0]': ['chunk'] },
    sources: {
      'llm-output': ['callback([1]).param[0].choices[].delta.content', 'callback([1]).param[1].choices[].message.content'],
      'tool-arguments': 'callback([1]).param[0].choices[].delta.tool_calls[].function.arguments',
      'tool-name': 'callback([1]).param[0].choices[].delta.tool_calls[].function.name',
    },
  },
  {
    when: { '[0]': ['message', 'finalMessage'] },
    sources: {
      'llm-output': 'callback([1]).param[0].content',
      'tool-arguments': 'callback([1]).param[0].tool_calls[].function.arguments',
      'tool-name': 'callback([1]).param[0].tool_calls[].function.name',
    },
  },
  {
    when: { '[0]': ['chatCompletion', 'finalChatCompletion'] },
    sources: {
      'llm-output': 'callback([1]).param[0].choices[].message.content',
      'tool-arguments': 'callback([1]).param[0].choices[].message.tool_calls[].function.arguments',
      'tool-name': 'callback([1]).param[0].choices[].message.tool_calls[].function.name',
    },
  },
  {
    when: {
      '[0]': [
        'functionToolCall',
        'finalFunctionToolCall',
        'functionCall',
        'finalFunctionCall',
        'tool_calls.function.arguments.delta',
        'tool_calls.function.arguments.done',
      ],
    },
    sources: {
      'tool-arguments': ['arguments', 'arguments_delta', 'parsed_arguments'].map((key) => `callback([1]).param[0].${key}`),
      'tool-name': 'callback([1]).param[0].name',
    },
  },
];

/** Items of a response, finished (`return.output[]`) or in an event (`return[].item`). */
const itemText = (item: string) => [`${item}.content[].text`, `${item}.content[].parsed`, `${item}.content[].refusal`, `${item}.summary[].text`];
const itemArguments = (item: string) => [
  `${item}.arguments`,
  `${item}.parsed_arguments`,
  `${item}.input`,
  `${item}.code`,
  `${item}.action.command`,
  `${item}.action.command[]`,
  `${item}.action.commands[]`,
  `${item}.action.text`,
  `${item}.operation.path`,
  `${item}.operation.diff`,
];
const response = (at: string) => [`${at}.output_text`, `${at}.output_parsed`, ...itemText(`${at}.output[]`)];
const event = (at: string) => [
  `${at}.delta`,
  `${at}.text`,
  `${at}.refusal`,
  `${at}.part.text`,
  `${at}.snapshot`,
  ...itemText(`${at}.item`),
  ...response(`${at}.response`),
];

const RESPONSE_SOURCES: CallModel['sources'] = {
  'llm-output': [...response('return'), ...event('return[]')],
  'tool-arguments': [...itemArguments('return.output[]'), ...itemArguments('return[].item'), 'return[].arguments', 'return[].input'],
  'tool-name': ['return.output[].name', 'return[].item.name'],
  'retrieved-content': ['return.output[].results[].text', 'return.output[].output'],
};
const RESPONSE: CallModel = {
  is: 'chat',
  roles: {
    model: 'model',
    system: 'instructions',
    messages: 'input',
    maxTokens: 'max_output_tokens',
    tools: 'tools',
    timeout: ['timeout', 'signal'],
    schema: ['text.format.schema', 'text_format', 'tools[].strict'],
  },
  unlimited: OPEN,
  sinks: { 'system-prompt': 'instructions' },
  sources: RESPONSE_SOURCES,
  validates: [
    { data: 'return.output_parsed', by: 'text.format' },
    { data: 'return.output_parsed', by: 'text_format' },
  ],
};
/** `input` as messages, where a role can be seen; as one string a user message beside `instructions`, and the whole prompt without them. */
const RESPONSE_INPUT: readonly CallModel[] = [
  {
    when: { 'input[].role': ['/./'] },
    sinks: {
      'system-prompt': ['input[role=system|developer].content', 'input[role=system|developer].content[].text'],
      'user-prompt': ['input[role=user].content', 'input[role=user].content[].text'],
    },
  },
  { when: { instructions: 'present' }, sinks: { 'user-prompt': 'input' } },
  { when: { instructions: 'absent' }, sinks: { 'undivided-prompt': 'input' } },
];
const RESPONSE_EVENT: CallModel = {
  sources: {
    'llm-output': event('callback([1]).param[0]'),
    'tool-arguments': ['callback([1]).param[0].arguments', ...itemArguments('callback([1]).param[0].item')],
    'tool-name': 'callback([1]).param[0].item.name',
  },
  returns: 'ResponseStream',
};

const MESSAGE_TEXT = 'content[].text.value';
const RUN_CALLS = 'required_action.submit_tool_outputs.tool_calls[].function';
const RUN: CallModel = {
  is: 'agent',
  roles: { model: 'model', system: 'instructions', tools: 'tools', maxTokens: 'max_completion_tokens' },
  sinks: {
    'system-prompt': ['instructions', 'additional_instructions'],
    'user-prompt': [
      'additional_messages[role=user].content',
      'additional_messages[role=user].content[].text',
      'thread.messages[role=user].content',
      'thread.messages[role=user].content[].text',
    ],
  },
  sources: {
    'llm-output': [`return[].data.delta.${MESSAGE_TEXT}`, `return[].data.${MESSAGE_TEXT}`],
    'tool-arguments': [`return.${RUN_CALLS}.arguments`, `return[].data.${RUN_CALLS}.arguments`],
    'tool-name': [`return.${RUN_CALLS}.name`, `return[].data.${RUN_CALLS}.name`],
  },
};
const RUN_STREAM: CallModel = { ...RUN, returns: 'AssistantStream' };
const ASSISTANT: CallModel = {
  is: 'agent',
  roles: { model: 'model', system: 'instructions', tools: 'tools' },
  sinks: { 'system-prompt': 'instructions' },
};

const TRANSCRIPT: readonly CallModel[] = [
  { is: 'transcription', roles: { model: 'model' }, sources: { 'llm-output': ['return.text', 'return.segments[].text', 'return[].delta', 'return[].text'] } },
  { when: { response_format: ['text', 'srt', 'vtt'] }, sources: { 'llm-output': 'return' } },
];
const IMAGE: CallModel = { is: 'image', roles: { model: 'model', prompt: 'prompt' }, sources: { 'llm-output': 'return.data[].revised_prompt' } };
const COMPLETION: CallModel = {
  is: 'completion',
  roles: { model: 'model', prompt: 'prompt', maxTokens: 'max_tokens' },
  sinks: { 'undivided-prompt': 'prompt' },
  sources: { 'llm-output': ['return.choices[].text', 'return[].choices[].text'] },
};
const ZOD_TOOL: CallModel = {
  is: 'tool-definition',
  roles: { name: 'name', description: 'description', schema: 'parameters', handler: 'function' },
  sources: { 'tool-arguments': 'callback(function).param[0]' },
  validates: [{ data: 'callback(function).param[0]', by: 'parameters' }],
};
const inData = (paths: readonly string[]): Paths => paths.map((path) => path.replace('return.', 'return.data.'));

export default defineModel({
  sdk: 'openai',
  title: 'OpenAI',
  docs: 'https://platform.openai.com/docs/api-reference',
  packages: { npm: { openai: '>=3' }, pypi: { openai: '>=0.27' } },
  ai: true,
  types: {
    // The bare module: `openai.chat.completions.create(…)` in Python uses a module-wide client.
    Client: [
      'openai',
      'openai()',
      'openai.default()',
      'openai.OpenAI()',
      'openai.AzureOpenAI()',
      'openai.BedrockOpenAI()',
      'openai.AsyncOpenAI()',
      'openai.AsyncAzureOpenAI()',
      'openai.AsyncBedrockOpenAI()',
      'openai.Client()',
      'openai.AsyncClient()',
    ],
    ChatStream: ['openai.ChatCompletionStream()', 'openai.ChatCompletionRunner()', 'openai.ChatCompletionStreamingRunner()'],
    ResponseStream: ['openai.ResponseStream()'],
    AssistantStream: ['openai.AssistantStream()'],
    Realtime: ['openai.OpenAIRealtimeWS()', 'openai.OpenAIRealtimeWebSocket()', 'openai.OpenAIRealtimeWS.create()', 'openai.OpenAIRealtimeWebSocket.create()'],
    LegacyClient: ['openai.OpenAIApi()'],
  },
  calls: {
    openai: CLIENT,
    'openai.default': CLIENT,
    'openai.OpenAI': CLIENT,
    'openai.AzureOpenAI': CLIENT,
    'openai.BedrockOpenAI': CLIENT,
    'openai.AsyncOpenAI': CLIENT,
    'openai.AsyncAzureOpenAI': CLIENT,
    'openai.AsyncBedrockOpenAI': CLIENT,
    'openai.Client': CLIENT,
    'openai.AsyncClient': CLIENT,
    'Client.withOptions': CLIENT,
    'Client.copy': CLIENT,

    'Client.chat.completions.create': { ...CHAT, versions: SINCE_CLIENTS },
    'Client.chat.completions.parse': CHAT_PARSE,
    'Client.chat.completions.stream': CHAT_STREAM,
    'Client.chat.completions.runTools': CHAT_TOOLS,
    'Client.beta.chat.completions.parse': CHAT_PARSE,
    'Client.beta.chat.completions.stream': CHAT_STREAM,
    'Client.beta.chat.completions.runTools': CHAT_TOOLS,
    'Client.beta.chat.completions.runFunctions': CHAT_TOOLS,
    'ChatStream.on': STREAM_LISTENER,
    'ChatStream.once': STREAM_LISTENER,
    'ChatStream.finalContent': { sources: { 'llm-output': 'return' } },
    'ChatStream.finalMessage': {
      sources: {
        'llm-output': ['return.content', 'return.parsed'],
        'tool-arguments': 'return.tool_calls[].function.arguments',
        'tool-name': 'return.tool_calls[].function.name',
      },
    },
    'ChatStream.finalChatCompletion': { sources: COMPLETION_SOURCES },
    'ChatStream.getFinalCompletion': { sources: COMPLETION_SOURCES },
    'ChatStream.finalFunctionToolCall': { sources: { 'tool-arguments': 'return.arguments', 'tool-name': 'return.name' } },

    'Client.responses.create': [RESPONSE, ...RESPONSE_INPUT],
    'Client.responses.parse': [RESPONSE, ...RESPONSE_INPUT],
    'Client.responses.stream': [{ ...RESPONSE, returns: 'ResponseStream' }, ...RESPONSE_INPUT],
    'Client.responses.retrieve': { sources: RESPONSE_SOURCES },
    'ResponseStream.on': RESPONSE_EVENT,
    'ResponseStream.once': RESPONSE_EVENT,
    'ResponseStream.finalResponse': { sources: RESPONSE_SOURCES },
    'ResponseStream.getFinalResponse': { sources: RESPONSE_SOURCES },

    'Client.completions.create': { ...COMPLETION, versions: SINCE_CLIENTS },

    'Client.beta.assistants.create': ASSISTANT,
    'Client.beta.assistants.update': ASSISTANT,
    'Client.beta.threads.create': { sinks: CHAT_SINKS },
    'Client.beta.threads.messages.create': [
      { when: { role: ['system', 'developer'] }, sinks: { 'system-prompt': ['content', 'content[].text'] } },
      { when: { role: { unlike: ['system', 'developer'] } }, sinks: { 'user-prompt': ['content', 'content[].text'] } },
    ],
    'Client.beta.threads.messages.list': { sources: { 'llm-output': [`return.data[].${MESSAGE_TEXT}`, `return[].${MESSAGE_TEXT}`] } },
    'Client.beta.threads.messages.retrieve': { sources: { 'llm-output': `return.${MESSAGE_TEXT}` } },
    'Client.beta.threads.createAndRun': RUN,
    'Client.beta.threads.createAndRunPoll': RUN,
    'Client.beta.threads.createAndRunStream': RUN_STREAM,
    'Client.beta.threads.runs.create': RUN,
    'Client.beta.threads.runs.createAndPoll': RUN,
    'Client.beta.threads.runs.createAndStream': RUN_STREAM,
    'Client.beta.threads.runs.stream': RUN_STREAM,
    'Client.beta.threads.runs.poll': RUN,
    'Client.beta.threads.runs.retrieve': RUN,
    'Client.beta.threads.runs.submitToolOutputs': RUN,
    'Client.beta.threads.runs.submitToolOutputsAndPoll': RUN,
    'Client.beta.threads.runs.submitToolOutputsStream': RUN_STREAM,
    'AssistantStream.on': [
      { returns: 'AssistantStream' },
      { when: { '[0]': ['textDelta', 'textDone'] }, sources: { 'llm-output': ['callback([1]).param[0].value', 'callback([1]).param[1].value'] } },
      { when: { '[0]': ['messageDelta', 'messageDone'] }, sources: { 'llm-output': `callback([1]).param[0].${MESSAGE_TEXT}` } },
      {
        when: { '[0]': ['toolCallDelta', 'toolCallDone'] },
        sources: { 'tool-arguments': 'callback([1]).param[0].function.arguments', 'tool-name': 'callback([1]).param[0].function.name' },
      },
      {
        when: { '[0]': ['event'] },
        sources: {
          'llm-output': [`callback([1]).param[0].data.delta.${MESSAGE_TEXT}`, `callback([1]).param[0].data.${MESSAGE_TEXT}`],
          'tool-arguments': `callback([1]).param[0].data.${RUN_CALLS}.arguments`,
          'tool-name': `callback([1]).param[0].data.${RUN_CALLS}.name`,
        },
      },
    ],
    'AssistantStream.finalMessages': { sources: { 'llm-output': `return[].${MESSAGE_TEXT}` } },
    'AssistantStream.getFinalMessages': { sources: { 'llm-output': `return[].${MESSAGE_TEXT}` } },

    'Realtime.send': { when: { type: ['session.update', 'response.create'] }, sinks: { 'system-prompt': ['session.instructions', 'response.instructions'] } },
    'Realtime.on': {
      sources: {
        'llm-output': ['delta', 'text', 'transcript', ...itemText('item')].map((key) => `callback([1]).param[0].${key}`),
        'tool-arguments': ['callback([1]).param[0].arguments', 'callback([1]).param[0].item.arguments'],
        'tool-name': ['callback([1]).param[0].name', 'callback([1]).param[0].item.name'],
      },
    },
    'Client.realtime.connect': {
      roles: { model: 'model' },
      sources: {
        'llm-output': ['return[].delta', 'return[].text', 'return[].transcript'],
        'tool-arguments': 'return[].arguments',
        'tool-name': 'return[].name',
      },
      returns: 'Realtime',
    },
    'Realtime.session.update': { sinks: { 'system-prompt': 'session.instructions' } },

    'Client.audio.transcriptions.create': TRANSCRIPT,
    'Client.audio.translations.create': TRANSCRIPT,
    'Client.images.generate': IMAGE,
    'Client.images.edit': IMAGE,
    'Client.embeddings.create': { is: 'embedding', roles: { model: 'model' }, scalar: true },
    'Client.moderations.create': { is: 'moderation', roles: { model: 'model' }, scalar: true, guards: { guardrail: 'input' } },
    'Client.vectorStores.search': { sources: { 'retrieved-content': ['return.data[].content[].text', 'return[].content[].text'] } },

    'openai.zodResponseFormat': { schema: { wraps: '[0]' } },
    'openai.zodTextFormat': { schema: { wraps: '[0]' } },
    'openai.zodFunction': ZOD_TOOL,
    'openai.zodResponsesFunction': ZOD_TOOL,

    'openai.ChatCompletion.create': { ...CHAT, versions: BEFORE_CLIENTS },
    'openai.ChatCompletion.acreate': { ...CHAT, versions: BEFORE_CLIENTS },
    'openai.Completion.create': { ...COMPLETION, versions: BEFORE_CLIENTS },
    'openai.Completion.acreate': { ...COMPLETION, versions: BEFORE_CLIENTS },
    'openai.Configuration': { versions: BEFORE_CLIENTS, sinks: { 'api-key': 'apiKey' }, roles: { apiKey: 'apiKey' } },
    'LegacyClient.createChatCompletion': {
      ...CHAT,
      versions: BEFORE_CLIENTS,
      sources: {
        'llm-output': inData(COMPLETION_SOURCES['llm-output']),
        'tool-arguments': inData(COMPLETION_SOURCES['tool-arguments']),
        'tool-name': inData(COMPLETION_SOURCES['tool-name']),
      },
    },
    'LegacyClient.createCompletion': { ...COMPLETION, versions: BEFORE_CLIENTS, sources: { 'llm-output': 'return.data.choices[].text' } },
  },
  reads: {
    'ChatStream.currentChatCompletionSnapshot.choices[].message.content': 'llm-output',
    'ChatStream.currentCompletionSnapshot.choices[].message.content': 'llm-output',
    'AssistantStream.textDeltas[]': 'llm-output',
  },
  // where all requests go: `api_base` before version 1, `base_url` since
  writes: { 'openai.apiKey': 'api-key', 'Client.apiKey': 'api-key', 'openai.apiBase': 'url', 'openai.baseUrl': 'url' },
});
