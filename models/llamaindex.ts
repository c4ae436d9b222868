/**
 * LlamaIndex, npm (`llamaindex`, `@llamaindex/*`, 0.1 to 0.12) and PyPI (`llama_index`, 0.10 to 0.14): language models, agents, tools, query and chat engines,
 * retrievers, readers, and the engines that write queries or code and run them. Prompt templates inside engines, memory and the events of
 * workflows of one's own are not modelled.
 */
import { type CallModel, defineModel } from '../engine/define';

const NPM = [
  'llamaindex',
  ...[
    'anthropic',
    'azure',
    'bm25-retriever',
    'chroma',
    'clip',
    'cloud',
    'cohere',
    'community',
    'core',
    'deepinfra',
    'deepseek',
    'elastic-search',
    'env',
    'fireworks',
    'google',
    'groq',
    'huggingface',
    'llama-parse',
    'milvus',
    'mistral',
    'mongodb',
    'ollama',
    'openai',
    'perplexity',
    'pinecone',
    'portkey-ai',
    'postgres',
    'qdrant',
    'readers',
    'replicate',
    'supabase',
    'together',
    'tools',
    'vercel',
    'vllm',
    'weaviate',
    'workflow',
    'xai',
  ].map((name) => `@llamaindex/${name}`),
];
const PYPI = ['llama-index', 'llama-index-core', 'llama-index-experimental'];
const anyVersion = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, '*']));

const LLMS = [
  'Anthropic',
  'AzureOpenAI',
  'Bedrock',
  'BedrockConverse',
  'Cohere',
  'DeepInfra',
  'DeepSeek',
  'FireworksLLM',
  'Fireworks',
  'Gemini',
  'GoogleGenAI',
  'Groq',
  'HuggingFaceInferenceAPI',
  'HuggingFaceLLM',
  'LiteLLM',
  'MistralAI',
  'Ollama',
  'OpenAI',
  'OpenAILike',
  'OpenRouter',
  'Perplexity',
  'ReplicateLLM',
  'Replicate',
  'TogetherLLM',
  'Vertex',
];
/** Functions of the TypeScript packages that make a model. */
const FACTORIES = ['anthropic', 'deepseek', 'gemini', 'groq', 'mistral', 'ollama', 'openai', 'xai'];
const made = (names: readonly string[], ...methods: string[]) =>
  names.flatMap((name) => [`llamaindex.${name}()`, ...methods.map((method) => `llamaindex.${name}.${method}()`)]);
const OLD_AGENTS = ['OpenAIAgent', 'ReActAgent', 'AnthropicAgent', 'FunctionCallingAgent', 'LLMAgent', 'AgentRunner'];
const AGENTS = ['FunctionAgent', 'CodeActAgent', 'AgentWorkflow'];

const CLIENT: CallModel = {
  is: 'client',
  roles: { model: 'model', apiKey: 'apiKey', baseUrl: ['baseURL', 'apiBase', 'additionalSessionOptions.baseURL'], maxTokens: 'maxTokens', timeout: 'timeout' },
  sinks: { 'api-key': 'apiKey' },
};

/** Tool calls stand among the options of a message in TypeScript, among its further arguments in Python. */
const message = (at: string): string[] => [`${at}.content`, `${at}.blocks[].text`];
const CHAT: CallModel = {
  is: 'chat',
  roles: { messages: ['messages', '[0]'], tools: 'tools' },
  sinks: {
    'system-prompt': ['messages[role=system|developer].content', '[0][role=system|developer].content'],
    'user-prompt': ['messages[role=user].content', '[0][role=user].content'],
  },
  sources: {
    'llm-output': [...message('return.message'), 'return[].delta', ...message('return[].message')],
    'tool-arguments': [
      'return.message.options.toolCall[].input',
      'return[].options.toolCall[].input',
      'return.message.additionalKwargs.toolCalls[].function.arguments',
    ],
    'tool-name': ['return.message.options.toolCall[].name', 'return[].options.toolCall[].name', 'return.message.additionalKwargs.toolCalls[].function.name'],
  },
};
const COMPLETE: CallModel = {
  is: 'completion',
  roles: { prompt: ['prompt', '[0]'] },
  sinks: { 'undivided-prompt': ['prompt', '[0]'] },
  sources: { 'llm-output': ['return.text', 'return[].delta', 'return[].text'] },
};
const EXEC: CallModel = {
  ...CHAT,
  sources: { 'llm-output': message('return.messages[]'), 'tool-arguments': 'return.toolCalls[].input', 'tool-name': 'return.toolCalls[].name' },
};
/** Text, or an object that the model filled in. */
const PREDICT: CallModel = { is: 'completion', sources: { 'llm-output': 'return' } };

const SYSTEM = ['systemPrompt', 'contextSystemPrompt'];
const FUNCTIONS = 'callback(tools[]).param[*]';
const AGENT: CallModel = {
  is: 'agent',
  roles: { model: 'llm', tools: 'tools', system: 'systemPrompt', name: 'name', description: 'description' },
  sinks: { 'system-prompt': SYSTEM },
  // plain functions in the list are tools
  sources: { 'tool-arguments': FUNCTIONS },
};
const FROM_FUNCTIONS: CallModel = { ...AGENT, sources: { 'tool-arguments': [FUNCTIONS, 'callback([0][]).param[*]'] } };
/** The answer of an agent of workflows: `result.data.result` in TypeScript, `str(result)` or `result.response.content` in Python. */
const RUN: CallModel = {
  is: 'agent',
  sources: {
    'llm-output': [
      'return.data.result',
      ...message('return.data.message'),
      ...message('return.response'),
      'return.structuredResponse',
      'return[].data.delta',
      'return[].delta',
    ],
    'tool-arguments': ['return.toolCalls[].toolKwargs', 'return[].data.toolKwargs', 'return[].toolKwargs'],
  },
};
const ANSWER: CallModel['sources'] = {
  'llm-output': ['return.response', ...message('return.message'), 'return[].delta', 'return[].response', 'return.responseGen[]'],
};
const QUERY: CallModel = { is: 'chat', sources: ANSWER, returns: 'Answer' };
const ENGINE: CallModel = { sinks: { 'system-prompt': SYSTEM } };

const TOOL: CallModel = {
  is: 'tool-definition',
  roles: { name: 'name', description: 'description', schema: ['parameters', 'fnSchema'], handler: ['execute', 'fn', '[0]'] },
  sources: { 'tool-arguments': ['callback([0]).param[0]', 'callback(execute).param[0]'] },
  validates: [
    { data: 'callback([0]).param[0]', by: 'parameters' },
    { data: 'callback(execute).param[0]', by: 'parameters' },
  ],
};
const FROM_DEFAULTS: CallModel = {
  is: 'tool-definition',
  roles: { name: 'name', description: 'description', schema: 'fnSchema', handler: ['fn', '[0]'] },
  sources: { 'tool-arguments': ['callback([0]).param[*]', 'callback(fn).param[*]', 'callback(asyncFn).param[*]'] },
};

/** An engine that a model may ask. */
const QUERY_TOOL: CallModel = {
  is: 'tool-definition',
  roles: { name: ['name', 'metadata.name'], description: ['description', 'metadata.description'] },
};

const text = (at: string): string[] => [`${at}.text`, `${at}.node.text`, `${at}.metadata`, `${at}.node.metadata`];
const RETRIEVE: CallModel = { sources: { 'retrieved-content': text('return[]') } };
const FILES: CallModel = { is: 'effect', sinks: { path: ['[0]', 'directoryPath', 'inputDir', 'inputFiles[]', 'file'] } };
const PAGES: CallModel = { is: 'effect', sinks: { url: ['[0]', '[0][]', 'urls[]'] }, sources: { 'retrieved-content': text('return[]') } };
/** What it is asked becomes code of the process. */
const CODE_ENGINE: CallModel = { ...QUERY, sinks: { code: ['[0]', 'query', 'str_or_query_bundle'] } };

export default defineModel({
  sdk: 'llamaindex',
  title: 'LlamaIndex',
  docs: 'https://developers.llamaindex.ai/typescript/framework/',
  packages: { npm: anyVersion(NPM), pypi: anyVersion(PYPI) },
  roots: { llamaindex: [...NPM.flatMap((name) => [name, `${name}/*`]), 'llama_index', 'llama_index.*'] },
  ai: true,
  types: {
    Llm: [
      ...made([...LLMS, ...FACTORIES]),
      'llamaindex.LLM()',
      'llamaindex.BaseLLM()',
      'llamaindex.ToolCallLLM()',
      'llamaindex.FunctionCallingLLM()',
      'llamaindex.Settings.llm',
    ],
    Agent: [...made(OLD_AGENTS, 'fromTools', 'fromLlm'), ...made(AGENTS, 'fromTools', 'fromToolsOrFunctions'), 'llamaindex.agent()', 'llamaindex.multiAgent()'],
    Index: [
      ...made(
        ['VectorStoreIndex', 'SummaryIndex', 'KeywordTableIndex', 'PropertyGraphIndex', 'KnowledgeGraphIndex', 'DocumentSummaryIndex'],
        'fromDocuments',
        'fromVectorStore',
        'init',
        'fromExisting',
      ),
      'llamaindex.loadIndexFromStorage()',
    ],
    Engine: [
      'Index.asQueryEngine()',
      'Index.asChatEngine()',
      ...made(
        [
          'RetrieverQueryEngine',
          'SubQuestionQueryEngine',
          'RouterQueryEngine',
          'CitationQueryEngine',
          'ContextChatEngine',
          'CondenseQuestionChatEngine',
          'CondensePlusContextChatEngine',
          'SimpleChatEngine',
          'NLSQLTableQueryEngine',
          'SQLTableRetrieverQueryEngine',
          'KnowledgeGraphQueryEngine',
        ],
        'fromArgs',
        'fromDefaults',
      ),
      'llamaindex.BaseQueryEngine()',
      'llamaindex.BaseChatEngine()',
    ],
    Synthesizer: made(['ResponseSynthesizer', 'getResponseSynthesizer', 'CompactAndRefine', 'Refine', 'TreeSummarize', 'BaseSynthesizer']),
    CodeEngine: made(['PandasQueryEngine', 'PolarsQueryEngine']),
    Answer: [],
    Retriever: ['Index.asRetriever()', ...made(['VectorIndexRetriever', 'BaseRetriever', 'BM25Retriever'], 'fromDefaults')],
    Node: [
      'Retriever.retrieve()[]',
      'Retriever.retrieve()[].node',
      'Retriever.aretrieve()[]',
      'Answer.sourceNodes[]',
      'Answer.sourceNodes[].node',
      'Reader.loadData()[]',
    ],
    Reader: made([
      'SimpleDirectoryReader',
      'PDFReader',
      'TextFileReader',
      'MarkdownReader',
      'HTMLReader',
      'DocxReader',
      'CSVReader',
      'PDFReader',
      'LlamaParseReader',
      'LlamaParse',
      'NotionPageReader',
      'GithubRepositoryReader',
    ]),
    WebReader: made(['SimpleWebPageReader', 'BeautifulSoupWebReader', 'TrafilaturaWebReader', 'RssReader', 'AsyncWebPageReader']),
    SqlDatabase: made(['SQLDatabase'], 'fromUri'),
    Injected: ['llamaindex.Context()', 'llamaindex.Context'],
  },
  injected: ['Injected'],
  calls: {
    ...Object.fromEntries([...LLMS, ...FACTORIES].map((name) => [`llamaindex.${name}`, CLIENT])),
    'Llm.chat': CHAT,
    'Llm.achat': CHAT,
    'Llm.streamChat': CHAT,
    'Llm.astreamChat': CHAT,
    'Llm.complete': COMPLETE,
    'Llm.acomplete': COMPLETE,
    'Llm.streamComplete': COMPLETE,
    'Llm.astreamComplete': COMPLETE,
    'Llm.exec': EXEC,
    'Llm.predict': PREDICT,
    'Llm.structuredPredict': PREDICT,
    // a role that is not fixed: whoever chooses it may choose `system`
    'llamaindex.ChatMessage': [
      { sinks: { 'system-prompt': 'role' } },
      { when: { role: ['system', 'developer', 'SYSTEM', 'DEVELOPER'] }, sinks: { 'system-prompt': 'content' } },
      { when: { role: ['user', 'USER'] }, sinks: { 'user-prompt': 'content' } },
    ],

    ...Object.fromEntries([...OLD_AGENTS, ...AGENTS, 'agent'].map((name) => [`llamaindex.${name}`, AGENT])),
    'llamaindex.multiAgent': { is: 'agent' },
    'llamaindex.ReActAgent.fromTools': AGENT,
    'llamaindex.OpenAIAgent.fromTools': AGENT,
    'llamaindex.AgentWorkflow.fromToolsOrFunctions': FROM_FUNCTIONS,
    'Agent.run': RUN,
    'Agent.runStream': RUN,
    'Agent.chat': { is: 'agent', sources: ANSWER },
    'Agent.achat': { is: 'agent', sources: ANSWER },
    'Agent.streamChat': { is: 'agent', sources: ANSWER },

    'llamaindex.tool': TOOL,
    'llamaindex.FunctionTool': TOOL,
    'llamaindex.FunctionTool.from': TOOL,
    'llamaindex.FunctionTool.fromDefaults': FROM_DEFAULTS,

    'Index.asQueryEngine': ENGINE,
    'Index.asChatEngine': ENGINE,
    'llamaindex.ContextChatEngine': ENGINE,
    'llamaindex.ContextChatEngine.fromDefaults': ENGINE,
    'Engine.query': QUERY,
    'Engine.aquery': QUERY,
    'Engine.chat': QUERY,
    'Engine.achat': QUERY,
    'Engine.streamChat': QUERY,
    'Synthesizer.synthesize': QUERY,
    'Synthesizer.asynthesize': QUERY,
    'Answer.toString': { sources: { 'llm-output': 'return' } },
    'CodeEngine.query': CODE_ENGINE,
    'CodeEngine.aquery': CODE_ENGINE,
    'SqlDatabase.runSql': { is: 'effect', sinks: { sql: ['[0]', 'command'] } },

    'Retriever.retrieve': RETRIEVE,
    'Retriever.aretrieve': RETRIEVE,
    'Node.getContent': { sources: { 'retrieved-content': 'return' } },
    'Node.getText': { sources: { 'retrieved-content': 'return' } },
    'llamaindex.SimpleDirectoryReader': FILES,
    'Reader.loadData': { ...FILES, sources: { 'retrieved-content': text('return[]') } },
    'WebReader.loadData': PAGES,
    'llamaindex.Document': { flows: { text: 'return.text', '[0].text': 'return.text' } },
    'llamaindex.TextNode': { flows: { text: 'return.text', '[0].text': 'return.text' } },
    'llamaindex.NodeWithScore': { flows: { node: 'return.node' } },
    'llamaindex.QueryBundle': { flows: { '[0]': 'return.queryStr', queryStr: 'return.queryStr' } },
    'llamaindex.CompletionResponse': { flows: { text: 'return.text' } },
    'llamaindex.ChatResponse': { flows: { message: 'return.message' } },
    'llamaindex.runTransformations': { flows: { '[0][]': 'return[]', 'nodes[]': 'return[]' } },
    'llamaindex.QueryEngineTool': QUERY_TOOL,
    'llamaindex.QueryEngineTool.fromDefaults': QUERY_TOOL,
  },
  reads: { 'Answer.sourceNodes[].text': 'retrieved-content', 'Answer.sourceNodes[].node.text': 'retrieved-content' },
});
