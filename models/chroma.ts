/**
 * Chroma (npm `chromadb` 1 to 3, PyPI `chromadb` 0.3 to 1.x): documents and metadata that a collection gives are retrieved content.
 */
import { type CallModel, defineModel } from '../engine/define';

const fields = (at: string) => ['documents', 'metadatas', 'uris'].map((name) => `${at}.${name}`);
const DOCUMENTS: CallModel = {
  is: 'retrieval',
  sources: { 'retrieved-content': fields('return') },
  sourceText: 'what a vector store gave',
  returns: 'Result',
};
const ROWS: CallModel = {
  sources: { 'retrieved-content': ['document', 'metadata'].flatMap((name) => [`return[].${name}`, `return[][].${name}`]) },
  sourceText: 'what a vector store gave',
};
const CLIENT: CallModel = { is: 'store', roles: { apiKey: 'apiKey' }, sinks: { 'api-key': 'apiKey' } };

/** At an address, in a folder, or in memory. */
const LOCAL = ['ChromaClient', 'Client', 'PersistentClient', 'HttpClient', 'EphemeralClient', 'AsyncHttpClient'];
const OPENED: CallModel = { is: 'store', roles: { name: 'path', baseUrl: 'host' } };
const COLLECTION: CallModel = { is: 'store', roles: { name: ['name', '[0]'] }, returns: 'Collection' };

export default defineModel({
  sdk: 'chroma',
  title: 'Chroma',
  docs: 'https://docs.trychroma.com/docs/overview/introduction',
  packages: { npm: { chromadb: '>=1', 'chromadb-client': '>=1' }, pypi: { chromadb: '>=0.3', 'chromadb-client': '>=0.4' } },
  roots: { chroma: ['chromadb', 'chromadb/*', 'chromadb-client', 'chromadb.*'] },
  ai: true,
  types: {
    Client: [
      ...['ChromaClient', 'CloudClient', 'Client', 'PersistentClient', 'HttpClient', 'EphemeralClient', 'AsyncHttpClient'].map((name) => `chroma.${name}()`),
    ],
    Collection: [
      ...['getCollection', 'createCollection', 'getOrCreateCollection'].map((name) => `Client.${name}()`),
      'chroma.Collection()',
      'Client.getCollections()[]',
    ],
    Result: [],
  },
  calls: {
    'chroma.CloudClient': CLIENT,
    ...Object.fromEntries(LOCAL.map((name) => [`chroma.${name}`, OPENED])),
    ...Object.fromEntries(['getCollection', 'createCollection', 'getOrCreateCollection'].map((name) => [`Client.${name}`, COLLECTION])),
    'Collection.query': DOCUMENTS,
    'Collection.get': DOCUMENTS,
    'Collection.peek': DOCUMENTS,
    'Collection.search': DOCUMENTS,
    'Result.rows': ROWS,
  },
});
