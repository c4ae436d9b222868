/**
 * Haystack (PyPI `haystack-ai` 2.x): generators, agents, tools, retrievers and fetchers, called alone or through a pipeline. What a pipeline gives is known by
 * the usual names of its components; what goes from one component to the next inside it is not followed.
 */
import { type CallModel, defineModel } from '../engine/define';

const REPLIES = (at: string) => [`${at}.replies[]`, `${at}.replies[].text`, `${at}.replies[].content`];
const CALLS = (at: string) => [`${at}.replies[].tool_calls[].arguments`, `${at}.replies[].tool_call.arguments`];
const NAMES = ['llm', 'generator', 'chat_generator', 'chat_llm', 'prompt_node'];
const GENERATE: CallModel = {
  is: 'chat',
  sinks: { 'system-prompt': 'system_prompt', 'undivided-prompt': ['prompt', '[0]'] },
  sources: { 'llm-output': REPLIES('return'), 'tool-arguments': CALLS('return'), 'tool-name': 'return.replies[].tool_calls[].tool_name' },
};
const AGENT_RUN: CallModel = { is: 'agent', sources: { 'llm-output': ['return.messages[].text', 'return.last_message.text'] } };
const FOUND = (at: string) => [`${at}.documents[].content`, `${at}.documents[].meta`];
const RETRIEVE: CallModel = { is: 'retrieval', sources: { 'retrieved-content': FOUND('return') }, sourceText: 'a retrieved document' };
const PIPELINE: CallModel = {
  is: 'agent',
  sources: {
    'llm-output': [
      ...NAMES.flatMap((name) => REPLIES(`return.${name}`)),
      'return.answer_builder.answers[].data',
      'return.agent.messages[].text',
      'return.agent.last_message.text',
    ],
    'tool-arguments': NAMES.flatMap((name) => CALLS(`return.${name}`)),
    'retrieved-content': ['retriever', 'ranker', 'web_search', 'search'].flatMap((name) => FOUND(`return.${name}`)),
  },
};
const GENERATORS = [
  'OpenAI',
  'AzureOpenAI',
  'HuggingFaceAPI',
  'HuggingFaceLocal',
  'OpenAIResponses',
  'Anthropic',
  'Ollama',
  'GoogleGenAI',
  'Cohere',
  'Mistral',
  'AmazonBedrock',
];
const RETRIEVERS = ['InMemoryEmbeddingRetriever', 'InMemoryBM25Retriever', 'FilterRetriever', 'SentenceWindowRetriever', 'AutoMergingRetriever'];
const MORE = ['ChromaQueryTextRetriever', 'ChromaEmbeddingRetriever', 'QdrantEmbeddingRetriever', 'PineconeEmbeddingRetriever', 'WeaviateEmbeddingRetriever'];
const WEB = ['SerperDevWebSearch', 'SearchApiWebSearch', 'PgvectorEmbeddingRetriever', 'ElasticsearchEmbeddingRetriever', 'OpenSearchEmbeddingRetriever'];

export default defineModel({
  sdk: 'haystack',
  title: 'Haystack',
  docs: 'https://docs.haystack.deepset.ai/docs/intro',
  packages: { pypi: { 'haystack-ai': '>=2' } },
  roots: { haystack: ['haystack', 'haystack.*', 'haystack_integrations', 'haystack_integrations.*'] },
  ai: true,
  types: {
    Generator: GENERATORS.flatMap((name) => [`haystack.${name}Generator()`, `haystack.${name}ChatGenerator()`]),
    Retriever: [...RETRIEVERS, ...MORE, ...WEB].map((name) => `haystack.${name}()`),
    Agent: ['haystack.Agent()'],
    Pipeline: ['haystack.Pipeline()', 'haystack.AsyncPipeline()'],
    Fetcher: ['haystack.LinkContentFetcher()'],
  },
  calls: {
    'Generator.run': GENERATE,
    'Generator.run_async': GENERATE,
    'haystack.ChatMessage.from_system': { flows: { '[0]': 'return.content', text: 'return.content' }, sinks: { 'system-prompt': ['[0]', 'text'] } },
    'haystack.ChatMessage.from_user': { sinks: { 'user-prompt': ['[0]', 'text'] } },
    'haystack.Agent': {
      is: 'agent',
      roles: { model: 'chat_generator', system: 'system_prompt', tools: 'tools', maxSteps: 'max_agent_steps' },
      sinks: { 'system-prompt': 'system_prompt' },
    },
    'Agent.run': AGENT_RUN,
    'Agent.run_async': AGENT_RUN,
    'Pipeline.run': PIPELINE,
    'Pipeline.run_async': PIPELINE,
    'Retriever.run': RETRIEVE,
    'Fetcher.run': {
      is: 'effect',
      sinks: { url: ['urls[]', '[0][]'] },
      sources: { 'retrieved-content': 'return.streams[].data' },
      sourceText: 'a fetched page',
    },
    'haystack.Tool': {
      is: 'tool-definition',
      roles: { name: 'name', description: 'description', schema: 'parameters', handler: 'function' },
      sources: { 'tool-arguments': 'callback(function).param[*]' },
    },
    'haystack.create_tool_from_function': { is: 'tool-definition', sources: { 'tool-arguments': ['callback([0]).param[*]', 'callback(function).param[*]'] } },
  },
  entryPoints: [{ decorator: 'haystack.tool()', sources: { 'tool-arguments': 'param[*]' } }],
});
