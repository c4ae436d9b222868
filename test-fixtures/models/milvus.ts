// Milvus for JavaScript.
import { HttpClient, MilvusClient } from '@zilliz/milvus2-sdk-node';

const words = process.argv[2] as string;
const client = new MilvusClient({ address: 'localhost:19530' });

export async function find(vector: number[]) {
  const found = await client.search({ collection_name: 'pages', data: vector, filter: `kind == "${words}"` }); // flow: untrusted-input -> sql
  eval(found.results[0].text); // flow: retrieved-content -> code
  eval(found.collection_name); // noflow
  await client.search({ collection_name: words, data: vector, filter: 'kind == {kind}', exprValues: { kind: words } });
  eval((await client.hybridSearch({ collection_name: 'pages', data: [] })).results[0].text); // flow: retrieved-content -> code
  eval((await client.query({ collection_name: 'pages', expr: 'id > 0' })).data[0].text); // flow: retrieved-content -> code
  eval((await client.get({ collection_name: 'pages', ids: [1] })).data[0].text); // flow: retrieved-content -> code
  await client.delete({ collection_name: 'pages', filter: words }); // flow: untrusted-input -> sql
  await client.deleteEntities({ collection_name: 'pages', expr: words }); // flow: untrusted-input -> sql
  eval((await new HttpClient({ endpoint: 'http://localhost' }).search({ collectionName: 'pages', data: [vector] })).data[0].text); // flow: retrieved-content -> code
}

const list = { search: async (options: { filter: string }) => ({ results: [{ text: options.filter }] }) };
list.search({ filter: words });
