/**
 * Chains and agents of LangChain, npm (`langchain`, `@langchain/classic`, `@langchain/community`) and PyPI (with `langchain_experimental`):
 * what chains and agents answer is model output, and databases and interpreters that chains are built on run text that models write. Inputs of
 * a chain and memory are not told apart by name: only keys that chains use for answers count.
 */
import { type CallModel, defineModel } from '../engine/define';
import { MODULES, messageSources, messageText, PACKAGES } from './_langchain';

const CHAINS = [
  'LLMChain',
  'ConversationChain',
  'SequentialChain',
  'SimpleSequentialChain',
  'StuffDocumentsChain',
  'MapReduceDocumentsChain',
  'RefineDocumentsChain',
  'ConversationalRetrievalQAChain',
  'ConversationalRetrievalChain',
  'RetrievalQAChain',
  'RetrievalQA',
  'RetrievalQAWithSourcesChain',
  'VectorDBQAChain',
  'MultiPromptChain',
  'MultiRetrievalQAChain',
  'AnalyzeDocumentChain',
  'SqlDatabaseChain',
  'SQLDatabaseChain',
  'SQLDatabaseSequentialChain',
  'GraphCypherQAChain',
  'GraphQAChain',
  'GraphSparqlQAChain',
  'APIChain',
  'BaseChain',
] as const;
/** Keys under which chains put what a model answered. */
const answers = (at: string): string[] => ['text', 'result', 'output', 'answer', 'response', 'output_text'].map((key) => `${at}.${key}`);

const INVOKE: CallModel = { is: 'chat', sources: { 'llm-output': [...answers('return'), 'return.intermediateSteps[].query'] } };
const STREAM: CallModel = { is: 'chat', sources: { 'llm-output': answers('return[]') } };
const RUN: CallModel = { is: 'chat', sources: { 'llm-output': 'return' } };
/** A function that makes a runnable: what it gives is the model's, or holds it. */
const RUNNABLE: CallModel = { returns: 'Generator' };

const steps = (at: string): string[] => [`${at}.intermediateSteps[].action.toolInput`, `${at}.intermediateSteps[][0].toolInput`];
const AGENT: CallModel = { is: 'agent', sources: { 'llm-output': ['return.output', 'return.output[].text'], 'tool-arguments': steps('return') } };
const AGENT_MADE: CallModel = {
  is: 'agent',
  roles: { tools: 'tools', maxSteps: 'maxIterations' },
  returns: 'Agent',
  sinks: { 'system-prompt': ['agentArgs.prefix', 'agentArgs.systemMessage', 'agentKwargs.prefix', 'agentKwargs.systemMessage'] },
};
/** Since 1.0: an agent that is a graph. Its state holds messages of the user and of the model; they count as the model's. */
const MESSAGE_AGENT: CallModel = {
  is: 'agent',
  roles: { model: 'model', tools: 'tools', system: 'systemPrompt' },
  sinks: { 'system-prompt': ['systemPrompt', 'systemPrompt.content'] },
  returns: 'MessageAgent',
};
const MESSAGE_AGENT_CALL: CallModel = {
  is: 'agent',
  sources: { ...messageSources('return.messages[]'), 'llm-output': [...messageText('return.messages[]'), 'return.structuredResponse'] },
};
const MESSAGE_AGENT_STREAM: CallModel = {
  is: 'agent',
  sources: messageSources('return[].messages[]', 'return[].agent.messages[]', 'return[].model.messages[]', 'return[][0]'),
};
/** Agents that write code and run it in the process: what they are asked becomes code. */
const CODE_AGENT: CallModel = { is: 'agent', returns: 'CodeAgent' };
const CODE_AGENT_CALL: CallModel = {
  is: 'agent',
  sinks: { code: ['[0]', '[0].input', '[0].question', 'input'] },
  sources: { 'llm-output': ['return', ...answers('return')] },
};

/** What stands before the list of tools. */
const AGENT_PROMPT: CallModel = { sinks: { 'system-prompt': ['systemMessage', 'prefix'] } };
/** What a moderation lets through is its output; where it throws, nothing comes out. */
const MODERATE: CallModel = { is: 'moderation', flows: { '[0].input': 'return.output' }, guards: { guardrail: '[0].input' } };
const MODERATE_TEXT: CallModel = { is: 'moderation', flows: { '[0]': 'return' }, guards: { guardrail: '[0]' } };
/** What was done so far, as text or messages; in Python a step is a pair. */
const SCRATCHPADS = [
  'formatToOpenAIToolMessages',
  'formatToToolMessages',
  'formatToOpenAIFunctionMessages',
  'formatForOpenAIFunctions',
  'formatToOpenaiToolMessages',
  'formatToOpenaiFunctionMessages',
  'formatLogToString',
  'formatLogToMessage',
  'formatXml',
];
const SCRATCHPAD: CallModel = {
  flows: {
    '[0][].observation': ['return', 'return[].content'],
    '[0][][1]': ['return', 'return[].content'],
    '[0][].action.log': ['return', 'return[].content'],
  },
};

const QUERY: CallModel = { is: 'effect', sinks: { sql: ['[0]', 'command', 'query'] } };
const CODE: CallModel = { is: 'effect', sinks: { code: ['[0]', '[0].query', 'command', 'query'] } };
const SHELL: CallModel = { is: 'effect', sinks: { 'shell-command': ['[0]', '[0].commands', '[0].commands[]', 'commands', 'commands[]'] } };

const classMethods = (names: readonly string[], ...methods: string[]): string[] =>
  names.flatMap((name) => [`langchain.${name}()`, ...methods.map((method) => `langchain.${name}.${method}()`)]);

export default defineModel({
  sdk: 'langchain-chains',
  title: 'LangChain: chains and agents',
  docs: 'https://js.langchain.com/v0.1/docs/modules/chains/',
  packages: PACKAGES,
  roots: { langchain: MODULES },
  ai: true,
  types: {
    Chain: [
      ...classMethods(
        CHAINS,
        'fromLLM',
        'fromChainType',
        'fromLlm',
        'fromString',
        'fromLLMAndAPIDocs',
        'fromLLMAndPrompts',
        'fromLLMAndRetrievers',
        'deserialize',
      ),
      'langchain.createOpenAPIChain()',
      'langchain.loadQAChain()',
      'langchain.loadQAStuffChain()',
      'langchain.loadQAMapReduceChain()',
      'langchain.loadQARefineChain()',
      'langchain.loadSummarizationChain()',
      'langchain.loadSummarizeChain()',
    ],
    Generator: [],
    Retrieval: ['langchain.createRetrievalChain()'],
    Moderation: ['langchain.OpenAIModerationChain()'],
    Agent: [],
    MessageAgent: [],
    CodeAgent: classMethods(['PALChain'], 'fromMathPrompt', 'fromColoredObjectPrompt', 'fromLlm'),
    SqlDatabase: classMethods(['SqlDatabase', 'SQLDatabase'], 'fromDataSourceParams', 'fromOptionsParams', 'fromUri', 'fromDatabricks', 'fromCnosdb'),
    QueryTool: ['langchain.QuerySqlTool()', 'langchain.QuerySQLDataBaseTool()', 'langchain.QuerySQLDatabaseTool()'],
    GraphStore: classMethods(
      ['Neo4jGraph', 'MemgraphGraph', 'NebulaGraph', 'KuzuGraph', 'FalkorDBGraph', 'ArangoGraph', 'NeptuneGraph', 'AGEGraph'],
      'initialize',
    ),
    Interpreter: ['langchain.PythonREPL()', 'langchain.PythonREPLTool()', 'langchain.PythonAstREPLTool()'],
    Shell: ['langchain.ShellTool()', 'langchain.BashProcess()'],
  },
  calls: {
    Chain: INVOKE,
    'Chain.invoke': INVOKE,
    'Chain.ainvoke': INVOKE,
    'Chain.call': INVOKE,
    'Chain.acall': INVOKE,
    'Chain.stream': STREAM,
    'Chain.run': RUN,
    'Chain.arun': RUN,
    'Chain.predict': RUN,
    'Chain.apredict': RUN,
    'Chain.predictAndParse': RUN,
    'Chain.apply': STREAM,
    'langchain.createSqlQueryChain': RUNNABLE,
    'langchain.createStuffDocumentsChain': RUNNABLE,
    'langchain.createExtractionChain': RUNNABLE,
    'Generator.invoke': RUN,
    'Generator.ainvoke': RUN,
    'Generator.run': RUN,
    'Generator.stream': { is: 'chat', sources: { 'llm-output': 'return[]' } },
    'Generator.pipe': { sources: { 'llm-output': 'callback([0]).param[0]' }, returns: 'Generator' },
    'Generator.__or__': { sources: { 'llm-output': 'callback([0]).param[0]' }, returns: 'Generator' },
    'Retrieval.invoke': {
      is: 'chat',
      sources: { 'llm-output': 'return.answer', 'retrieved-content': ['return.context[].pageContent', 'return.context[].metadata'] },
    },

    'Moderation.invoke': MODERATE,
    'Moderation.ainvoke': MODERATE,
    'Moderation.call': MODERATE,
    'Moderation.run': MODERATE_TEXT,
    'langchain.ZeroShotAgent.createPrompt': AGENT_PROMPT,
    'langchain.ChatAgent.createPrompt': AGENT_PROMPT,
    'langchain.ChatConversationalAgent.createPrompt': AGENT_PROMPT,
    ...Object.fromEntries(SCRATCHPADS.map((name) => [`langchain.${name}`, SCRATCHPAD])),

    'langchain.AgentExecutor': AGENT_MADE,
    'langchain.AgentExecutor.fromAgentAndTools': AGENT_MADE,
    'langchain.initializeAgentExecutorWithOptions': AGENT_MADE,
    'langchain.initializeAgentExecutor': AGENT_MADE,
    'langchain.initializeAgent': AGENT_MADE,
    'langchain.createSqlAgent': AGENT_MADE,
    'langchain.createJsonAgent': AGENT_MADE,
    'langchain.createOpenApiAgent': AGENT_MADE,
    Agent: AGENT,
    'Agent.invoke': AGENT,
    'Agent.ainvoke': AGENT,
    'Agent.call': AGENT,
    'Agent.stream': { is: 'agent', sources: { 'llm-output': 'return[].output', 'tool-arguments': ['return[].actions[].toolInput', ...steps('return[]')] } },
    'Agent.run': { ...RUN, is: 'agent' },
    'Agent.arun': { ...RUN, is: 'agent' },

    'langchain.createAgent': MESSAGE_AGENT,
    'MessageAgent.invoke': MESSAGE_AGENT_CALL,
    'MessageAgent.ainvoke': MESSAGE_AGENT_CALL,
    'MessageAgent.stream': MESSAGE_AGENT_STREAM,
    'MessageAgent.astream': MESSAGE_AGENT_STREAM,

    'langchain.createPandasDataframeAgent': CODE_AGENT,
    'langchain.createCsvAgent': CODE_AGENT,
    'langchain.createPythonAgent': CODE_AGENT,
    'langchain.createSparkDataframeAgent': CODE_AGENT,
    CodeAgent: CODE_AGENT_CALL,
    'CodeAgent.run': CODE_AGENT_CALL,
    'CodeAgent.invoke': CODE_AGENT_CALL,
    'CodeAgent.ainvoke': CODE_AGENT_CALL,

    'SqlDatabase.run': QUERY,
    'SqlDatabase.runNoThrow': QUERY,
    'SqlDatabase.appDataSource.query': QUERY,
    'QueryTool.invoke': { is: 'effect', sinks: { sql: ['[0]', '[0].query'] } },
    'QueryTool.run': { is: 'effect', sinks: { sql: ['[0]', '[0].query'] } },
    'GraphStore.query': QUERY,
    'Interpreter.run': CODE,
    'Interpreter.invoke': CODE,
    'Shell.run': SHELL,
    'Shell.invoke': SHELL,
  },
});
