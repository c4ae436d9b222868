/**
 * CopilotKit (npm `@copilotkit/*` 1.x, PyPI `copilotkit`): handlers and renderers of actions are given what the model wrote,
 * the application's instructions stand in the system prompt, and what it makes readable beside the user's words. The state that an agent shares is not
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
/** Data of the application for the model to know, marked off from the instructions. Which message it stands in is the agent's matter. */
const READABLE: CallModel = { sinks: { 'system-prompt': 'description', 'user-prompt': 'value' } };
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
    'copilotkit.useCopilotReadable': READABLE,
    'copilotkit.useMakeCopilotReadable': { sinks: { 'user-prompt': '[0]' } },
    'copilotkit.useAgentContext': READABLE,
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
