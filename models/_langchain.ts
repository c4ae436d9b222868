/**
 * What the models of LangChain share: the packages it is spread over, npm and PyPI, the modules these are imported by, and how a message
 * holds text and tool calls. Not a model itself.
 */

/** Of all majors (0.0 to 1.x): names moved between packages, but stayed what they were. */
const NPM = [
  'langchain',
  '@langchain/anthropic',
  '@langchain/aws',
  '@langchain/azure-openai',
  '@langchain/baidu-qianfan',
  '@langchain/cerebras',
  '@langchain/classic',
  '@langchain/cloudflare',
  '@langchain/cohere',
  '@langchain/community',
  '@langchain/core',
  '@langchain/deepseek',
  '@langchain/exa',
  '@langchain/fireworks',
  '@langchain/google',
  '@langchain/google-cloud-sql-pg',
  '@langchain/google-common',
  '@langchain/google-gauth',
  '@langchain/google-genai',
  '@langchain/google-vertexai',
  '@langchain/google-vertexai-web',
  '@langchain/google-webauth',
  '@langchain/groq',
  '@langchain/ibm',
  '@langchain/mistralai',
  '@langchain/mongodb',
  '@langchain/neo4j',
  '@langchain/nomic',
  '@langchain/ollama',
  '@langchain/openai',
  '@langchain/openrouter',
  '@langchain/perplexity',
  '@langchain/pgvector',
  '@langchain/pinecone',
  '@langchain/qdrant',
  '@langchain/redis',
  '@langchain/tavily',
  '@langchain/textsplitters',
  '@langchain/together-ai',
  '@langchain/weaviate',
  '@langchain/xai',
  '@langchain/yandex',
] as const;

const PYPI = [
  'langchain',
  'langchain-anthropic',
  'langchain-aws',
  'langchain-azure-ai',
  'langchain-chroma',
  'langchain-classic',
  'langchain-cohere',
  'langchain-community',
  'langchain-core',
  'langchain-deepseek',
  'langchain-elasticsearch',
  'langchain-experimental',
  'langchain-fireworks',
  'langchain-google-genai',
  'langchain-google-vertexai',
  'langchain-groq',
  'langchain-huggingface',
  'langchain-ibm',
  'langchain-milvus',
  'langchain-mistralai',
  'langchain-mongodb',
  'langchain-neo4j',
  'langchain-nvidia-ai-endpoints',
  'langchain-ollama',
  'langchain-openai',
  'langchain-perplexity',
  'langchain-pinecone',
  'langchain-postgres',
  'langchain-qdrant',
  'langchain-redis',
  'langchain-tavily',
  'langchain-text-splitters',
  'langchain-together',
  'langchain-unstructured',
  'langchain-weaviate',
  'langchain-xai',
] as const;

const anyVersion = (names: readonly string[]): Readonly<Record<string, string>> => Object.fromEntries(names.map((name) => [name, '*']));

export const PACKAGES = { npm: anyVersion(NPM), pypi: anyVersion(PYPI) } as const;
/** Every package and all its sub-paths. */
export const MODULES: readonly string[] = [
  ...NPM.flatMap((name) => [name, `${name}/*`]),
  ...PYPI.map((name) => name.replaceAll('-', '_')).flatMap((name) => [name, `${name}.*`]),
];

export const messageText = (at: string): string[] => [`${at}.content`, `${at}.text`, `${at}.contentBlocks[].text`];
export const messageArguments = (at: string): string[] => [
  `${at}.tool_calls[].args`,
  `${at}.invalid_tool_calls[].args`,
  `${at}.tool_call_chunks[].args`,
  `${at}.additional_kwargs.tool_calls[].function.arguments`,
  `${at}.additional_kwargs.function_call.arguments`,
];
export const messageNames = (at: string): string[] => [
  `${at}.tool_calls[].name`,
  `${at}.additional_kwargs.tool_calls[].function.name`,
  `${at}.additional_kwargs.function_call.name`,
];
/** What the model wrote into messages. */
export const messageSources = (...at: string[]) => ({
  'llm-output': at.flatMap(messageText),
  'tool-arguments': at.flatMap(messageArguments),
  'tool-name': at.flatMap(messageNames),
});
/** Documents that a search or a loader brings. */
export const documents = (...at: string[]) => ({ 'retrieved-content': at.flatMap((each) => [`${each}.pageContent`, `${each}.metadata`]) });

/** Classes that keep texts by their vectors. */
export const VECTOR_STORES: readonly string[] = [
  'AstraDBVectorStore',
  'AzureAISearchVectorStore',
  'AzureSearch',
  'Chroma',
  'CloudflareVectorizeStore',
  'CouchbaseSearchVectorStore',
  'ElasticsearchStore',
  'ElasticVectorSearch',
  'FAISS',
  'FaissStore',
  'HNSWLib',
  'InMemoryVectorStore',
  'LanceDB',
  'MemoryVectorStore',
  'Milvus',
  'MongoDBAtlasVectorSearch',
  'Neo4jVector',
  'Neo4jVectorStore',
  'OpenSearchVectorSearch',
  'OpenSearchVectorStore',
  'PGVector',
  'PGVectorStore',
  'Pinecone',
  'PineconeStore',
  'PineconeVectorStore',
  'PrismaVectorStore',
  'Qdrant',
  'QdrantVectorStore',
  'Redis',
  'RedisVectorStore',
  'SingleStoreVectorStore',
  'SupabaseVectorStore',
  'TypeORMVectorStore',
  'UpstashVectorStore',
  'VectaraStore',
  'VectorStore',
  'Weaviate',
  'WeaviateStore',
  'WeaviateVectorStore',
  'ZepCloudVectorStore',
  'ZepVectorStore',
];
