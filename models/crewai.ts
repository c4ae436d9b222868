/**
 * CrewAI (PyPI `crewai` 0.30 to 1.x, `crewai-tools`): role, goal and backstory of an agent stand in its system prompt, a task's description in the user's
 * message. What a crew, a flow's agent or a model gives is model output; tools take what the model wrote. Classes of tools are known by their form.
 * What `kickoff(inputs=…)` puts into templates, flows and knowledge are not followed.
 */
import { type CallModel, defineModel } from '../engine/define';

const AGENT: CallModel = {
  is: 'agent',
  roles: { model: 'llm', tools: 'tools', name: 'role', maxSteps: 'max_iter', timeout: 'max_execution_time' },
  sinks: { 'system-prompt': ['role', 'goal', 'backstory', 'system_template'] },
};
const OUTPUT: CallModel = { is: 'agent', sources: { 'llm-output': 'return' } };
const OUTPUTS: CallModel = { is: 'agent', sources: { 'llm-output': 'return[]' } };
const ASKED: CallModel = { ...OUTPUT, sinks: { 'user-prompt': ['[0]', '[0][role=user].content'] } };
const CALL: readonly CallModel[] = [
  {
    is: 'chat',
    sinks: { 'undivided-prompt': '[0]' },
    sources: { 'llm-output': 'return' },
  },
  { when: { '[0][].role': ['/./'] }, sinks: { 'system-prompt': '[0][role=system].content', 'user-prompt': '[0][role=user].content' } },
];
const TASK: CallModel = {
  sinks: { 'user-prompt': ['description', 'expected_output'] },
  sources: { 'llm-output': ['callback', 'guardrail', 'guardrails[]'].map((name) => `callback(${name}).param[0]`) },
};

export default defineModel({
  sdk: 'crewai',
  title: 'CrewAI',
  docs: 'https://docs.crewai.com/en/concepts/agents',
  packages: { pypi: { crewai: '>=0.30', 'crewai-tools': '*' } },
  roots: { crewai: ['crewai', 'crewai.*', 'crewai_tools', 'crewai_tools.*'] },
  ai: true,
  types: {
    Agent: ['crewai.Agent()', 'crewai.LiteAgent()'],
    Task: ['crewai.Task()'],
    Crew: ['crewai.Crew()'],
    Llm: ['crewai.LLM()'],
  },
  calls: {
    'crewai.Agent': AGENT,
    'crewai.LiteAgent': AGENT,
    'crewai.Task': TASK,
    'crewai.Crew': { is: 'agent', roles: { agents: 'agents', name: 'name' } },
    'crewai.LLM': { is: 'client', roles: { model: ['model', '[0]'], baseUrl: ['base_url', 'api_base'], timeout: 'timeout' } },
    'Crew.kickoff': OUTPUT,
    'Crew.kickoff_async': OUTPUT,
    'Crew.akickoff': OUTPUT,
    'Crew.replay': OUTPUT,
    'Crew.kickoff_for_each': OUTPUTS,
    'Crew.kickoff_for_each_async': OUTPUTS,
    'Crew.akickoff_for_each': OUTPUTS,
    'Agent.kickoff': ASKED,
    'Agent.kickoff_async': ASKED,
    'Agent.execute_task': OUTPUT,
    'Task.execute_sync': OUTPUT,
    'Llm.call': CALL,
    'Llm.acall': CALL,
  },
  reads: { 'Task.output': 'llm-output' },
  entryPoints: [{ decorator: 'crewai.tool()', sources: { 'tool-arguments': 'param[*]' } }],
});
