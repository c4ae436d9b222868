/**
 * LangGraph, npm (`@langchain/langgraph`) and PyPI (`langgraph`): graphs whose nodes share one state, and its ready-made agent. What one
 * node returns another finds in the state, in any order of nodes. The messages of the state are the user's and the model's; they count as the model's.
 * Subgraphs, checkpoints and the functional interface are not followed.
 */
import { type CallModel, defineModel } from '../engine/define';
import { messageSources, messageText } from './_langchain';

const NPM = ['@langchain/langgraph', '@langchain/langgraph-supervisor', '@langchain/langgraph-swarm'];
const PYPI = ['langgraph', 'langgraph-prebuilt', 'langgraph-supervisor', 'langgraph-swarm'];
const anyVersion = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, '*']));

const STATE = 'channel(state, receiver)';
const COMPILED = 'channel(state, made(compile, receiver))';
/** A node: a function of the state, whose result is put into it. */
const nodeAt = (fn: string): CallModel => ({
  alias: 'receiver',
  callbackTypes: { [fn]: ['State'] },
  flows: { [`callback(${fn}).return`]: STATE, [STATE]: `callback(${fn}).param[0]` },
});
/** A function that picks the next node by the state. */
const ROUTE: CallModel = {
  alias: 'receiver',
  callbackTypes: { '[1]': ['State'] },
  flows: { [STATE]: 'callback([1]).param[0]' },
};
const EDGE: CallModel = { alias: 'receiver' };
const MESSAGES = messageSources('return.messages[]');
const INVOKE: CallModel = { is: 'agent', sources: MESSAGES, flows: { '[0]': COMPILED, [COMPILED]: 'return' } };
const STREAM: CallModel = { is: 'agent', sources: messageSources('return[].messages[]', 'return[][0]'), flows: { '[0]': COMPILED, [COMPILED]: 'return[][]' } };
const AGENT: CallModel = {
  is: 'agent',
  roles: { model: ['llm', 'model'], tools: 'tools', system: ['prompt', 'messageModifier', 'stateModifier'] },
  sinks: { 'system-prompt': ['prompt', 'prompt.content', 'messageModifier', 'stateModifier'] },
  returns: 'Agent',
};
const AGENT_CALL: CallModel = { is: 'agent', sources: { ...MESSAGES, 'llm-output': [...messageText('return.messages[]'), 'return.structuredResponse'] } };
const AGENT_STREAM: CallModel = { is: 'agent', sources: messageSources('return[].messages[]', 'return[].agent.messages[]', 'return[][0]') };

export default defineModel({
  sdk: 'langgraph',
  title: 'LangGraph',
  docs: 'https://docs.langchain.com/oss/javascript/langgraph/graph-api',
  packages: { npm: anyVersion(NPM), pypi: anyVersion(PYPI) },
  roots: {
    langgraph: [...NPM.flatMap((name) => [name, `${name}/*`]), ...PYPI.map((name) => name.replaceAll('-', '_')).flatMap((name) => [name, `${name}.*`])],
  },
  ai: true,
  types: {
    StateGraph: ['langgraph.StateGraph()', 'langgraph.MessageGraph()', 'langgraph.Graph()'],
    Graph: ['langgraph.CompiledStateGraph()', 'langgraph.CompiledGraph()', 'StateGraph.compile()'],
    /** What a node is given. */
    State: ['langgraph.MessagesState()'],
    Agent: ['langgraph.createSupervisor().compile()', 'langgraph.createSwarm().compile()'],
  },
  calls: {
    'StateGraph.addNode': [nodeAt('[1]'), nodeAt('[0]')],
    'StateGraph.addEdge': EDGE,
    'StateGraph.addConditionalEdges': ROUTE,
    'StateGraph.setEntryPoint': EDGE,
    'StateGraph.setFinishPoint': EDGE,
    'langgraph.Command': { alias: 'update' },
    'Graph.invoke': INVOKE,
    'Graph.ainvoke': INVOKE,
    'Graph.stream': STREAM,
    'Graph.astream': STREAM,
    'langgraph.createReactAgent': AGENT,
    'langgraph.createSupervisor': AGENT,
    'Agent.invoke': AGENT_CALL,
    'Agent.ainvoke': AGENT_CALL,
    'Agent.stream': AGENT_STREAM,
    'Agent.astream': AGENT_STREAM,
    // What a node asks a person.
    'langgraph.interrupt': { sources: { 'untrusted-input': 'return' } },
  },
  reads: {
    'State.messages[].content': 'llm-output',
    'State.messages[].text': 'llm-output',
    'State.messages[].tool_calls[].args': 'tool-arguments',
    'State.messages[].tool_calls[].name': 'tool-name',
  },
});
