/**
 * Pydantic AI (PyPI `pydantic-ai` and `pydantic-ai-slim`, 0.0 to 1.x): instructions and system prompts of agents, tools, and what runs give. The form of
 * structured output is not checked, nor are graphs, evals and the durable executors modelled.
 */
import { type CallModel, defineModel, type EntryPoint } from '../engine/define';

const SYSTEM = ['system_prompt', 'system_prompt[]', 'instructions', 'instructions[]'];
const AGENT: CallModel = {
  is: 'agent',
  roles: { model: ['[0]', 'model'], system: ['instructions', 'system_prompt'], tools: 'tools', name: 'name' },
  sinks: { 'system-prompt': [...SYSTEM, 'callback(instructions).return'] },
  sources: { 'tool-arguments': 'callback(tools[]).param[*]' },
};
const parts = (at: string) => [`${at}.content`, `${at}.text`];
const response = (at: string): CallModel['sources'] => ({
  'llm-output': ['output', 'data', 'response.text', 'response.thinking'].map((field) => `${at}.${field}`).concat(parts(`${at}.response.parts[]`)),
  'tool-arguments': [`${at}.response.parts[].args`, `${at}.response.tool_calls[].args`],
  'tool-name': [`${at}.response.parts[].tool_name`, `${at}.response.tool_calls[].tool_name`],
});
const RUN: CallModel = {
  is: 'agent',
  roles: { prompt: '[0]', system: 'instructions' },
  sinks: { 'user-prompt': ['[0]', 'user_prompt', '[0][]'], 'system-prompt': ['instructions', 'instructions[]'] },
  sources: response('return'),
  returns: 'Result',
};
const OUTPUT: CallModel = { sources: { 'llm-output': 'return' } };
const OUTPUTS: CallModel = { sources: { 'llm-output': 'return[]' } };
const EVENTS: CallModel = {
  sources: {
    'llm-output': ['return[].delta.content_delta', ...parts('return[].part'), 'return[].result.output'],
    'tool-arguments': ['return[].part.args', 'return[].delta.args_delta'],
    'tool-name': 'return[].part.tool_name',
  },
};
const REQUEST: CallModel = {
  is: 'chat',
  sources: { 'llm-output': ['return.text', ...parts('return.parts[]')], 'tool-arguments': 'return.parts[].args', 'tool-name': 'return.parts[].tool_name' },
};
/** The first parameter is the context of the run. */
const AFTER_CONTEXT: EntryPoint['sources'] = { 'tool-arguments': [1, 2, 3, 4, 5, 6, 7, 8].map((index) => `param[${index}]`) };
const TOOL: CallModel = {
  is: 'tool-definition',
  roles: { name: 'name', description: 'description', handler: '[0]' },
  sources: { 'tool-arguments': ['callback([0]).param[*]', 'callback(function).param[*]'] },
};
const tool = (decorator: string, sources: EntryPoint['sources']): EntryPoint => ({ decorator, sources });

export default defineModel({
  sdk: 'pydantic-ai',
  title: 'Pydantic AI',
  docs: 'https://ai.pydantic.dev/api/agent/',
  packages: { pypi: { 'pydantic-ai': '*', 'pydantic-ai-slim': '*' } },
  roots: { pydantic_ai: ['pydantic_ai', 'pydantic_ai.*'] },
  ai: true,
  types: {
    Agent: ['pydantic_ai.Agent()'],
    Context: ['pydantic_ai.RunContext()', 'pydantic_ai.tools.RunContext()'],
    Toolset: ['pydantic_ai.FunctionToolset()', 'pydantic_ai.toolsets.FunctionToolset()'],
    Result: ['Agent.iter()', 'Result.result'],
  },
  injected: ['Context'],
  calls: {
    'pydantic_ai.Agent': AGENT,
    'Agent.run': RUN,
    'Agent.run_sync': RUN,
    'Agent.run_stream': RUN,
    'Agent.run_stream_sync': RUN,
    'Agent.iter': RUN,
    'Agent.run_stream_events': EVENTS,
    'Agent.override': { sinks: { 'system-prompt': ['instructions', 'instructions[]'] } },
    'Result.stream_text': OUTPUTS,
    'Result.stream_output': OUTPUTS,
    'Result.stream': OUTPUTS,
    'Result.stream_structured': OUTPUTS,
    'Result.get_output': OUTPUT,
    'Result.get_data': OUTPUT,
    'Result.usage': { scalar: true },
    'pydantic_ai.Tool': TOOL,
    'pydantic_ai.tools.Tool': TOOL,
    'Toolset.add_function': TOOL,
    'pydantic_ai.direct.model_request': REQUEST,
    'pydantic_ai.direct.model_request_sync': REQUEST,
    'pydantic_ai.SystemPromptPart': { sinks: { 'system-prompt': ['[0]', 'content'] } },
    'pydantic_ai.messages.SystemPromptPart': { sinks: { 'system-prompt': ['[0]', 'content'] } },
  },
  reads: { 'Result.result.output': 'llm-output' },
  entryPoints: [
    tool('Agent.tool()', AFTER_CONTEXT),
    tool('Agent.tool_plain()', { 'tool-arguments': 'param[*]' }),
    tool('Toolset.tool()', { 'tool-arguments': 'param[*]' }),
    { decorator: 'Agent.output_validator()', sources: { 'llm-output': 'param[1]' } },
    { decorator: 'Agent.system_prompt()', returns: 'system-prompt' },
    { decorator: 'Agent.instructions()', returns: 'system-prompt' },
  ],
});
