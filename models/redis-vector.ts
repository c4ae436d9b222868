/**
 * Vector queries of Redis (npm `redis` 4 and later) and Upstash Vector (npm `@upstash/vector`, PyPI `upstash-vector`): what they find is retrieved
 * content. Any other data of Redis is no source.
 */
import { type CallModel, defineModel } from '../engine/define';

const FOUND = 'what a vector query found';
const fields = (at: string) => ['metadata', 'data'].map((name) => `${at}.${name}`);
const UPSTASH: CallModel = { is: 'retrieval', sources: { 'retrieved-content': [...fields('return[]'), ...fields('return.vectors[]')] }, sourceText: FOUND };
const CLIENT: CallModel = { is: 'store', roles: { apiKey: 'token', baseUrl: 'url' }, sinks: { 'api-key': 'token' } };

export default defineModel({
  sdk: 'redis-vector',
  title: 'Redis and Upstash vectors',
  docs: 'https://redis.io/docs/latest/develop/clients/nodejs/vecsearch/',
  packages: { npm: { redis: '>=4', '@upstash/vector': '*' }, pypi: { 'upstash-vector': '*' } },
  roots: { redis: ['redis'], upstash: ['@upstash/vector', 'upstash_vector', 'upstash_vector.*'] },
  types: {
    Client: ['redis.createClient()', 'redis.createCluster()', 'redis.createClientPool()', 'Client.on()', 'Client.connect()'],
    Index: ['upstash.Index()', 'upstash.AsyncIndex()', 'Index.namespace()'],
  },
  calls: {
    'Client.ft.search': {
      is: 'retrieval',
      when: { '[1]': ['/KNN|VECTOR_RANGE/'] },
      sources: { 'retrieved-content': 'return.documents[].value' },
      sourceText: FOUND,
    },
    'upstash.Index': CLIENT,
    'Index.query': UPSTASH,
    'Index.fetch': UPSTASH,
    'Index.range': UPSTASH,
  },
});
