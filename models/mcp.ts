/**
 * The Model Context Protocol SDKs (TypeScript `@modelcontextprotocol/*`, Python `mcp` and `fastmcp`, npm `fastmcp`): what a
 * server's handlers are given is chosen by the model or the client, what a client gets back is foreign content, and a
 * transport starts a program or opens a connection. What a tool returns and how a server authenticates is not modelled.
 */
import { type CallModel, defineModel, type EntryPoint } from '../engine/define';

const FOREIGN = 'an argument chosen by the model or the MCP client';

/** tool(name, [description], [schema], [annotations], handler): with the handler in second place there are no arguments. */
const TOOL: readonly CallModel[] = [
  {
    is: 'tool-definition',
    roles: { name: '[0]', description: '[1]' },
    sources: { 'tool-arguments': ['callback([2]).param[0]', 'callback([3]).param[0]', 'callback([4]).param[0]'] },
    validates: [
      { data: 'callback([2]).param[0]', by: '[1]' },
      { data: 'callback([3]).param[0]', by: '[1]' },
      { data: 'callback([3]).param[0]', by: '[2]' },
      { data: 'callback([4]).param[0]', by: '[2]' },
    ],
  },
];
/** Without a schema a tool takes no arguments: its handler is given the request's context alone. */
const REGISTER_TOOL: readonly CallModel[] = [
  { is: 'tool-definition', roles: { name: '[0]', description: 'description' } },
  {
    is: 'tool-definition',
    when: { inputSchema: 'present' },
    roles: { name: '[0]', schema: 'inputSchema', handler: '[2]' },
    sources: { 'tool-arguments': 'callback([2]).param[0]' },
    validates: [{ data: 'callback([2]).param[0]', by: 'inputSchema' }],
  },
];

/** Low-level handlers; the request is named by its schema (SDK 1) or its method (SDK 2). */
const REQUEST_HANDLER: readonly CallModel[] = [
  {
    when: { '[0]': ['CallToolRequestSchema', 'tools/call'] },
    sources: { 'tool-arguments': 'callback([1]).param[0].params.arguments', 'tool-name': 'callback([1]).param[0].params.name' },
  },
  {
    when: { '[0]': ['ReadResourceRequestSchema', 'resources/read', 'SubscribeRequestSchema', 'resources/subscribe'] },
    sources: { 'tool-arguments': 'callback([1]).param[0].params.uri' },
    sourceText: FOREIGN,
  },
  {
    when: { '[0]': ['GetPromptRequestSchema', 'prompts/get'] },
    sources: { 'tool-arguments': 'callback([1]).param[0].params.arguments', 'tool-name': 'callback([1]).param[0].params.name' },
    sourceText: FOREIGN,
  },
  {
    when: { '[0]': ['CompleteRequestSchema', 'completion/complete'] },
    sources: { 'tool-arguments': 'callback([1]).param[0].params.argument.value' },
    sourceText: FOREIGN,
  },
  // A client that samples for a server.
  {
    when: { '[0]': ['CreateMessageRequestSchema', 'sampling/createMessage'] },
    sources: {
      'retrieved-content': [
        'callback([1]).param[0].params.systemPrompt',
        'callback([1]).param[0].params.messages[].content.text',
        'callback([1]).param[0].params.messages[].content[].text',
      ],
    },
  },
];

/** A server asks the client's model. Python gives the messages first. */
const SAMPLING: CallModel = {
  is: 'chat',
  roles: { maxTokens: 'maxTokens', system: 'systemPrompt', messages: ['messages', '[0]'] },
  sinks: {
    'system-prompt': 'systemPrompt',
    'user-prompt': ['messages[role=user].content.text', 'messages[role=user].content[].text'],
  },
  sources: {
    'llm-output': ['return.content.text', 'return.content[].text'],
    'tool-arguments': ['return.content.input', 'return.content[].input'],
    'tool-name': ['return.content.name', 'return.content[].name'],
  },
};
const ELICITATION: CallModel = { sources: { 'untrusted-input': ['return.content', 'return.data'] } };

const PROGRAM: CallModel = { is: 'mcp-client', sinks: { 'shell-command': 'command', 'command-argument': 'args[]' } };
const CONNECTION: CallModel = { is: 'mcp-client', sinks: { url: ['[0]', 'url'] } };

const SERVER: CallModel = { is: 'mcp-server', roles: { name: ['name', '[0]', '[0].name'] } };

const decorated = (decorator: string, sources: EntryPoint['sources'], sourceText?: string): EntryPoint => ({ decorator, sources, sourceText });
const ALL_PARAMETERS = { 'tool-arguments': 'param[*]' } as const;

export default defineModel({
  sdk: 'mcp',
  title: 'Model Context Protocol',
  docs: 'https://modelcontextprotocol.io/docs/sdk',
  packages: {
    npm: { '@modelcontextprotocol/sdk': '>=0.4', '@modelcontextprotocol/server': '>=2', '@modelcontextprotocol/client': '>=2', fastmcp: '>=1' },
    pypi: { mcp: '>=1', fastmcp: '>=0.4' },
  },
  ai: true,
  types: {
    McpServer: ['mcp.McpServer()'],
    FastMcp: ['mcp.FastMCP()', 'mcp.MCPServer()'],
    Server: ['mcp.Server()', 'McpServer.server'],
    Client: ['mcp.Client()', 'mcp.ClientSession()', 'mcp.ClientSessionGroup()'],
    ConnectEvent: [],
    Context: ['mcp.Context()', 'FastMcp.getContext()'],
    ServerSession: [
      'mcp.ServerSession()',
      'mcp.FastMCPSession()',
      'FastMcp.sessions[]',
      'ConnectEvent.session',
      'Context.session',
      'Server.requestContext.session',
    ],
  },
  injected: ['Context'],
  calls: {
    'mcp.McpServer': SERVER,
    'mcp.FastMCP': SERVER,
    'mcp.MCPServer': SERVER,
    'McpServer.tool': TOOL,
    'McpServer.registerTool': REGISTER_TOOL,
    'McpServer.experimental.tasks.registerToolTask': {
      is: 'tool-definition',
      roles: { name: '[0]', description: 'description', schema: 'inputSchema', handler: '[2].createTask' },
      sources: { 'tool-arguments': 'callback([2].createTask).param[0]' },
      validates: [{ data: 'callback([2].createTask).param[0]', by: 'inputSchema' }],
    },
    'McpServer.prompt': {
      sources: { 'tool-arguments': ['callback([2]).param[0]', 'callback([3]).param[0]'] },
      sourceText: FOREIGN,
      validates: [
        { data: 'callback([2]).param[0]', by: '[1]' },
        { data: 'callback([3]).param[0]', by: '[2]' },
      ],
    },
    'McpServer.registerPrompt': {
      sources: { 'tool-arguments': 'callback([2]).param[0]' },
      sourceText: FOREIGN,
      validates: [{ data: 'callback([2]).param[0]', by: 'argsSchema' }],
    },
    'McpServer.resource': {
      sources: { 'tool-arguments': ['callback([2]).param[0]', 'callback([2]).param[1]', 'callback([3]).param[0]', 'callback([3]).param[1]'] },
      sourceText: FOREIGN,
    },
    'McpServer.registerResource': { sources: { 'tool-arguments': ['callback([3]).param[0]', 'callback([3]).param[1]'] }, sourceText: FOREIGN },
    'mcp.completable': { schema: { wraps: '[0]' }, sources: { 'tool-arguments': 'callback([1]).param[0]' }, sourceText: FOREIGN },
    'Server.setRequestHandler': REQUEST_HANDLER,
    'Client.setRequestHandler': REQUEST_HANDLER,

    'Server.createMessage': SAMPLING,
    'ServerSession.createMessage': SAMPLING,
    'ServerSession.requestSampling': SAMPLING,
    'ServerSession.requestElicitation': ELICITATION,
    // `server.on('connect', ({ session }) => …)`
    'FastMcp.on': { callbackTypes: { '[1]': ['ConnectEvent'] } },
    'Context.sample': {
      is: 'chat',
      roles: { maxTokens: 'maxTokens', system: 'systemPrompt', messages: ['messages', '[0]'] },
      sinks: { 'system-prompt': 'systemPrompt', 'user-prompt': ['[0]', 'messages', '[0][]', 'messages[]'] },
      sources: { 'llm-output': ['return.text', 'return.result'] },
    },
    'Server.elicitInput': ELICITATION,
    'ServerSession.elicit': ELICITATION,
    'Context.elicit': ELICITATION,

    'Client.callTool': {
      sources: {
        'retrieved-content': [
          'return.content[].text',
          'return.content[].resource.text',
          'return.structuredContent',
          'return.data',
          'return.toolResult',
          'return[].text',
        ],
      },
      sourceText: 'the result of an MCP tool',
    },
    'Client.readResource': { sources: { 'retrieved-content': ['return.contents[].text', 'return[].text'] }, sourceText: 'an MCP resource' },
    'Client.getPrompt': {
      sources: { 'retrieved-content': ['return.messages[].content.text', 'return.messages[].content[].text', 'return.description'] },
      sourceText: 'a prompt of an MCP server',
    },
    'Client.listTools': {
      sources: {
        'retrieved-content': [
          'return.tools[].description',
          'return.tools[].name',
          'return.tools[].inputSchema',
          'return[].description',
          'return[].name',
          'return[].inputSchema',
        ],
      },
      sourceText: 'the tool list of an MCP server',
    },

    'mcp.StdioClientTransport': PROGRAM,
    'mcp.StdioServerParameters': PROGRAM,
    'mcp.StdioTransport': PROGRAM,
    'mcp.SSEClientTransport': CONNECTION,
    'mcp.StreamableHTTPClientTransport': CONNECTION,
    'mcp.sseClient': CONNECTION,
    'mcp.streamablehttpClient': CONNECTION,
    'mcp.streamableHttpClient': CONNECTION,
    'mcp.WebSocketClientTransport': CONNECTION,
    'mcp.websocketClient': CONNECTION,

    // Python: functions handed over without a decorator; mcp 2 takes the low-level handlers as constructor arguments.
    'FastMcp.tool': {
      is: 'tool-definition',
      roles: { name: 'name', description: 'description', handler: '[0]' },
      sources: { 'tool-arguments': 'callback([0]).param[*]' },
    },
    'FastMcp.addTool': {
      is: 'tool-definition',
      roles: { name: 'name', description: 'description', schema: 'parameters', handler: ['[0]', 'execute'] },
      sources: { 'tool-arguments': ['callback([0]).param[*]', 'callback(fn).param[*]', 'callback(execute).param[0]'] },
      validates: [{ data: 'callback(execute).param[0]', by: 'parameters' }],
    },
    'mcp.Tool.fromFunction': {
      is: 'tool-definition',
      roles: { name: 'name', description: 'description', handler: '[0]' },
      sources: { 'tool-arguments': ['callback([0]).param[*]', 'callback(fn).param[*]'] },
    },
    'FastMcp.addTools': {
      sources: { 'tool-arguments': 'callback([0][].execute).param[0]' },
      validates: [{ data: 'callback([0][].execute).param[0]', by: '[0][].parameters' }],
    },
    'FastMcp.addPrompt': { sources: { 'tool-arguments': 'callback(load).param[0]' }, sourceText: FOREIGN },
    'FastMcp.addResourceTemplate': { sources: { 'tool-arguments': 'callback(load).param[0]' }, sourceText: FOREIGN },
    'mcp.Tool': { is: 'tool-definition', roles: { name: 'name', description: 'description' } },
    'mcp.Server': [
      SERVER,
      {
        versions: { pypi: { mcp: '>=2' } },
        sources: {
          'tool-arguments': ['callback(onCallTool).param[1].arguments', 'callback(onReadResource).param[1].uri', 'callback(onGetPrompt).param[1].arguments'],
          'tool-name': ['callback(onCallTool).param[1].name', 'callback(onGetPrompt).param[1].name'],
        },
      },
    ],
  },
  // With or without parentheses: `@mcp.tool` and `@mcp.tool()`.
  entryPoints: [
    decorated('FastMcp.tool()', ALL_PARAMETERS),
    decorated('FastMcp.resource()', ALL_PARAMETERS, FOREIGN),
    decorated('FastMcp.prompt()', ALL_PARAMETERS, FOREIGN),
    decorated('mcp.tool()', ALL_PARAMETERS),
    decorated('Server.callTool()', { 'tool-name': 'param[0]', 'tool-arguments': 'param[1]' }),
    decorated('Server.readResource()', { 'tool-arguments': 'param[0]' }, FOREIGN),
    decorated('Server.getPrompt()', { 'tool-name': 'param[0]', 'tool-arguments': 'param[1]' }, FOREIGN),
  ],
});
