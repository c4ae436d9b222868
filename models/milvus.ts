/**
 * Milvus and Zilliz (npm `@zilliz/milvus2-sdk-node` 2.x, PyPI `pymilvus` 2.x): entities that a search or query gives are retrieved content; a
 * filter is an expression in a language of its own, so its text is a query. Templates with `exprValues` bind values and are the way to pass them.
 */
import { type CallModel, defineModel } from '../engine/define';

const FILTER = { sql: ['filter', 'expr'] } as const;
const found = (...paths: string[]): CallModel => ({
  is: 'retrieval',
  sinks: FILTER,
  sources: { 'retrieved-content': paths },
  sourceText: 'what a vector query found',
});
const SEARCH = found('return.results[]', 'return.results[][]', 'return.data[]', 'return[][].entity', 'return[][].fields');
const QUERY = found('return.data[]', 'return[]');
const DELETE: CallModel = { is: 'effect', sinks: FILTER };

export default defineModel({
  sdk: 'milvus',
  title: 'Milvus',
  docs: 'https://milvus.io/docs',
  packages: { npm: { '@zilliz/milvus2-sdk-node': '>=2' }, pypi: { pymilvus: '>=2' } },
  roots: { milvus: ['@zilliz/milvus2-sdk-node', 'pymilvus', 'pymilvus.*'] },
  ai: true,
  types: {
    Client: ['milvus.MilvusClient()', 'milvus.AsyncMilvusClient()', 'milvus.HttpClient()', 'milvus.default()'],
    Collection: ['milvus.Collection()'],
  },
  calls: {
    'Client.search': SEARCH,
    'Client.hybridSearch': SEARCH,
    'Client.query': QUERY,
    'Client.get': QUERY,
    'Client.delete': DELETE,
    'Client.deleteEntities': DELETE,
    'Collection.search': SEARCH,
    'Collection.hybridSearch': SEARCH,
    'Collection.query': { ...QUERY, sinks: { sql: ['[0]', 'expr'] } },
    'Collection.delete': { is: 'effect', sinks: { sql: ['[0]', 'expr'] } },
  },
});
