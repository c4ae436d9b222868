/**
 * OpenAI's Agents SDK (npm `@openai/agents*` 0.x, PyPI `openai-agents`, imported as `agents`, 0.x): instructions of agents are
 * system prompts, functions handed in as tools take what the model wrote, a run gives model output. Sandboxes, sessions and
 * guardrails are not modelled, and of voice only the agent.
 */
import { type CallModel, defineModel } from '../engine/define';

const NAMES = ['@openai/agents', '@openai/agents-core', '@openai/agents-realtime', '@openai/agents-openai', '@openai/agents-extensions'];

/** By name, since many projects have a package `agents` of their own. */
const MODULES = [
  'agent',
  'decorators',
  'extensions.*',
  'guardrail',
  'handoffs',
  'items',
  'mcp',
  'mcp.server',
  'memory',
  'realtime',
  'realtime.agent',
  'result',
  'run',
];
const MORE = ['run_context', 'tool', 'tool_context', 'voice'];

const AGENT: CallModel = {
  is: 'agent',
  roles: {
    model: 'model',
    system: 'instructions',
    tools: 'tools',
    name: 'name',
    agents: 'handoffs',
    guardrails: ['inputGuardrails', 'outputGuardrails'],
  },
  // a function is called for the text of each run
  sinks: { 'system-prompt': ['instructions', 'callback(instructions).return'], 'tool-description': 'handoffDescription' },
  // what a run gives in the end has this form
  schema: { wraps: 'outputType' },
};
const AS_TOOL: CallModel = { is: 'tool-definition', sinks: { 'tool-description': 'toolDescription' } };

/** An item of a run: `rawItem` is what the provider's Responses API gave. */
const itemText = (at: string) => [`${at}.content`, `${at}.rawItem.content[].text`, `${at}.rawItem.content[].transcript`];
const outputText = (at: string) => [`${at}.content[].text`, `${at}.content`];
const TEXT = ['return.finalOutput', ...outputText('return.output[]'), ...outputText('return.rawResponses[].output[]'), ...itemText('return.newItems[]')];
const EVENT = ['return[].data.delta', 'return[].data.event.delta', ...outputText('return[].data.response.output[]'), ...itemText('return[].item')];
const CALLS = [
  'return.newItems[].rawItem',
  'return.newItems[]',
  'return.output[]',
  'return.interruptions[].rawItem',
  'return.interruptions[]',
  'return[].item.rawItem',
];
const INPUT = ['[1]', 'input'];
const RESULT: CallModel = {
  is: 'agent',
  roles: { messages: '[1]', maxSteps: 'maxTurns' },
  sinks: { 'user-prompt': INPUT.flatMap((at) => [at, `${at}[role=user].content`]) },
  sources: { 'llm-output': [...TEXT, ...EVENT], 'tool-arguments': CALLS.map((call) => `${call}.arguments`), 'tool-name': CALLS.map((call) => `${call}.name`) },
  validates: [{ data: 'return.finalOutput', by: '[0]' }],
  returns: 'Result',
};
/** Text is a user message; of a list, only where roles can be seen. */
const RUN: readonly CallModel[] = [
  RESULT,
  ...INPUT.map((at): CallModel => ({ when: { [`${at}[].role`]: ['/./'] }, sinks: { 'system-prompt': `${at}[role=system|developer].content` } })),
];

const EXECUTE = 'callback(execute).param[0]';
const TOOL: CallModel = {
  is: 'tool-definition',
  roles: { name: 'name', description: 'description', schema: 'parameters', handler: 'execute', approval: 'needsApproval' },
  sinks: { 'tool-description': ['name', 'description'] },
  sources: { 'tool-arguments': [EXECUTE, 'callback(needsApproval).param[1]'] },
  validates: [{ data: EXECUTE, by: 'parameters' }],
};
const OPERATION = ['createFile', 'updateFile', 'deleteFile'].flatMap((method) =>
  ['path', 'diff'].map((field) => `callback(editor.${method}).param[0].${field}`),
);
const PARAMETERS = { 'tool-arguments': 'param[*]' } as const;
const GUARDRAIL = { 'untrusted-input': 'param[2]' } as const;

const PROGRAM: CallModel = {
  is: 'effect',
  sinks: { 'shell-command': ['command', 'fullCommand', 'params.command'], 'command-argument': ['args[]', 'params.args[]'] },
  returns: 'McpServer',
};
const CONNECTION: CallModel = { is: 'effect', sinks: { url: ['url', 'params.url'] }, returns: 'McpServer' };

export default defineModel({
  sdk: 'openai-agents',
  title: 'OpenAI Agents SDK',
  docs: 'https://openai.github.io/openai-agents-js/',
  packages: {
    npm: {
      '@openai/agents': '>=0.0.1',
      '@openai/agents-core': '*',
      '@openai/agents-realtime': '*',
      '@openai/agents-openai': '*',
      '@openai/agents-extensions': '*',
    },
    pypi: { 'openai-agents': '>=0.0.2' },
  },
  roots: { agents: [...NAMES.flatMap((name) => [name, `${name}/*`]), 'agents', ...[...MODULES, ...MORE].map((name) => `agents.${name}`)] },
  ai: true,
  types: {
    Agent: ['agents.Agent()', 'agents.Agent.create()', 'agents.RealtimeAgent()'],
    Runner: ['agents.Runner', 'agents.Runner()'],
    Result: ['agents.RunResult()', 'agents.RunResultStreaming()', 'agents.StreamedRunResult()'],
    RunContext: ['agents.RunContextWrapper()', 'agents.ToolContext()', 'agents.RunContext()', 'agents.tool_context.ToolContext()'],
    McpServer: ['agents.MCPServer()'],
  },
  injected: ['RunContext'],
  calls: {
    'agents.Agent': AGENT,
    'agents.Agent.create': AGENT,
    'agents.RealtimeAgent': AGENT,
    'Agent.clone': AGENT,
    'Agent.asTool': AS_TOOL,
    'agents.run': RUN,
    'Runner.run': RUN,
    'Runner.runSync': RUN,
    'Runner.runStreamed': RUN,
    'Result.toTextStream': { sources: { 'llm-output': 'return[]' } },
    'Result.finalOutputAs': { sources: { 'llm-output': 'return' } },
    'Result.streamEvents': {
      sources: { 'llm-output': ['return[].data.delta', ...itemText('return[].item')], 'tool-arguments': 'return[].item.rawItem.arguments' },
    },
    'agents.ItemHelpers.textMessageOutput': { sources: { 'llm-output': 'return' } },
    'agents.ItemHelpers.textMessageOutputs': { sources: { 'llm-output': 'return' } },
    'agents.extractAllTextOutput': { sources: { 'llm-output': 'return' } },

    'agents.tool': [TOOL, { sources: { 'tool-arguments': 'callback([0]).param[*]' } }],
    'agents.functionTool': {
      is: 'tool-definition',
      sinks: { 'tool-description': ['nameOverride', 'descriptionOverride'] },
      sources: { 'tool-arguments': 'callback([0]).param[*]' },
    },
    'agents.FunctionTool': {
      is: 'tool-definition',
      roles: { name: 'name', description: 'description', handler: 'onInvokeTool' },
      sinks: { 'tool-description': ['name', 'description'] },
      sources: { 'tool-arguments': 'callback(onInvokeTool).param[1]' },
    },
    'agents.handoff': { sources: { 'tool-arguments': ['callback(onHandoff).param[1]'] } },
    'agents.shellTool': { is: 'tool-definition', sources: { 'tool-arguments': 'callback(shell.run).param[0].commands' } },
    'agents.ShellTool': { is: 'tool-definition', sources: { 'tool-arguments': 'callback(executor).param[0].data.action.commands' } },
    'agents.LocalShellTool': { is: 'tool-definition', sources: { 'tool-arguments': 'callback(executor).param[0].data.action.command' } },
    'agents.applyPatchTool': { is: 'tool-definition', sources: { 'tool-arguments': OPERATION } },

    'agents.MCPServerStdio': PROGRAM,
    'agents.MCPServerSSE': CONNECTION,
    'agents.MCPServerSse': CONNECTION,
    'agents.MCPServerStreamableHttp': CONNECTION,
    'McpServer.callTool': { sources: { 'retrieved-content': ['return.content[].text', 'return[].text'] }, sourceText: 'the result of an MCP tool' },
    'agents.setDefaultOpenaiKey': { sinks: { 'api-key': '[0]' } },
    'agents.setDefaultOpenAIKey': { sinks: { 'api-key': '[0]' } },
  },
  entryPoints: [
    { decorator: 'agents.functionTool()', sources: PARAMETERS },
    { decorator: 'agents.tool()', sources: PARAMETERS },
    { decorator: 'agents.inputGuardrail()', sources: GUARDRAIL },
  ],
});
