// Pinecone for JavaScript.
import { Pinecone, PineconeClient } from '@pinecone-database/pinecone';

const words = process.argv[2] as string;
const client = new Pinecone({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key

export async function find(vector: number[]) {
  const index = client.index('pages').namespace('own');
  const { matches } = await index.query({ vector, topK: 3, includeMetadata: true, filter: { kind: words } });
  for (const match of matches) {
    eval(match.metadata.text); // flow: retrieved-content -> code
    eval(match.id); // noflow
  }
  const records = await client.Index('pages').fetch(['a']);
  eval(records.records.a.metadata.text); // flow: retrieved-content -> code
  const hits = await index.searchRecords({ query: { inputs: { text: words }, topK: 3 } });
  eval(hits.result.hits[0].fields.text); // flow: retrieved-content -> code
  const ranked = await client.inference.rerank('model', words, ['a']);
  eval(ranked.data[0].document.text); // flow: retrieved-content -> code
  eval(ranked.data[0].score); // noflow
}

export async function older() {
  const old = new PineconeClient();
  await old.init({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ', environment: 'us' }); // flow: literal -> api-key
  const results = await old.Index('pages').query({ queryRequest: { topK: 1 } });
  eval(results.matches[0].metadata.text); // flow: retrieved-content -> code
}

export async function ask() {
  const assistant = client.assistant('helper');
  const reply = await assistant.chat({ messages: [{ role: 'user', content: words }] }); // flow: untrusted-input -> user-prompt
  eval(reply.message.content); // flow: llm-output -> code
  const whole = await client.Assistant('helper').chatCompletion({ messages: [{ role: 'user', content: 'Hello' }] });
  eval(whole.choices[0].message.content); // flow: llm-output -> code
  for await (const chunk of await assistant.chatStream({ messages: [{ role: 'user', content: 'Hello' }] })) eval(chunk.delta.content); // flow: llm-output -> code
  const context = await assistant.context({ query: words });
  eval(context.snippets[0].content); // flow: retrieved-content -> code
}

const rows = { query: async (options: object) => ({ matches: [{ metadata: { text: String(options) } }] }) };
eval((await rows.query({})).matches[0].metadata.text); // noflow
