/**
 * The Anthropic SDKs (npm `@anthropic-ai/*`, PyPI `anthropic`): clients for the API, Bedrock, Vertex, Foundry and AWS;
 * messages, streams, tools run by the SDK, batches and legacy completions; of managed agents the orders they are made with. Their sessions
 * are not modelled, nor are Python classes that extend the abstract memory tool.
 */
import { type CallModel, defineModel } from '../engine/define';

const CLIENT: CallModel = {
  is: 'client',
  roles: {
    apiKey: ['apiKey', 'authToken'],
    baseUrl: ['baseURL', 'base_url'],
    timeout: 'timeout',
    transport: ['httpAgent', 'fetchOptions.dispatcher', 'http_client'],
  },
  sinks: { 'api-key': ['apiKey', 'authToken', 'awsSecretKey', 'awsSessionToken', 'accessToken'] },
  returns: 'Client',
};

/** Text, tool calls and results of server tools in one message. */
const text = (at: string) => [`${at}.text`, `${at}.thinking`];
const messageText = (at: string) => [...text(`${at}.content[]`), `${at}.content[].parsed_output`, `${at}.parsed_output`];
const serverResults = (at: string) => [
  `${at}.content[].content[].text`,
  `${at}.content[].content[].title`,
  `${at}.content[].content[].url`,
  `${at}.content[].content.content.source.data`,
  `${at}.content[].content.stdout`,
  `${at}.content[].citations[].cited_text`,
];
/** A raw stream event, and the events that the helper streams add (`text`, `partial_json`, `snapshot`). */
const eventText = (at: string) => [...text(`${at}.delta`), ...text(at), `${at}.snapshot`, ...text(`${at}.content_block`), ...messageText(`${at}.message`)];
const eventArguments = (at: string) => [`${at}.delta.partial_json`, `${at}.partial_json`, `${at}.content_block.input`, `${at}.message.content[].input`];
const eventNames = (at: string) => [`${at}.content_block.name`, `${at}.message.content[].name`];

const MESSAGE: CallModel['sources'] = {
  'llm-output': messageText('return'),
  'tool-arguments': 'return.content[].input',
  'tool-name': 'return.content[].name',
  'retrieved-content': serverResults('return'),
};
const CHAT: CallModel = {
  is: 'chat',
  roles: { model: 'model', messages: 'messages', system: 'system', maxTokens: 'max_tokens', tools: 'tools', timeout: 'timeout' },
  sinks: {
    'system-prompt': ['system', 'system[].text', 'messages[role=system].content', 'messages[role=system].content[].text'],
    'user-prompt': ['messages[role=user].content', 'messages[role=user].content[].text'],
  },
  sources: {
    'llm-output': [...messageText('return'), ...eventText('return[]')],
    'tool-arguments': ['return.content[].input', ...eventArguments('return[]')],
    'tool-name': ['return.content[].name', ...eventNames('return[]')],
    'retrieved-content': serverResults('return'),
  },
};
const PARSE: CallModel = {
  ...CHAT,
  validates: [
    { data: 'return.parsed_output', by: 'output_config.format' },
    { data: 'return.parsed_output', by: 'output_format' },
  ],
};
const STREAM: CallModel = { ...CHAT, returns: 'MessageStream' };
/** Iterating gives the message of each turn, or with `stream` the stream of each turn. */
const TOOL_RUNNER: CallModel = {
  ...CHAT,
  is: 'agent',
  roles: { ...CHAT.roles, maxSteps: 'max_iterations' },
  sources: {
    'llm-output': [...messageText('return'), ...messageText('return[]'), ...eventText('return[][]')],
    'tool-arguments': ['return.content[].input', 'return[].content[].input', 'callback(tools[].run).param[0]'],
    'tool-name': ['return.content[].name', 'return[].content[].name'],
  },
  returns: 'ToolRunner',
};

const TOOL: CallModel = {
  is: 'tool-definition',
  roles: { name: 'name', description: 'description', schema: 'inputSchema', handler: 'run' },
  sources: { 'tool-arguments': 'callback(run).param[0]' },
  validates: [{ data: 'callback(run).param[0]', by: 'inputSchema' }],
};

const LISTENER: readonly CallModel[] = [
  { returns: 'MessageStream' },
  { when: { '[0]': ['text', 'thinking'] }, sources: { 'llm-output': ['callback([1]).param[0]', 'callback([1]).param[1]'] } },
  { when: { '[0]': ['inputJson'] }, sources: { 'tool-arguments': ['callback([1]).param[0]', 'callback([1]).param[1]'] } },
  {
    when: { '[0]': ['contentBlock'] },
    sources: { 'llm-output': text('callback([1]).param[0]'), 'tool-arguments': 'callback([1]).param[0].input', 'tool-name': 'callback([1]).param[0].name' },
  },
  {
    when: { '[0]': ['message', 'finalMessage'] },
    sources: {
      'llm-output': messageText('callback([1]).param[0]'),
      'tool-arguments': 'callback([1]).param[0].content[].input',
      'tool-name': 'callback([1]).param[0].content[].name',
    },
  },
  {
    when: { '[0]': ['streamEvent'] },
    sources: {
      'llm-output': [...eventText('callback([1]).param[0]'), ...messageText('callback([1]).param[1]')],
      'tool-arguments': eventArguments('callback([1]).param[0]'),
      'tool-name': eventNames('callback([1]).param[0]'),
    },
  },
];

/** A managed agent (`beta.agents`): its system prompt, and what it is told of a tool of one's own. */
const MANAGED_AGENT: CallModel = {
  is: 'agent',
  roles: { model: 'model', system: 'system', tools: 'tools' },
  sinks: { 'system-prompt': 'system', 'tool-description': 'tools[].description' },
};

const BATCH: CallModel = {
  is: 'chat',
  roles: { model: 'requests[].params.model', maxTokens: 'requests[].params.max_tokens' },
  sinks: {
    'system-prompt': ['requests[].params.system', 'requests[].params.system[].text'],
    'user-prompt': ['requests[].params.messages[role=user].content', 'requests[].params.messages[role=user].content[].text'],
  },
};
const BATCH_RESULTS: CallModel = {
  sources: {
    'llm-output': messageText('return[].result.message'),
    'tool-arguments': 'return[].result.message.content[].input',
    'tool-name': 'return[].result.message.content[].name',
  },
};

export default defineModel({
  sdk: 'anthropic',
  title: 'Anthropic',
  docs: 'https://docs.claude.com/en/api/client-sdks',
  packages: {
    npm: {
      '@anthropic-ai/sdk': '>=0.9',
      '@anthropic-ai/bedrock-sdk': '>=0.9',
      '@anthropic-ai/vertex-sdk': '>=0.3',
      '@anthropic-ai/foundry-sdk': '*',
      '@anthropic-ai/aws-sdk': '*',
    },
    pypi: { anthropic: '>=0.3' },
  },
  ai: true,
  types: {
    Client: [
      'anthropic()',
      'anthropic.default()',
      'anthropic.Anthropic()',
      'anthropic.AnthropicBedrock()',
      'anthropic.AnthropicBedrockMantle()',
      'anthropic.AnthropicVertex()',
      'anthropic.AnthropicFoundry()',
      'anthropic.AnthropicAws()',
      'anthropic.AnthropicAWS()',
      'anthropic.Client()',
      'anthropic.AsyncClient()',
      'anthropic.AsyncAnthropic()',
      'anthropic.AsyncAnthropicBedrock()',
      'anthropic.AsyncAnthropicBedrockMantle()',
      'anthropic.AsyncAnthropicVertex()',
      'anthropic.AsyncAnthropicFoundry()',
      'anthropic.AsyncAnthropicAWS()',
    ],
    MessageStream: ['anthropic.MessageStream()', 'anthropic.BetaMessageStream()', 'ToolRunner[]'],
    ToolRunner: ['anthropic.BetaToolRunner()'],
  },
  calls: {
    anthropic: CLIENT,
    'anthropic.default': CLIENT,
    'anthropic.Anthropic': CLIENT,
    'anthropic.AnthropicBedrock': CLIENT,
    'anthropic.AnthropicBedrockMantle': CLIENT,
    'anthropic.AnthropicVertex': CLIENT,
    'anthropic.AnthropicFoundry': CLIENT,
    'anthropic.AnthropicAws': CLIENT,
    'anthropic.AnthropicAWS': CLIENT,
    'anthropic.Client': CLIENT,
    'anthropic.AsyncClient': CLIENT,
    'anthropic.AsyncAnthropic': CLIENT,
    'anthropic.AsyncAnthropicBedrock': CLIENT,
    'anthropic.AsyncAnthropicBedrockMantle': CLIENT,
    'anthropic.AsyncAnthropicVertex': CLIENT,
    'anthropic.AsyncAnthropicFoundry': CLIENT,
    'anthropic.AsyncAnthropicAWS': CLIENT,
    'Client.withOptions': CLIENT,
    'Client.copy': CLIENT,

    'Client.messages.create': CHAT,
    'Client.messages.parse': PARSE,
    'Client.messages.stream': STREAM,
    'Client.beta.messages.create': CHAT,
    'Client.beta.messages.parse': PARSE,
    'Client.beta.messages.stream': STREAM,
    'Client.beta.messages.toolRunner': TOOL_RUNNER,
    'Client.beta.agents.create': MANAGED_AGENT,
    'Client.beta.agents.update': MANAGED_AGENT,
    'Client.messages.batches.create': BATCH,
    'Client.beta.messages.batches.create': BATCH,
    'Client.messages.batches.results': BATCH_RESULTS,
    'Client.beta.messages.batches.results': BATCH_RESULTS,
    'Client.completions.create': {
      is: 'completion',
      roles: { model: 'model', prompt: 'prompt', maxTokens: 'max_tokens_to_sample' },
      sinks: { 'undivided-prompt': 'prompt' },
      sources: { 'llm-output': ['return.completion', 'return[].completion'] },
    },

    'MessageStream.on': LISTENER,
    'MessageStream.once': LISTENER,
    'MessageStream.finalMessage': { sources: MESSAGE },
    'MessageStream.getFinalMessage': { sources: MESSAGE },
    'MessageStream.finalText': { sources: { 'llm-output': 'return' } },
    'MessageStream.getFinalText': { sources: { 'llm-output': 'return' } },
    'ToolRunner.done': { sources: MESSAGE },
    'ToolRunner.runUntilDone': { sources: MESSAGE },
    'ToolRunner.untilDone': { sources: MESSAGE },

    'anthropic.betaZodTool': TOOL,
    'anthropic.betaTool': [TOOL, { sources: { 'tool-arguments': 'callback([0]).param[*]' } }],
    'anthropic.betaStandardSchemaTool': TOOL,
    'anthropic.betaAsyncTool': { is: 'tool-definition', sources: { 'tool-arguments': 'callback([0]).param[*]' } },
    'anthropic.betaMemoryTool': {
      is: 'tool-definition',
      sources: { 'tool-arguments': ['view', 'create', 'str_replace', 'insert', 'delete', 'rename'].map((command) => `callback([0].${command}).param[0]`) },
    },
    'anthropic.zodOutputFormat': { schema: { wraps: '[0]' } },
    'anthropic.betaZodOutputFormat': { schema: { wraps: '[0]' } },
  },
  reads: {
    'MessageStream.textStream[]': 'llm-output',
    'MessageStream.currentMessage.content[].text': 'llm-output',
    'MessageStream.currentMessageSnapshot.content[].text': 'llm-output',
  },
  writes: { 'Client.apiKey': 'api-key', 'Client.authToken': 'api-key' },
  entryPoints: [
    { decorator: 'anthropic.betaTool()', sources: { 'tool-arguments': 'param[*]' } },
    { decorator: 'anthropic.betaAsyncTool()', sources: { 'tool-arguments': 'param[*]' } },
  ],
});
