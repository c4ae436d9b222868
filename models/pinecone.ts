/**
 * Pinecone (npm `@pinecone-database/pinecone` 0.1 to 8, PyPI `pinecone` and `pinecone-client` 2 to 9): what a query finds is retrieved
 * content, what an assistant says is model output. Administration is not modelled.
 */
import { type CallModel, defineModel } from '../engine/define';

const CLIENT: CallModel = { is: 'store', roles: { apiKey: 'apiKey' }, sinks: { 'api-key': 'apiKey' } };
const found = (...paths: string[]): CallModel => ({ is: 'retrieval', sources: { 'retrieved-content': paths }, sourceText: 'what a vector query found' });
const RECORDS = found('return.result.hits[].fields');
const CHAT: CallModel = {
  is: 'chat',
  sinks: { 'user-prompt': ['messages[role=user].content', 'messages[].content'] },
  sources: {
    'llm-output': ['return.message.content', 'return.choices[].message.content', 'return[].delta.content', 'return[].choices[].delta.content'],
    'retrieved-content': 'return.citations[].references[].highlight.content',
  },
};

export default defineModel({
  sdk: 'pinecone',
  title: 'Pinecone',
  docs: 'https://docs.pinecone.io/reference/api/introduction',
  packages: { npm: { '@pinecone-database/pinecone': '>=0.1' }, pypi: { pinecone: '>=2', 'pinecone-client': '>=2' } },
  roots: { pinecone: ['@pinecone-database/pinecone', '@pinecone-database/pinecone/*', 'pinecone', 'pinecone.*'] },
  ai: true,
  types: {
    Client: ['pinecone.Pinecone()', 'pinecone.PineconeClient()', 'pinecone.AsyncPinecone()', 'pinecone.PineconeAsyncio()'],
    Index: ['Client.index()', 'Client.Index()', 'Client.IndexAsyncio()', 'Index.namespace()', 'pinecone.Index()', 'pinecone.AsyncIndex()'],
    Assistant: ['Client.assistant()', 'Client.Assistant()', 'Client.assistant.Assistant()'],
  },
  calls: {
    'pinecone.Pinecone': CLIENT,
    'pinecone.AsyncPinecone': CLIENT,
    'pinecone.PineconeAsyncio': CLIENT,
    'pinecone.init': CLIENT,
    'Client.init': CLIENT,
    'Index.query': found('return.matches[].metadata'),
    'Index.fetch': found('return.records.*', 'return.vectors.*'),
    'Index.search': RECORDS,
    'Index.searchRecords': RECORDS,
    'Client.inference.rerank': found('return.data[].document'),
    'Assistant.chat': CHAT,
    'Assistant.chatStream': CHAT,
    'Assistant.chatCompletion': CHAT,
    'Assistant.chatCompletions': CHAT,
    'Assistant.context': found('return.snippets[].content'),
  },
});
