// Chroma for JavaScript.
import { ChromaClient, CloudClient } from 'chromadb';

const words = process.argv[2] as string;
const client = new ChromaClient({ host: 'localhost' });
new CloudClient({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key

export async function find() {
  const collection = await client.getOrCreateCollection({ name: 'pages' });
  const results = await collection.query({ queryTexts: [words], nResults: 3 });
  eval(results.documents[0][0]); // flow: retrieved-content -> code
  eval(results.metadatas[0][0].title); // flow: retrieved-content -> code
  eval(results.ids[0][0]); // noflow
  for (const row of results.rows()[0]) eval(row.document); // flow: retrieved-content -> code
  const all = await (await client.getCollection({ name: 'pages' })).get({ ids: ['a'] });
  eval(all.documents[0]); // flow: retrieved-content -> code
  eval((await collection.peek({ limit: 1 })).documents[0]); // flow: retrieved-content -> code
  eval((await collection.search([])).documents[0][0]); // flow: retrieved-content -> code
}

const collection = new Map([['a', words]]);
collection.get('b');
