/**
 * Tools, vector stores, document loaders and text splitters of LangChain, npm and PyPI: what a tool is given is chosen by the model, what a
 * search or a loader brings is foreign content. Classes that extend Tool are known by their form (tool-shape); values that LangChain itself hands to a tool
 * (its runtime, configuration, callbacks) are no arguments.
 */
import { type CallModel, defineModel } from '../engine/define';
import { documents, MODULES, PACKAGES, VECTOR_STORES } from './_langchain';

const MADE_BY = [
  'fromTexts',
  'fromDocuments',
  'fromExistingIndex',
  'fromExistingCollection',
  'fromConnString',
  'fromModel',
  'fromDataSource',
  'initialize',
  'load',
  'loadLocal',
];
const FILE_LOADERS = [
  'CSVLoader',
  'DirectoryLoader',
  'DocxLoader',
  'Docx2txtLoader',
  'EPubLoader',
  'JSONLoader',
  'JSONLinesLoader',
  'NotionLoader',
  'PDFLoader',
  'PyMuPDFLoader',
  'PyPDFDirectoryLoader',
  'PyPDFLoader',
  'PPTXLoader',
  'SRTLoader',
  'TextLoader',
  'UnstructuredFileLoader',
  'UnstructuredLoader',
  'UnstructuredPDFLoader',
] as const;
const PAGE_LOADERS = [
  'AsyncHtmlLoader',
  'CheerioWebBaseLoader',
  'GitbookLoader',
  'PlaywrightWebBaseLoader',
  'PlaywrightURLLoader',
  'PuppeteerWebBaseLoader',
  'RecursiveUrlLoader',
  'SeleniumURLLoader',
  'UnstructuredURLLoader',
  'WebBaseLoader',
] as const;
const OTHER_LOADERS = [
  'ApifyDatasetLoader',
  'FigmaFileLoader',
  'JiraProjectLoader',
  'SearchApiLoader',
  'SerpAPILoader',
  'ConfluencePagesLoader',
  'ConfluenceLoader',
  'FireCrawlLoader',
  'GithubRepoLoader',
  'GitLoader',
  'NotionAPILoader',
  'S3Loader',
  'YoutubeLoader',
  'WikipediaLoader',
] as const;

/** The tool's function is given the arguments, then what LangChain adds. */
const toolOf = (fn: string, ...params: string[]): CallModel => ({
  is: 'tool-definition',
  roles: { name: 'name', description: 'description', schema: ['schema', 'argsSchema'], handler: fn },
  sources: { 'tool-arguments': params.map((param) => `callback(${fn}).${param}`) },
});
const TOOL: CallModel = { ...toolOf('[0]', 'param[0]'), validates: [{ data: 'callback([0]).param[0]', by: 'schema' }] };
const FUNC: CallModel = { ...toolOf('func', 'param[*]'), validates: [{ data: 'callback(func).param[0]', by: 'schema' }] };
const FUNC_WITH_CONFIG: CallModel = { ...toolOf('func', 'param[0]'), validates: [{ data: 'callback(func).param[0]', by: 'schema' }] };
const COROUTINE: CallModel = { sources: { 'tool-arguments': 'callback(coroutine).param[*]' } };

const FOUND: CallModel = { is: 'retrieval', sources: documents('return[]') };
const FOUND_WITH_SCORE: CallModel = { is: 'retrieval', sources: documents('return[][0]') };
const LOADED: CallModel = { sources: documents('return[]') };
const FILE: CallModel = { is: 'effect', sinks: { path: ['[0]', 'filePath', 'path'] } };
const PAGE: CallModel = { is: 'effect', sinks: { url: ['[0]', '[0][]', 'webPath', 'webPaths[]', 'urls[]', 'url'] } };
const rows = (names: readonly string[], row: CallModel): Record<string, CallModel> => Object.fromEntries(names.map((name) => [`langchain.${name}`, row]));
const SEARCH: CallModel = {
  powers: ['reads-untrusted'],
  sources: { 'retrieved-content': ['return', 'return.results[].content', 'return[].content', 'return[].snippet'] },
};

export default defineModel({
  sdk: 'langchain-tools',
  title: 'LangChain: tools, stores and loaders',
  docs: 'https://docs.langchain.com/oss/javascript/langchain/tools',
  packages: { npm: PACKAGES.npm, pypi: { ...PACKAGES.pypi, langgraph: '*' } },
  roots: { langchain: MODULES, langgraph: ['langgraph', 'langgraph.*'] },
  ai: true,
  types: {
    VectorStore: VECTOR_STORES.flatMap((name) => [`langchain.${name}()`, ...MADE_BY.map((method) => `langchain.${name}.${method}()`)]),
    Retriever: [
      'VectorStore.asRetriever()',
      'langchain.BaseRetriever()',
      'langchain.BaseRetrieverInterface()',
      'langchain.VectorStoreRetriever()',
      'langchain.MultiQueryRetriever()',
      'langchain.MultiQueryRetriever.fromLLM()',
      'langchain.ContextualCompressionRetriever()',
      'langchain.ParentDocumentRetriever()',
      'langchain.EnsembleRetriever()',
      'langchain.HydeRetriever()',
      'langchain.ScoreThresholdRetriever.fromVectorStore()',
      'langchain.SelfQueryRetriever.fromLLM()',
      'langchain.TavilySearchAPIRetriever()',
      'langchain.ExaRetriever()',
      'langchain.ExaSearchRetriever()',
      'langchain.WikipediaRetriever()',
      'langchain.ArxivRetriever()',
      'langchain.AmazonKnowledgeBaseRetriever()',
      'langchain.AmazonKnowledgeBasesRetriever()',
      'langchain.AmazonKendraRetriever()',
      'langchain.PerplexitySearchRetriever()',
      'langchain.SupabaseHybridSearch()',
      'langchain.BM25Retriever.fromDocuments()',
      'langchain.createHistoryAwareRetriever()',
    ],
    Loader: [
      ...[...FILE_LOADERS, ...PAGE_LOADERS, ...OTHER_LOADERS].map((name) => `langchain.${name}()`),
      'langchain.ApifyDatasetLoader.fromActorCall()',
      'langchain.YoutubeLoader.createFromUrl()',
      'langchain.YoutubeLoader.fromYoutubeUrl()',
      'langchain.BaseDocumentLoader()',
      'langchain.BaseLoader()',
    ],
    Splitter: [
      ...['RecursiveCharacterTextSplitter', 'CharacterTextSplitter', 'TokenTextSplitter', 'MarkdownTextSplitter', 'TextSplitter'].flatMap((name) => [
        `langchain.${name}()`,
        `langchain.${name}.fromLanguage()`,
        `langchain.${name}.fromTiktokenEncoder()`,
      ]),
    ],
    Search: [
      ...[
        'TavilySearchResults',
        'TavilySearch',
        'SerpAPI',
        'SerpAPIWrapper',
        'DuckDuckGoSearch',
        'DuckDuckGoSearchRun',
        'DuckDuckGoSearchResults',
        'BraveSearch',
        'GoogleCustomSearch',
        'ExaSearchResults',
        'SearchApi',
        'Serper',
      ].map((name) => `langchain.${name}()`),
      'langchain.WikipediaQueryRun()',
      'langchain.WikipediaAPIWrapper()',
    ],
    Injected: [
      'langchain.RunnableConfig',
      'langchain.RunnableConfig()',
      'langchain.ToolRuntime',
      'langchain.ToolRuntime()',
      'langchain.CallbackManagerForToolRun',
      'langchain.CallbackManagerForToolRun()',
      'langchain.AsyncCallbackManagerForToolRun()',
      // marks of a parameter: `state: Annotated[dict, InjectedState]`
      ...['InjectedToolArg', 'InjectedToolCallId'].map((name) => `langchain.${name}`),
      ...['InjectedState', 'InjectedStore', 'ToolRuntime'].map((name) => `langgraph.${name}`),
    ],
  },
  injected: ['Injected'],
  calls: {
    'langchain.tool': TOOL,
    'langchain.DynamicTool': FUNC_WITH_CONFIG,
    'langchain.DynamicStructuredTool': FUNC_WITH_CONFIG,
    'langchain.Tool': FUNC,
    'langchain.Tool.fromFunction': [FUNC, COROUTINE],
    'langchain.StructuredTool.fromFunction': [FUNC, COROUTINE, { sources: { 'tool-arguments': 'callback([0]).param[*]' } }],

    'VectorStore.similaritySearch': FOUND,
    'VectorStore.asimilaritySearch': FOUND,
    'VectorStore.similaritySearchByVector': FOUND,
    'VectorStore.maxMarginalRelevanceSearch': FOUND,
    'VectorStore.search': FOUND,
    'VectorStore.similaritySearchWithScore': FOUND_WITH_SCORE,
    'VectorStore.similaritySearchVectorWithScore': FOUND_WITH_SCORE,
    'VectorStore.similaritySearchWithRelevanceScores': FOUND_WITH_SCORE,
    'VectorStore.save': FILE,
    'VectorStore.saveLocal': FILE,
    'VectorStore.delete': {},
    'VectorStore.ensureCollection': {},
    'Retriever.invoke': FOUND,
    'Retriever.ainvoke': FOUND,
    'Retriever.getRelevantDocuments': FOUND,
    'Retriever._getRelevantDocuments': FOUND,
    'Retriever.pipe': { sources: documents('callback([0]).param[0][]'), alias: '[0]' },
    'Retriever.__or__': { sources: documents('callback([0]).param[0][]'), alias: '[0]' },

    ...rows(FILE_LOADERS, FILE),
    ...rows(PAGE_LOADERS, PAGE),
    'Loader.load': LOADED,
    'Loader.aload': LOADED,
    'Loader.lazyLoad': LOADED,
    'Loader.alazyLoad': LOADED,
    'Loader.loadAndSplit': LOADED,
    'Splitter.splitText': { flows: { '[0]': 'return[]' } },
    'Splitter.splitDocuments': { flows: { '[0][]': 'return[]' } },
    'Splitter.createDocuments': { flows: { '[0][]': 'return[].pageContent' } },
    'langchain.Document': { flows: { '[0].pageContent': 'return.pageContent', pageContent: 'return.pageContent', metadata: 'return.metadata' } },

    'Search.invoke': SEARCH,
    'Search.run': SEARCH,
    'Search.call': SEARCH,
    'Search._call': SEARCH,
  },
  // With or without parentheses: `@tool` and `@tool("name")`.
  entryPoints: [{ decorator: 'langchain.tool()', sources: { 'tool-arguments': 'param[*]' } }],
});
