/**
 * Calls of AI libraries that are no source and no sink: administration of files, stores and assistants, types that hold what they are given, errors, callbacks,
 * embeddings, transports. They are named so that nothing unknown is passed through them, and so that what is left in the count of unknown calls is a gap.
 * LangChain 0.1 to 1.x, LlamaIndex 0.10 to 0.14 and its npm 0.12, OpenAI (npm 4 to 6, PyPI 1 to 3), Anthropic (PyPI), Bedrock's control plane 3, MCP 1, Qdrant 1;
 * each name looked up in the packages on 2026-11-22.
 */
import { type CallModel, defineModel } from '../engine/define';
import { MODULES, PACKAGES } from './_langchain';

const NOTHING: CallModel = {};
const each = (root: string, names: string, call: CallModel = NOTHING): Record<string, CallModel> =>
  Object.fromEntries(names.split(' ').map((name) => [`${root}.${name}`, call]));
/** An object that holds its named arguments under their names. */
const holds = (...keys: string[]): CallModel => ({ flows: Object.fromEntries(keys.map((key) => [key, `return.${key}`])) });

const MESSAGE_CLASSES = ['AIMessage', 'AIMessageChunk', 'BaseMessage', 'ChatMessage', 'HumanMessage', 'SystemMessage', 'ToolMessage'];
const QDRANT_CONDITIONS =
  'Filter FieldCondition MatchValue MatchAny MatchExcept MatchText Range DatetimeRange HasIdCondition IsEmptyCondition NestedCondition Nested FilterSelector PointIdsList ' +
  'VectorParams SparseVectorParams SparseIndexParams HnswConfigDiff OptimizersConfigDiff ScalarQuantization ScalarQuantizationConfig BinaryQuantization ' +
  'BinaryQuantizationConfig TextIndexParams KeywordIndexParams SearchParams QuantizationSearchParams Prefetch FusionQuery NearestQuery SparseVector';

export default defineModel({
  sdk: 'ai-plumbing',
  title: 'AI libraries: administration, types, errors',
  docs: 'https://platform.openai.com/docs/api-reference/files',
  packages: {
    npm: {
      ...PACKAGES.npm,
      openai: '>=4',
      '@aws-sdk/client-bedrock': '>=3',
      '@modelcontextprotocol/sdk': '>=1',
      '@qdrant/js-client-rest': '>=1',
      llamaindex: '*',
    },
    pypi: { ...PACKAGES.pypi, openai: '>=1', anthropic: '*', 'qdrant-client': '>=1', 'llama-index': '*' },
  },
  roots: {
    langchain: MODULES,
    openai: ['openai'],
    openaiTypes: ['openai.types', 'openai.types.*'],
    anthropicTypes: ['anthropic.types', 'anthropic.types.*'],
    bedrockControl: ['@aws-sdk/client-bedrock'],
    mcp: ['@modelcontextprotocol/sdk', '@modelcontextprotocol/sdk/*'],
    qdrant: ['@qdrant/js-client-rest', 'qdrant_client', 'qdrant_client.*'],
    llamaindex: ['llamaindex', 'llama_index', 'llama_index.*'],
  },
  types: {
    OpenAi: ['openai()', 'openai.default()', 'openai.OpenAI()', 'openai.AsyncOpenAI()', 'openai.AzureOpenAI()', 'openai.AsyncAzureOpenAI()'],
    Qdrant: ['qdrant.QdrantClient()', 'qdrant.AsyncQdrantClient()'],
    QdrantTypes: ['qdrant', 'qdrant.models', 'qdrant.http.models'],
    LlamaVectorStore: [
      'ChromaVectorStore',
      'ElasticsearchStore',
      'FaissVectorStore',
      'FaissVectorStore.fromPersistDir',
      'MilvusVectorStore',
      'PGVectorStore',
      'PineconeVectorStore',
      'QdrantVectorStore',
      'SimpleVectorStore',
      'WeaviateVectorStore',
    ].map((name) => `llamaindex.${name}()`),
    LlamaParser: ['SentenceSplitter', 'SimpleNodeParser', 'SimpleNodeParser.fromDefaults', 'TokenTextSplitter', 'MarkdownNodeParser', 'CodeSplitter'].map(
      (name) => `llamaindex.${name}()`,
    ),
    LlamaStorage: ['llamaindex.StorageContext.fromDefaults()', 'llamaindex.storageContextFromDefaults()'],
  },
  calls: {
    ...each('langchain', 'MessagesPlaceholder AIMessageChunk FunctionMessage'),
    ...each(
      'langchain',
      'CallbackManager CallbackManager.configure parseCallbackConfigArg ConsoleCallbackHandler LangChainTracer mergeConfigs AsyncCaller sha256',
    ),
    ...each('langchain', MESSAGE_CLASSES.map((name) => `${name}.isInstance`).join(' ')),
    ...each('langchain', 'isAIMessage isAIMessageChunk isBaseMessage isHumanMessage isSystemMessage isToolMessage isDataContentBlock Runnable.isRunnable'),
    ...each('langchain', 'OutputParserException ToolInputParsingException maximalMarginalRelevance'),
    ...each('langchain', 'StructuredOutputParser.fromZodSchema().getFormatInstructions JsonOutputParser().getFormatInstructions'),
    ...each('langchain', 'PydanticOutputParser().getFormatInstructions CommaSeparatedListOutputParser().getFormatInstructions'),
    ...each('langchain', 'CacheBackedEmbeddings.fromBytesStore FakeEmbeddings EmbeddingsFilter LLMChainExtractor.fromLLM RunnableAgent'),
    ...each('langchain', 'RedisCache UpstashRedisCache MomentoCache.fromProps RedisByteStore ChatConversationalAgent.getDefaultOutputParser'),
    ...each('langchain', 'CheerioWebBaseLoader.imports PlaywrightWebBaseLoader.imports PuppeteerWebBaseLoader.imports Calculator'),
    ...each('langchain', 'GenerationChunk ChatGenerationChunk', {
      flows: { text: 'return.text', '[0].text': 'return.text', message: 'return.message', '[0].message': 'return.message' },
    }),
    'langchain.getBufferString': { flows: { '[0][].content': 'return', 'messages[].content': 'return' } },
    'langchain.mapStoredMessageToChatMessage': { flows: { '[0].data.content': 'return.content' } },
    'langchain.mapStoredMessagesToChatMessages': { flows: { '[0][].data.content': 'return[].content' } },
    'langchain.convertToProviderContentBlock': { flows: { '[0]': 'return' } },
    'langchain.renderTemplate': { flows: { '[0]': 'return', '[2][]': 'return' } },

    ...each('OpenAi', 'files.create files.retrieve files.list files.delete files.del files.waitForProcessing models.list models.retrieve'),
    ...each('OpenAi', 'vectorStores.create vectorStores.retrieve vectorStores.update vectorStores.list vectorStores.delete'),
    ...each(
      'OpenAi',
      'vectorStores.files.create vectorStores.files.createAndPoll vectorStores.files.list vectorStores.files.retrieve vectorStores.files.delete',
    ),
    ...each('OpenAi', 'vectorStores.fileBatches.create vectorStores.fileBatches.createAndPoll vectorStores.fileBatches.uploadAndPoll'),
    ...each('OpenAi', 'beta.assistants.retrieve beta.assistants.list beta.assistants.delete beta.threads.retrieve beta.threads.delete'),
    ...each('OpenAi', 'beta.threads.runs.list beta.threads.runs.cancel batches.create batches.retrieve batches.list batches.cancel audio.speech.create'),
    ...each('openai', 'OpenAIError APIError APIStatusError APIConnectionError APITimeoutError RateLimitError BadRequestError AuthenticationError'),
    ...each('openaiTypes', 'CompletionUsage'),
    'openaiTypes.ChatCompletion': holds('choices'),
    'openaiTypes.ChatCompletionChunk': holds('choices'),
    'openaiTypes.Choice': holds('message', 'delta'),
    'openaiTypes.ChatCompletionMessage': holds('content', 'toolCalls'),
    'openaiTypes.ChoiceDelta': holds('content', 'toolCalls'),
    'openaiTypes.ChatCompletionMessageToolCall': holds('function'),
    'openaiTypes.Function': holds('arguments', 'name'),

    ...each('anthropicTypes', 'Usage'),
    'anthropicTypes.Message': holds('content'),
    'anthropicTypes.TextBlock': holds('text'),
    'anthropicTypes.TextDelta': holds('text'),
    'anthropicTypes.ContentBlockDeltaEvent': holds('delta'),
    'anthropicTypes.MessageStartEvent': holds('message'),

    ...each('bedrockControl', 'BedrockClient BedrockClient().send GetImportedModelCommand ListInferenceProfilesCommand ListFoundationModelsCommand'),

    ...each('mcp', 'Client().connect Client().close Server().connect Server().close McpServer().connect McpServer().close'),
    ...each('mcp', 'StdioServerTransport StreamableHTTPServerTransport StreamableHTTPServerTransport().handleRequest StreamableHTTPServerTransport().close'),
    ...each('mcp', 'SSEServerTransport SSEServerTransport().handlePostMessage'),

    ...each('Qdrant', 'delete count createCollection recreateCollection collectionExists getCollection getCollections deleteCollection updateCollection'),
    ...each('Qdrant', 'createPayloadIndex deletePayloadIndex updateVectors deleteVectors deletePayload clearPayload close'),
    ...each('QdrantTypes', QDRANT_CONDITIONS),
    'QdrantTypes.PointStruct': holds('payload', 'vector', 'id'),

    ...each('llamaindex', 'LLMQuestionGenerator SimpleResponseBuilder serviceContextFromDefaults storageContextFromDefaults StorageContext.fromDefaults'),
    ...each('llamaindex', 'Settings.callbackManager.on OpenAISession llmCompletionCallback llmChatCallback LLMMetadata MockLLM'),
    ...each('llamaindex', 'MockEmbedding OpenAIEmbedding AzureOpenAIEmbedding GeminiEmbedding OllamaEmbedding HuggingFaceEmbedding'),
    ...each('llamaindex', 'LLMRerank CohereRerank ColbertRerank FlagEmbeddingReranker SentenceTransformerRerank SemanticSimilarityEvaluator'),
    'llamaindex.runJobs': { flows: { '[0][]': 'return[]' } },
    ...each('LlamaVectorStore', 'delete persist clear'),
    ...each('LlamaStorage', 'persist'),
    'LlamaParser.getNodesFromDocuments': { flows: { '[0][]': 'return[]', 'documents[]': 'return[]' } },
    'LlamaParser.splitText': { flows: { '[0]': 'return[]', text: 'return[]' } },
  },
});
