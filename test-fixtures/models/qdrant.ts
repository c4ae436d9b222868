// Qdrant for JavaScript.
import { QdrantClient } from '@qdrant/js-client-rest';

const client = new QdrantClient({ url: 'http://localhost:6333', apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key

export async function find(vector: number[]) {
  for (const point of await client.search('pages', { vector, limit: 3 })) {
    eval(point.payload.text); // flow: retrieved-content -> code
    eval(point.id); // noflow
  }
  eval((await client.query('pages', { query: vector })).points[0].payload.text); // flow: retrieved-content -> code
  eval((await client.scroll('pages', { limit: 1 })).points[0].payload.text); // flow: retrieved-content -> code
  eval((await client.retrieve('pages', { ids: [1] }))[0].payload.text); // flow: retrieved-content -> code
  eval((await client.recommend('pages', { positive: [1] }))[0].payload.text); // flow: retrieved-content -> code
  eval((await client.discoverPoints('pages', { target: 1 }))[0].payload.text); // flow: retrieved-content -> code
  eval((await client.searchBatch('pages', { searches: [] }))[0][0].payload.text); // flow: retrieved-content -> code
  eval((await client.searchPointGroups('pages', { vector, group_by: 'a' })).groups[0].hits[0].payload.text); // flow: retrieved-content -> code
  eval((await client.queryBatch('pages', { searches: [] }))[0].points[0].payload.text); // flow: retrieved-content -> code
  eval((await client.queryGroups('pages', { query: vector })).groups[0].hits[0].payload.text); // flow: retrieved-content -> code
}

const index = { search: async (name: string) => [{ payload: { text: name } }] };
eval((await index.search('pages'))[0].payload.text); // noflow
