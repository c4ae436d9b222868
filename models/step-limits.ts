/**
 * Calls that lift the limit on the steps of an agent, or give one so high that it limits nothing: the AI SDK, OpenAI's Agents SDK, LangChain, LangGraph,
 * AutoGen, CrewAI, Pydantic AI, smolagents, Mastra, Genkit and Google's ADK. Their defaults, between 10 and 100 steps, are left alone; the one team that runs on without
 * any condition is AutoGen's.
 */
import { type CallModel, defineModel, type Path, type When } from '../engine/define';
import { MODULES, PACKAGES } from './_langchain';

/** From a thousand on; and what stands for infinity, by its name. */
const HUGE = [
  '/^(?:[1-9]\\d{3,}(?:\\.0)?|[\\d.]+e\\+?\\d+|Infinity|inf)$/',
  'Infinity',
  'POSITIVE_INFINITY',
  'MAX_SAFE_INTEGER',
  'MAX_VALUE',
  'maxsize',
  'inf',
];
const NONE = ['null'];

const lifted = (when: When | readonly When[], does: string, instead: string): readonly CallModel[] => [
  {},
  { when, hazards: { 'no-step-limit': { does, instead } } },
];
const any = (test: readonly string[], ...paths: Path[]): When[] => paths.map((path) => ({ [path]: test }));
const GOES_ON = 'lets the agent go on for thousands of steps or without any limit';
const huge = (name: string, ...paths: Path[]) => lifted(any(HUGE, ...paths), GOES_ON, `set \`${name}\` to what the task needs, a few dozen at most`);
const open = (name: string, ...paths: Path[]) =>
  lifted([...any(HUGE, ...paths), ...any(NONE, ...paths)], GOES_ON, `set \`${name}\` to what the task needs, a few dozen at most`);

const GENERATION = huge('stopWhen: stepCountIs(n)', 'maxSteps');
const TURNS = open('maxTurns', 'maxTurns');
const ITERATIONS = open('max_iterations', 'maxIterations');
const RECURSION = huge('recursion_limit', 'recursionLimit', '[1].recursionLimit', 'config.recursionLimit', '[0].recursionLimit');
const TEAM = lifted(
  { termination_condition: 'absent', max_turns: 'absent', '[1]': 'absent' },
  'makes a team that runs until it is stopped from outside',
  'give it `max_turns` or a `termination_condition` that counts messages, tokens or time',
);
const SELECTOR_TEAM = lifted(
  { termination_condition: 'absent', max_turns: 'absent', '[2]': 'absent' },
  'makes a team that runs until it is stopped from outside',
  'give it `max_turns` or a `termination_condition` that counts messages, tokens or time',
);
const REQUESTS = lifted(
  [{ request_limit: NONE }],
  'lifts the limit of requests that a run may make',
  'leave it at 50, or set `request_limit` to what the task needs',
);
const ADK = lifted(
  any(['/^(?:0|-\\d+)$/'], 'maxLlmCalls'),
  'lifts the limit of model calls that a run may make',
  'leave it at 500, or set it to what the task needs',
);

export default defineModel({
  sdk: 'step-limits',
  title: 'Limits on the steps of agents',
  docs: 'https://ai-sdk.dev/docs/agents/loop-control',
  packages: {
    npm: {
      ...PACKAGES.npm,
      '@langchain/langgraph': '*',
      ai: '*',
      '@openai/agents': '*',
      '@openai/agents-core': '*',
      '@mastra/core': '*',
      genkit: '*',
      '@google/adk': '*',
      openai: '>=4',
    },
    pypi: {
      ...PACKAGES.pypi,
      langgraph: '*',
      'openai-agents': '*',
      'autogen-agentchat': '*',
      pyautogen: '*',
      ag2: '*',
      crewai: '*',
      'pydantic-ai': '*',
      smolagents: '*',
      'google-adk': '*',
    },
  },
  roots: {
    ai: ['ai', '@ai-sdk/react'],
    agents: ['@openai/agents', '@openai/agents-core', 'agents', 'agents.run'],
    langchain: MODULES,
    langgraph: ['@langchain/langgraph', '@langchain/langgraph/*', 'langgraph', 'langgraph.*'],
    autogen: ['autogen_agentchat', 'autogen_agentchat.*'],
    autogenOld: ['autogen', 'autogen.*'],
    crewai: ['crewai', 'crewai.*'],
    pydantic: ['pydantic_ai', 'pydantic_ai.*'],
    smolagents: ['smolagents', 'smolagents.*'],
    mastra: ['@mastra/core', '@mastra/core/*'],
    genkit: ['genkit', 'genkit/*'],
    adk: ['@google/adk', 'google.adk', 'google.adk.*'],
    openai: ['openai'],
  },
  types: {
    Runner: ['agents.Runner', 'agents.Runner()'],
    Graph: [
      'langgraph.StateGraph().compile()',
      'langgraph.MessageGraph().compile()',
      'langgraph.createReactAgent()',
      'langgraph.createSupervisor().compile()',
      'langchain.createAgent()',
      'Graph.withConfig()',
    ],
    Mastra: ['mastra.Agent()'],
    Genkit: ['genkit.genkit()'],
    Client: ['openai.OpenAI()', 'openai.default()', 'openai()'],
  },
  calls: {
    'ai.generateText': GENERATION,
    'ai.streamText': GENERATION,
    'ai.useChat': GENERATION,
    'ai.stepCountIs': huge('stepCountIs', '[0]'),
    'agents.run': TURNS,
    'Runner.run': TURNS,
    'Runner.runSync': TURNS,
    'Runner.runStreamed': TURNS,
    'langchain.AgentExecutor': ITERATIONS,
    'langchain.AgentExecutor.fromAgentAndTools': ITERATIONS,
    'langchain.initializeAgent': ITERATIONS,
    'langchain.initializeAgentExecutorWithOptions': ITERATIONS,
    'Graph.invoke': RECURSION,
    'Graph.ainvoke': RECURSION,
    'Graph.stream': RECURSION,
    'Graph.astream': RECURSION,
    'Graph.withConfig': RECURSION,
    'autogen.RoundRobinGroupChat': TEAM,
    'autogen.SelectorGroupChat': SELECTOR_TEAM,
    'autogen.Swarm': TEAM,
    'autogenOld.GroupChat': huge('max_round', 'max_round'),
    'autogenOld.ConversableAgent': huge('max_consecutive_auto_reply', 'max_consecutive_auto_reply'),
    'autogenOld.UserProxyAgent': huge('max_consecutive_auto_reply', 'max_consecutive_auto_reply'),
    'autogenOld.AssistantAgent': huge('max_consecutive_auto_reply', 'max_consecutive_auto_reply'),
    'crewai.Agent': huge('max_iter', 'max_iter'),
    'pydantic.usage.UsageLimits': REQUESTS,
    'pydantic.UsageLimits': REQUESTS,
    'smolagents.CodeAgent': huge('max_steps', 'max_steps'),
    'smolagents.ToolCallingAgent': huge('max_steps', 'max_steps'),
    'Mastra.generate': huge('maxSteps', '[1].maxSteps'),
    'Mastra.stream': huge('maxSteps', '[1].maxSteps'),
    'Genkit.generate': huge('maxTurns', 'maxTurns'),
    'adk.agents.run_config.RunConfig': ADK,
    'adk.agents.RunConfig': ADK,
    'Client.chat.completions.runTools': huge('maxChatCompletions', 'maxChatCompletions'),
  },
});
