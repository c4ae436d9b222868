/**
 * The Claude Agent SDK (npm `@anthropic-ai/claude-agent-sdk`, PyPI `claude-agent-sdk`) and the Claude Code SDK, its older name: what
 * a query streams is model output, handlers of tools, permission callbacks and hooks are given what the model wrote. What the
 * agent itself may do on the machine is a matter of its options and not modelled.
 */
import { type CallModel, defineModel } from '../engine/define';

const MESSAGES = ['return[].message.content[]', 'return[].content[]'];
const SOURCES: CallModel['sources'] = {
  'llm-output': [
    ...MESSAGES.flatMap((block) => [`${block}.text`, `${block}.thinking`]),
    'return[].result',
    'return[].structured_output',
    'return[].event.delta.text',
  ],
  'tool-arguments': [...MESSAGES.map((block) => `${block}.input`), 'return[].event.delta.partial_json'],
  'tool-name': MESSAGES.map((block) => `${block}.name`),
};
const system = (at: string) => [
  ...['systemPrompt', 'systemPrompt[]', 'systemPrompt.append', 'systemPrompt.prompt', 'appendSystemPrompt', 'customSystemPrompt'].map((slot) => `${at}${slot}`),
  `${at}agents[].prompt`,
];
const DECISIONS = (at: string): CallModel['sources'] => ({
  'tool-name': `callback(${at}canUseTool).param[0]`,
  'tool-arguments': [
    `callback(${at}canUseTool).param[1]`,
    ...['PreToolUse', 'PostToolUse', 'PermissionRequest'].map((event) => `callback(${at}hooks.${event}[].hooks[]).param[0].tool_input`),
  ],
});
const OPEN = { maxSteps: 'as many turns as the agent likes' } as const;
const QUERY: CallModel = {
  is: 'agent',
  roles: {
    model: 'options.model',
    system: 'options.systemPrompt',
    prompt: 'prompt',
    maxSteps: ['options.maxTurns', 'options.maxBudgetUsd'],
    timeout: 'options.abortController',
  },
  unlimited: OPEN,
  sinks: { 'system-prompt': system('options.'), 'user-prompt': 'prompt' },
  sources: { ...SOURCES, ...merge(SOURCES, DECISIONS('options.')) },
};
/** Python keeps the options in an object of their own. */
const OPTIONS: CallModel = {
  is: 'agent',
  roles: { model: 'model', system: 'systemPrompt', maxSteps: ['maxTurns', 'maxBudgetUsd'] },
  unlimited: OPEN,
  sinks: { 'system-prompt': system('') },
  sources: DECISIONS(''),
};
/** tool(name, description, schema, handler); in Python a decorator of the handler. */
const TOOL: CallModel = {
  is: 'tool-definition',
  roles: { name: '[0]', description: '[1]', schema: '[2]', handler: '[3]' },
  sinks: { 'tool-description': ['[0]', '[1]'] },
  sources: { 'tool-arguments': 'callback([3]).param[0]' },
  validates: [{ data: 'callback([3]).param[0]', by: '[2]' }],
};

function merge(...all: readonly CallModel['sources'][]): CallModel['sources'] {
  const merged: Record<string, string[]> = {};
  for (const sources of all) for (const [concept, paths] of Object.entries(sources ?? {})) merged[concept] = [...(merged[concept] ?? []), ...[paths].flat()];
  return merged;
}

export default defineModel({
  sdk: 'claude-agent-sdk',
  title: 'Claude Agent SDK',
  docs: 'https://docs.claude.com/en/api/agent-sdk/overview',
  packages: {
    npm: { '@anthropic-ai/claude-agent-sdk': '*', '@anthropic-ai/claude-code': '*' },
    pypi: { 'claude-agent-sdk': '*', 'claude-code-sdk': '*' },
  },
  roots: {
    claude: [
      '@anthropic-ai/claude-agent-sdk',
      '@anthropic-ai/claude-agent-sdk/*',
      '@anthropic-ai/claude-code',
      'claude_agent_sdk',
      'claude_agent_sdk.*',
      'claude_code_sdk',
      'claude_code_sdk.*',
    ],
  },
  ai: true,
  types: {
    Client: ['claude.ClaudeSDKClient()'],
    // the second interface, a preview that ended with 0.2
    Session: ['claude.unstable_v2_createSession()', 'claude.unstable_v2_resumeSession()'],
  },
  calls: {
    'claude.query': QUERY,
    'claude.ClaudeAgentOptions': OPTIONS,
    'claude.ClaudeCodeOptions': OPTIONS,
    'claude.AgentDefinition': { is: 'agent', sinks: { 'system-prompt': 'prompt', 'tool-description': 'description' } },
    'Client.query': { is: 'agent', sinks: { 'user-prompt': ['[0]', 'prompt'] } },
    'Client.receiveResponse': { sources: SOURCES },
    'Client.receiveMessages': { sources: SOURCES },
    'claude.unstable_v2_prompt': { is: 'agent', sinks: { 'user-prompt': '[0]' }, sources: { 'llm-output': ['return.result', 'return.structured_output'] } },
    'Session.send': { is: 'agent', sinks: { 'user-prompt': '[0]' } },
    'Session.stream': { sources: SOURCES },
    'Session.receive': { sources: SOURCES },
    'claude.tool': TOOL,
  },
  entryPoints: [{ decorator: 'claude.tool()', sources: { 'tool-arguments': 'param[0]' } }],
});
