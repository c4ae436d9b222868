/**
 * AutoGen (PyPI `autogen-agentchat`, `autogen-core`, `autogen-ext` 0.4 and later; `pyautogen` and `ag2`, imported as `autogen`, of the older design): agents,
 * teams and what they say, tools, and executors that run code on this machine. Executors in containers, distributed runtimes and studio
 * files are not modelled.
 */
import { type CallModel, defineModel } from '../engine/define';

const SYSTEM = ['system_message'];
const AGENT: CallModel = {
  is: 'agent',
  roles: {
    model: 'model_client',
    system: 'system_message',
    tools: 'tools',
    name: ['name', '[0]'],
    description: 'description',
    maxSteps: 'max_tool_iterations',
  },
  sinks: { 'system-prompt': SYSTEM },
  sources: { 'tool-arguments': ['callback(tools[]).param[*]', 'callback(functions[]).param[*]'] },
};
const OLD_AGENT: CallModel = {
  is: 'agent',
  roles: { system: 'system_message', name: ['name', '[0]'] },
  sinks: { 'system-prompt': SYSTEM },
  sources: { 'tool-arguments': 'callback(functions[]).param[*]' },
};
/** `autogen.beta.Agent` of ag2. */
const BETA_AGENT: CallModel = {
  is: 'agent',
  roles: { system: 'prompt', name: '[0]', tools: 'tools' },
  sinks: { 'system-prompt': ['prompt', 'prompt[]'] },
  sources: { 'tool-arguments': 'callback(tools[]).param[*]' },
};
const TASK: CallModel['sinks'] = { 'user-prompt': ['task', '[0]', 'task.content', 'task[].content'] };
const message = (at: string): CallModel['sources'] => ({
  'llm-output': `${at}.content`,
  'tool-arguments': `${at}.content[].arguments`,
  'tool-name': `${at}.content[].name`,
});
const RUN: CallModel = { is: 'agent', sinks: TASK, sources: message('return.messages[]') };
const RUN_STREAM: CallModel = { is: 'agent', sinks: TASK, sources: { 'llm-output': ['return[].content', 'return[].messages[].content'] } };
const CREATE: CallModel = { is: 'chat', roles: { messages: '[0]', tools: 'tools' }, sources: message('return') };
const CHAT: CallModel = {
  is: 'agent',
  sinks: { 'user-prompt': ['message', 'message.content'] },
  sources: { 'llm-output': ['return.summary', 'return.chat_history[].content', 'return[].summary', 'return[].chat_history[].content'] },
};
const EXECUTE: CallModel = { is: 'effect', sinks: { code: '[0][].code' } };
const TOOL: CallModel = {
  is: 'tool-definition',
  roles: { name: 'name', description: ['description', '[1]'], handler: '[0]' },
  sources: { 'tool-arguments': ['callback([0]).param[*]', 'callback(func).param[*]'] },
};
const CLIENTS = [
  'OpenAIChatCompletionClient',
  'AzureOpenAIChatCompletionClient',
  'AnthropicChatCompletionClient',
  'OllamaChatCompletionClient',
  'ChatCompletionClient',
];
const TEAMS = ['RoundRobinGroupChat', 'SelectorGroupChat', 'Swarm', 'MagenticOneGroupChat', 'GraphFlow', 'MagenticOne'];

export default defineModel({
  sdk: 'autogen',
  title: 'AutoGen',
  docs: 'https://microsoft.github.io/autogen/stable/',
  packages: { pypi: { 'autogen-agentchat': '*', 'autogen-core': '*', 'autogen-ext': '*', pyautogen: '*', ag2: '*' } },
  roots: { autogen: ['autogen', 'autogen.*', 'autogen_agentchat', 'autogen_agentchat.*', 'autogen_core', 'autogen_core.*', 'autogen_ext', 'autogen_ext.*'] },
  ai: true,
  types: {
    Agent: [
      ...['AssistantAgent', 'CodeExecutorAgent', 'SocietyOfMindAgent', 'ConversableAgent', 'UserProxyAgent', 'GPTAssistantAgent', ...TEAMS].map(
        (name) => `autogen.${name}()`,
      ),
    ],
    BetaAgent: ['autogen.Agent()', 'BetaAgent.ask()'],
    Context: ['autogen.ContextVariables()', 'autogen.Context()'],
    Client: CLIENTS.map((name) => `autogen.${name}()`),
    Executor: ['LocalCommandLineCodeExecutor', 'JupyterCodeExecutor', 'EmbeddedIPythonCodeExecutor'].map((name) => `autogen.${name}()`),
  },
  injected: ['Context'],
  calls: {
    'autogen.AssistantAgent': AGENT,
    'autogen.CodeExecutorAgent': AGENT,
    'autogen.ConversableAgent': OLD_AGENT,
    'autogen.UserProxyAgent': OLD_AGENT,
    'autogen.Agent': BETA_AGENT,
    'BetaAgent.ask': { is: 'agent', sinks: { 'user-prompt': '[0]' }, sources: { 'llm-output': 'return.body' } },
    'autogen.GPTAssistantAgent': { is: 'agent', sinks: { 'system-prompt': 'instructions' } },
    'autogen.SystemMessage': { sinks: { 'system-prompt': ['content', '[0]'] } },
    'Agent.run': RUN,
    'Agent.run_stream': RUN_STREAM,
    'Agent.on_messages': { is: 'agent', sources: { 'llm-output': 'return.chat_message.content' } },
    'autogen.Console': { sources: { 'llm-output': ['return.messages[].content', 'return.chat_message.content'] } },
    'Client.create': CREATE,
    'Client.create_stream': { is: 'chat', sources: { 'llm-output': ['return[]', 'return[].content'] } },
    'autogen.initiate_group_chat': {
      is: 'agent',
      sinks: { 'user-prompt': 'messages' },
      sources: { 'llm-output': ['return[0].summary', 'return[0].chat_history[].content'] },
    },
    'Agent.initiate_chat': CHAT,
    'Agent.a_initiate_chat': CHAT,
    'Agent.initiate_chats': CHAT,
    'Agent.generate_reply': { is: 'chat', sources: { 'llm-output': ['return', 'return.content'] } },
    'Agent.last_message': { sources: { 'llm-output': 'return.content' } },
    'autogen.CodeBlock': { flows: { code: 'return.code', '[0]': 'return.code' } },
    'Executor.execute_code_blocks': EXECUTE,
    'autogen.FunctionTool': TOOL,
    'autogen.register_function': TOOL,
    'Agent.update_system_message': { sinks: { 'system-prompt': '[0]' } },
  },
  entryPoints: [
    { decorator: 'autogen.tool()', sources: { 'tool-arguments': 'param[*]' } },
    { decorator: 'Agent.register_for_execution()', sources: { 'tool-arguments': 'param[*]' } },
    { decorator: 'Agent.register_for_llm()', sources: { 'tool-arguments': 'param[*]' } },
  ],
});
