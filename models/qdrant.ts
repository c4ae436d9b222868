/**
 * Qdrant (npm `@qdrant/js-client-rest` and `@qdrant/js-client-grpc` 1.x, PyPI `qdrant-client` 1.x): payloads of the points that a
 * search, query or scroll gives are retrieved content.
 */
import { type CallModel, defineModel } from '../engine/define';

const CLIENT: CallModel = { is: 'store', roles: { apiKey: 'apiKey', baseUrl: ['url', '[0]'] }, sinks: { 'api-key': 'apiKey' } };
const found = (...paths: string[]): CallModel => ({ is: 'retrieval', sources: { 'retrieved-content': paths }, sourceText: 'what a vector query found' });
const LIST = found('return[].payload');
const GROUPS = found('return.groups[].hits[].payload');

export default defineModel({
  sdk: 'qdrant',
  title: 'Qdrant',
  docs: 'https://qdrant.tech/documentation/',
  packages: { npm: { '@qdrant/js-client-rest': '>=1', '@qdrant/qdrant-js': '>=1' }, pypi: { 'qdrant-client': '>=1' } },
  roots: { qdrant: ['@qdrant/js-client-rest', '@qdrant/qdrant-js', 'qdrant_client', 'qdrant_client.*'] },
  ai: true,
  types: { Client: ['qdrant.QdrantClient()', 'qdrant.AsyncQdrantClient()'] },
  calls: {
    'qdrant.QdrantClient': CLIENT,
    'qdrant.AsyncQdrantClient': CLIENT,
    'Client.search': LIST,
    'Client.searchBatch': found('return[][].payload'),
    'Client.searchPointGroups': GROUPS,
    'Client.searchGroups': GROUPS,
    // with FastEmbed, Python's `query` gives documents
    'Client.query': found('return.points[].payload', 'return[].document', 'return[].metadata'),
    'Client.queryPoints': found('return.points[].payload'),
    'Client.queryBatch': found('return[].points[].payload'),
    'Client.queryBatchPoints': found('return[].points[].payload'),
    'Client.queryGroups': GROUPS,
    'Client.queryPointsGroups': GROUPS,
    'Client.recommend': LIST,
    'Client.discover': LIST,
    'Client.discoverPoints': LIST,
    'Client.retrieve': LIST,
    'Client.scroll': found('return.points[].payload', 'return[0][].payload'),
  },
});
