/**
 * smolagents (PyPI `smolagents` 1.x): agents, tools and models; its interpreter of Python runs code and is no sandbox. Classes of tools are known by
 * their form. Executors in containers are not modelled.
 */
import { type CallModel, defineModel } from '../engine/define';

const AGENT: CallModel = {
  is: 'agent',
  roles: { model: 'model', system: 'instructions', tools: 'tools', name: 'name', description: 'description', maxSteps: 'max_steps', agents: 'managed_agents' },
  sinks: { 'system-prompt': ['instructions', 'system_prompt', 'prompt_templates.system_prompt'] },
};
const RUN: CallModel = {
  is: 'agent',
  roles: { prompt: '[0]', maxSteps: 'max_steps' },
  sinks: { 'user-prompt': ['[0]', 'task'] },
  sources: { 'llm-output': ['return', 'return.output', 'return[].model_output', 'return[].action_output', 'return[].content'] },
};
const GENERATE: CallModel = {
  is: 'chat',
  roles: { messages: '[0]' },
  sinks: {
    'system-prompt': ['[0][role=system].content', '[0][role=system].content[].text'],
    'user-prompt': ['[0][role=user].content', '[0][role=user].content[].text'],
  },
  sources: {
    'llm-output': ['return.content', 'return[].content'],
    'tool-arguments': 'return.tool_calls[].function.arguments',
    'tool-name': 'return.tool_calls[].function.name',
  },
};
const MODELS = [
  'AmazonBedrockModel',
  'AmazonBedrockServerModel',
  'AzureOpenAIModel',
  'AzureOpenAIServerModel',
  'HfApiModel',
  'InferenceClientModel',
  'LiteLLMModel',
];
const MORE = ['LiteLLMRouterModel', 'MLXModel', 'OpenAIModel', 'OpenAIServerModel', 'TransformersModel', 'VLLMModel'];
const CODE: CallModel = { is: 'effect', sinks: { code: ['[0]', 'code', 'code_action'] } };

export default defineModel({
  sdk: 'smolagents',
  title: 'smolagents',
  docs: 'https://huggingface.co/docs/smolagents/reference/agents',
  packages: { pypi: { smolagents: '>=1' } },
  ai: true,
  types: {
    Agent: ['smolagents.CodeAgent()', 'smolagents.ToolCallingAgent()', 'smolagents.MultiStepAgent()'],
    Model: [...MODELS, ...MORE].map((name) => `smolagents.${name}()`),
    Interpreter: ['smolagents.LocalPythonExecutor()', 'smolagents.local_python_executor.LocalPythonExecutor()', 'smolagents.PythonInterpreterTool()'],
  },
  calls: {
    'smolagents.CodeAgent': AGENT,
    'smolagents.ToolCallingAgent': AGENT,
    'smolagents.MultiStepAgent': AGENT,
    'Agent.run': RUN,
    Agent: RUN,
    'Model.generate': GENERATE,
    'Model.generate_stream': GENERATE,
    Model: GENERATE,
    Interpreter: CODE,
    'Interpreter.forward': CODE,
    'smolagents.local_python_executor.evaluate_python_code': CODE,
  },
  reads: { 'Agent.memory.steps[].model_output': 'llm-output', 'Agent.memory.steps[].code_action': 'llm-output' },
  entryPoints: [{ decorator: 'smolagents.tool()', sources: { 'tool-arguments': 'param[*]' } }],
});
