/**
 * Weaviate (npm `weaviate-client` 3 and `weaviate-ts-client` 1 to 2, PyPI `weaviate-client` 3 and 4): properties of the objects that a query
 * gives are retrieved content, what a generative search adds is model output.
 */
import { type CallModel, defineModel } from '../engine/define';

const QUERIES = ['bm25', 'fetchObjectById', 'fetchObjects', 'fetchObjectsByIds', 'hybrid', 'nearImage', 'nearMedia', 'nearObject', 'nearText', 'nearVector'];
const FOUND = ['return.objects[].properties', 'return.properties'];
const QUERY: CallModel = { is: 'retrieval', sources: { 'retrieved-content': FOUND }, sourceText: 'what a vector query found' };
const GENERATE: CallModel = {
  is: 'chat',
  sinks: { 'undivided-prompt': ['[1].singlePrompt', '[1].groupedTask', 'singlePrompt', 'groupedTask', 'singlePrompt.prompt', 'groupedTask.prompt'] },
  sources: {
    'llm-output': ['return', 'return.objects[]'].flatMap((at) => [`${at}.generated`, `${at}.generative.text`]),
    'retrieved-content': FOUND,
  },
};
/** Builders of older versions end in `do`. */
const CHAIN: CallModel = { alias: 'receiver' };
const DONE: CallModel = { is: 'retrieval', sources: { 'retrieved-content': ['return.data.Get', 'return.data.get'] }, sourceText: 'what a vector query found' };
const ASKED: CallModel = { is: 'chat', alias: 'receiver', sinks: { 'undivided-prompt': ['singlePrompt', 'groupedTask'] } };

export default defineModel({
  sdk: 'weaviate',
  title: 'Weaviate',
  docs: 'https://docs.weaviate.io/weaviate/client-libraries',
  packages: { npm: { 'weaviate-client': '>=3', 'weaviate-ts-client': '>=1' }, pypi: { 'weaviate-client': '>=3' } },
  roots: { weaviate: ['weaviate-client', 'weaviate-ts-client', 'weaviate', 'weaviate.*'] },
  ai: true,
  types: {
    Weaviate: ['weaviate', 'weaviate.default'],
    Client: [
      ...[
        'connectToLocal',
        'connectToCustom',
        'connectToWeaviateCloud',
        'connectToWCS',
        'connectToWCD',
        'connectToWcs',
        'connectToEmbedded',
        'client',
        'Client',
      ].map((name) => `Weaviate.${name}()`),
      ...['useAsyncWithLocal', 'useAsyncWithCustom', 'useAsyncWithWeaviateCloud', 'WeaviateClient', 'WeaviateAsyncClient'].map((name) => `Weaviate.${name}()`),
    ],
    Collection: [
      ...['get', 'use', 'create'].map((name) => `Client.collections.${name}()`),
      'Collection.withTenant()',
      'Collection.withConsistency()',
      'Collection.withConsistencyLevel()',
    ],
    Builder: ['Client.graphql.get()', 'Client.query.get()'],
  },
  calls: {
    ...Object.fromEntries(QUERIES.map((name) => [`Collection.query.${name}`, QUERY])),
    ...Object.fromEntries(QUERIES.filter((name) => name !== 'fetchObjectById').map((name) => [`Collection.generate.${name}`, GENERATE])),
    'Weaviate.ApiKey': { sinks: { 'api-key': '[0]' } },
    'Builder.*': CHAIN,
    'Builder.withGenerate': ASKED,
    'Builder.do': DONE,
  },
});
