/**
 * CopilotKit (npm `@copilotkit/*` 1.x, PyPI `copilotkit`): handlers and renderers of actions are given what the model wrote,
 * what the application makes readable and its instructions stand in the system prompt. The state that an agent shares is not
 * followed. Checked against versions 1.3 to 1.10.
 */
import { type CallModel, defineModel } from '../engine/define';

const RENDERERS = ['render', 'renderAndWait', 'renderAndWaitForResponse'].map((name) => `callback(${name}).param[0].args`);
const HANDLER = 'callback(handler).param[0]';
const ACTION: CallModel = {
  is: 'tool-definition',
  roles: { name: 'name', description: 'description', schema: 'parameters', handler: 'handler' },
  sinks: { 'tool-description': ['name', 'description'] },
  sources: { 'tool-arguments': [HANDLER, ...RENDERERS] },
  validates: [HANDLER, ...RENDERERS].map((data) => ({ data, by: 'parameters' })),
};
const CATCH_ALL: CallModel = { sources: { 'tool-arguments': RENDERERS, 'tool-name': 'callback(render).param[0].name' } };
const INSTRUCTIONS: CallModel = { sinks: { 'system-prompt': 'instructions' } };
const CHAT: CallModel = { sources: { 'llm-output': ['return.visibleMessages[].content', 'return.messages[].content'] } };
const ACTIONS = 'callback(actions[].handler).param[0]';
const RUNTIME: CallModel = {
  is: 'agent',
  sinks: { 'tool-description': ['actions[].name', 'actions[].description'] },
  sources: { 'tool-arguments': ACTIONS },
  validates: [{ data: ACTIONS, by: 'actions[].parameters' }],
};

export default defineModel({
  sdk: 'copilotkit',
  title: 'CopilotKit',
  docs: 'https://docs.copilotkit.ai/reference',
  packages: {
    npm: { '@copilotkit/react-core': '>=1', '@copilotkit/react-ui': '>=1', '@copilotkit/runtime': '>=1' },
    pypi: { copilotkit: '*' },
  },
  ai: true,
  calls: {
    'copilotkit.useCopilotAction': ACTION,
    'copilotkit.useFrontendTool': ACTION,
    'copilotkit.useHumanInTheLoop': ACTION,
    'copilotkit.useRenderToolCall': ACTION,
    'copilotkit.useDefaultTool': CATCH_ALL,
    'copilotkit.useCopilotReadable': { sinks: { 'system-prompt': ['description', 'value'] } },
    'copilotkit.useMakeCopilotReadable': { sinks: { 'system-prompt': '[0]' } },
    'copilotkit.useAgentContext': { sinks: { 'system-prompt': ['description', 'value'] } },
    'copilotkit.useCopilotAdditionalInstructions': INSTRUCTIONS,
    'copilotkit.useCopilotChatSuggestions': INSTRUCTIONS,
    'copilotkit.CopilotChat': INSTRUCTIONS,
    'copilotkit.CopilotPopup': INSTRUCTIONS,
    'copilotkit.CopilotSidebar': INSTRUCTIONS,
    'copilotkit.useCopilotChat': CHAT,
    'copilotkit.useCopilotChatHeadless_c': CHAT,
    'copilotkit.CopilotRuntime': RUNTIME,
    // Python
    'copilotkit.Action': {
      is: 'tool-definition',
      roles: { name: 'name', description: 'description', schema: 'parameters', handler: 'handler' },
      sinks: { 'tool-description': ['name', 'description'] },
      sources: { 'tool-arguments': 'callback(handler).param[*]' },
    },
  },
});
