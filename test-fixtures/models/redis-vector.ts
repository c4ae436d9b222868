// Vector queries of Redis, and Upstash Vector.
import { Index } from '@upstash/vector';
import { createClient } from 'redis';

const client = await createClient().on('error', () => {}).connect();

export async function find(vector: Buffer) {
  const found = await client.ft.search('pages', '*=>[KNN 3 @embedding $vector AS score]', { PARAMS: { vector }, DIALECT: 2 });
  eval(found.documents[0].value.text); // flow: retrieved-content -> code
  eval(found.documents[0].id); // noflow
  const plain = await client.ft.search('pages', '@kind:{a}');
  eval(plain.documents[0].value.text); // noflow
  eval(await client.get('key')); // noflow
}

export async function upstash() {
  const index = new Index({ url: 'https://example.com', token: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
  for (const hit of await index.query({ data: 'a', topK: 3, includeMetadata: true })) {
    eval(hit.metadata.text); // flow: retrieved-content -> code
    eval(hit.id); // noflow
  }
  eval((await index.namespace('own').fetch(['a']))[0].data); // flow: retrieved-content -> code
  eval((await index.range({ cursor: '0', limit: 3 })).vectors[0].metadata.text); // flow: retrieved-content -> code
}
