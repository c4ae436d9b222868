/**
 * What is written to the long-term memory of agents: memories (Mem0, Zep, Supermemory, the store of LangGraph, LangChain's lasting memories) and
 * vector stores (LangChain's, Chroma, Pinecone, Qdrant, Weaviate, Milvus, LanceDB, Upstash, LlamaIndex). What is read from them stands in their own
 * models. Numbers, ids and namespaces are no content; the history of one conversation is no long-term memory.
 */
import { type CallModel, defineModel, type Paths } from '../engine/define';
import { MODULES, PACKAGES, VECTOR_STORES } from './_langchain';

const written = (...at: string[]): CallModel => ({ is: 'effect', sinks: { memory: at satisfies Paths } });
const rows = (names: readonly string[], call: CallModel) => Object.fromEntries(names.map((name) => [name, call]));

const MAKERS = ['fromTexts', 'fromDocuments', 'afromTexts', 'afromDocuments'];
const OPENERS = [...MAKERS, 'fromExistingIndex', 'fromExistingCollection', 'initialize', 'load', 'loadLocal'];
/** Memories of LangChain that outlive a conversation, or distil it. */
const MEMORIES = ['VectorStoreRetrieverMemory', 'ConversationEntityMemory', 'ConversationKGMemory', 'ZepMemory', 'ZepCloudMemory'];

const DOCUMENTS = written('[0][].pageContent', 'documents[].pageContent', 'documents[].page_content');
const TEXTS = written('[0][]', 'texts', 'texts[]');
const MESSAGES = written('[0]', '[0][].content', 'messages', 'messages[].content', '[1].messages[].content', 'data', 'content');
const RECORDS = written('[0][].metadata.**', 'vectors[].metadata.**', 'records[].metadata.**', '[0][].data', 'vectors[].data');

export default defineModel({
  sdk: 'memory-stores',
  title: 'Long-term memories and vector stores that are written',
  docs: 'https://docs.mem0.ai/api-reference/memory/add-memories',
  packages: {
    npm: {
      ...PACKAGES.npm,
      '@langchain/langgraph': '*',
      mem0ai: '*',
      supermemory: '*',
      '@getzep/zep-cloud': '*',
      chromadb: '>=1',
      '@pinecone-database/pinecone': '>=1',
      '@qdrant/js-client-rest': '*',
      'weaviate-client': '*',
      '@zilliz/milvus2-sdk-node': '*',
      '@lancedb/lancedb': '*',
      '@upstash/vector': '*',
      llamaindex: '*',
    },
    pypi: {
      ...PACKAGES.pypi,
      langgraph: '*',
      mem0ai: '*',
      supermemory: '*',
      'zep-cloud': '*',
      chromadb: '*',
      pinecone: '*',
      'qdrant-client': '*',
      'weaviate-client': '*',
      pymilvus: '*',
      lancedb: '*',
      'upstash-vector': '*',
      'llama-index': '*',
    },
  },
  roots: {
    langchain: MODULES,
    langgraph: ['@langchain/langgraph', '@langchain/langgraph/*', 'langgraph', 'langgraph.*'],
    mem0: ['mem0ai', 'mem0ai/oss', 'mem0', 'mem0.*'],
    supermemory: ['supermemory'],
    zep: ['@getzep/zep-cloud', 'zep_cloud', 'zep_cloud.*'],
    chroma: ['chromadb', 'chromadb.*'],
    pinecone: ['@pinecone-database/pinecone', 'pinecone', 'pinecone.*'],
    qdrant: ['@qdrant/js-client-rest', 'qdrant_client', 'qdrant_client.*'],
    weaviate: ['weaviate-client', 'weaviate', 'weaviate.*'],
    milvus: ['@zilliz/milvus2-sdk-node', 'pymilvus', 'pymilvus.*'],
    lancedb: ['@lancedb/lancedb', 'lancedb', 'lancedb.*'],
    upstash: ['@upstash/vector', 'upstash_vector', 'upstash_vector.*'],
    llamaindex: ['llamaindex', 'llama_index', 'llama_index.*'],
  },
  types: {
    Stores: VECTOR_STORES.map((name) => `langchain.${name}`),
    VectorStore: ['Stores()', ...OPENERS.map((maker) => `Stores.${maker}()`)],
    LastingMemory: MEMORIES.map((name) => `langchain.${name}()`),
    Store: [
      ...['InMemoryStore', 'BaseStore', 'PostgresStore', 'AsyncPostgresStore', 'RedisStore', 'SqliteStore'].map((name) => `langgraph.${name}()`),
      ...['PostgresStore', 'AsyncPostgresStore', 'RedisStore', 'SqliteStore'].flatMap((name) => [
        `langgraph.${name}.fromConnString()`,
        `langgraph.${name}.fromConnString().__enter__()`,
      ]),
      'langgraph.getStore()',
    ],
    Mem0: [
      ...['MemoryClient', 'AsyncMemoryClient', 'Memory', 'AsyncMemory', 'Memory.fromConfig', 'AsyncMemory.fromConfig'].map((name) => `mem0.${name}()`),
      'mem0.default()',
    ],
    Supermemory: ['supermemory()', 'supermemory.default()', 'supermemory.Supermemory()', 'supermemory.AsyncSupermemory()'],
    Zep: ['zep.ZepClient()', 'zep.Zep()', 'zep.AsyncZep()'],
    ChromaClient: [
      ...['ChromaClient', 'CloudClient', 'Client', 'PersistentClient', 'HttpClient', 'EphemeralClient', 'AsyncHttpClient'].map((name) => `chroma.${name}()`),
    ],
    ChromaCollection: ['getCollection', 'createCollection', 'getOrCreateCollection'].map((name) => `ChromaClient.${name}()`),
    PineconeClient: ['pinecone.Pinecone()'],
    PineconeIndex: ['PineconeClient.index()', 'PineconeClient.Index()', 'PineconeIndex.namespace()'],
    Qdrant: ['qdrant.QdrantClient()', 'qdrant.AsyncQdrantClient()'],
    WeaviateClient: [
      ...['connectToLocal', 'connectToCustom', 'connectToWeaviateCloud', 'connectToWCS', 'connectToEmbedded'].flatMap((name) => [
        `weaviate.${name}()`,
        `weaviate.default.${name}()`,
      ]),
    ],
    WeaviateCollection: ['get', 'use', 'create'].map((name) => `WeaviateClient.collections.${name}()`),
    Milvus: ['milvus.MilvusClient()', 'milvus.AsyncMilvusClient()'],
    LanceTable: ['openTable', 'createTable'].flatMap((name) => [`lancedb.connect().${name}()`, `lancedb.connectAsync().${name}()`]),
    UpstashIndex: ['upstash.Index()', 'upstash.AsyncIndex()', 'UpstashIndex.namespace()'],
    LlamaIndex: ['fromDocuments', 'fromVectorStore', 'init'].map((name) => `llamaindex.VectorStoreIndex.${name}()`),
  },
  calls: {
    ...rows(
      ['addDocuments', 'aaddDocuments'].map((name) => `VectorStore.${name}`),
      DOCUMENTS,
    ),
    ...rows(
      ['addTexts', 'aaddTexts'].map((name) => `VectorStore.${name}`),
      TEXTS,
    ),
    ...rows(
      ['fromTexts', 'afromTexts'].map((name) => `Stores.${name}`),
      TEXTS,
    ),
    ...rows(
      ['fromDocuments', 'afromDocuments'].map((name) => `Stores.${name}`),
      DOCUMENTS,
    ),
    ...rows(
      ['saveContext', 'asaveContext'].map((name) => `LastingMemory.${name}`),
      written('[0].**', '[1].**'),
    ),
    ...rows(['Store.put', 'Store.aput'], written('[2].**', 'value.**')),
    'Mem0.add': MESSAGES,
    'Supermemory.add': MESSAGES,
    'Supermemory.memories.add': MESSAGES,
    'Zep.memory.add': MESSAGES,
    'Zep.graph.add': MESSAGES,
    'Zep.thread.addMessages': MESSAGES,
    ...rows(
      ['add', 'upsert', 'update'].map((name) => `ChromaCollection.${name}`),
      written('documents', 'documents[]', '[0].documents[]'),
    ),
    'PineconeIndex.upsert': RECORDS,
    'PineconeIndex.upsertRecords': written('[0][].text', '[0][].chunk_text', 'records[].text', 'records[].chunk_text', '[1][].text', '[1][].chunk_text'),
    'Qdrant.upsert': written('points[].payload.**', '[1].points[].payload.**'),
    'Qdrant.uploadPoints': written('points[].payload.**'),
    'Qdrant.add': written('documents', 'documents[]'),
    'WeaviateCollection.data.insert': written('[0].**', 'properties.**'),
    'WeaviateCollection.data.insertMany': written('[0][].**', 'objects[].**'),
    'Milvus.insert': written('data[].**', '[1][].**'),
    'Milvus.upsert': written('data[].**', '[1][].**'),
    'LanceTable.add': written('[0][].**'),
    'UpstashIndex.upsert': written('[0].data', '[0].metadata.**', 'data', 'metadata.**', 'vectors[].data', 'vectors[].metadata.**'),
    'LlamaIndex.insert': written('[0]', '[0].text', 'document.text'),
    'llamaindex.VectorStoreIndex.fromDocuments': written('[0][].text'),
  },
});
