// Weaviate for JavaScript: the client of today and, below, the builders of version 2.
import weaviate from 'weaviate-client';
import older from 'weaviate-ts-client';

const words = process.argv[2] as string;

export async function find() {
  const client = await weaviate.connectToLocal();
  const pages = client.collections.get('Page');
  eval((await pages.query.bm25(words)).objects[0].properties.text); // flow: retrieved-content -> code
  eval((await pages.query.fetchObjectById(words)).properties.text); // flow: retrieved-content -> code
  eval((await pages.query.fetchObjects(words)).objects[0].properties.text); // flow: retrieved-content -> code
  eval((await pages.query.fetchObjectsByIds(words)).objects[0].properties.text); // flow: retrieved-content -> code
  eval((await pages.query.hybrid(words)).objects[0].properties.text); // flow: retrieved-content -> code
  eval((await pages.query.nearImage(words)).objects[0].properties.text); // flow: retrieved-content -> code
  eval((await pages.query.nearMedia(words)).objects[0].properties.text); // flow: retrieved-content -> code
  eval((await pages.query.nearObject(words)).objects[0].properties.text); // flow: retrieved-content -> code
  eval((await pages.query.nearText(words)).objects[0].properties.text); // flow: retrieved-content -> code
  eval((await pages.query.nearVector(words)).objects[0].properties.text); // flow: retrieved-content -> code
  const { objects } = await client.collections.use('Page').withTenant('a').query.hybrid(words, { limit: 3 });
  for (const object of objects) {
    eval(object.properties.text); // flow: retrieved-content -> code
    eval(object.uuid); // noflow
  }
}

export async function sumUp() {
  const client = await weaviate.connectToWeaviateCloud('https://example.com');
  const pages = client.collections.get('Page');
  const result = await pages.generate.nearText('a', { groupedTask: `Sum up for ${words}` }, { limit: 3 }); // flow: untrusted-input -> undivided-prompt
  eval(result.generative.text); // flow: llm-output -> code
  eval(result.objects[0].properties.text); // flow: retrieved-content -> code
  eval((await pages.generate.bm25(words, { singlePrompt: 'Sum up.' })).objects[0].generated); // flow: llm-output -> code
  eval((await pages.generate.fetchObjects(words, { singlePrompt: 'Sum up.' })).objects[0].generated); // flow: llm-output -> code
  eval((await pages.generate.fetchObjectsByIds(words, { singlePrompt: 'Sum up.' })).objects[0].generated); // flow: llm-output -> code
  eval((await pages.generate.hybrid(words, { singlePrompt: 'Sum up.' })).objects[0].generated); // flow: llm-output -> code
  eval((await pages.generate.nearImage(words, { singlePrompt: 'Sum up.' })).objects[0].generated); // flow: llm-output -> code
  eval((await pages.generate.nearMedia(words, { singlePrompt: 'Sum up.' })).objects[0].generated); // flow: llm-output -> code
  eval((await pages.generate.nearObject(words, { singlePrompt: 'Sum up.' })).objects[0].generated); // flow: llm-output -> code
  eval((await pages.generate.nearText(words, { singlePrompt: 'Sum up.' })).objects[0].generated); // flow: llm-output -> code
  eval((await pages.generate.nearVector(words, { singlePrompt: 'Sum up.' })).objects[0].generated); // flow: llm-output -> code
}

export async function build() {
  const client = older.client({ scheme: 'http', host: 'localhost' });
  const found = await client.graphql.get().withClassName('Page').withFields('text').withNearText({ concepts: [words] }).do();
  eval(found.data.Get.Page[0].text); // flow: retrieved-content -> code
  await client.graphql
    .get()
    .withClassName('Page')
    .withGenerate({ singlePrompt: `Sum up for ${words}` }) // flow: untrusted-input -> undivided-prompt
    .do();
}

class Rows {
  collections = { get: (name: string) => ({ query: { hybrid: async (text: string) => ({ objects: [{ properties: { text: name + text } }] }) } }) };
}
export async function own() {
  eval((await new Rows().collections.get('Page').query.hybrid('a')).objects[0].properties.text); // noflow
}

export const byKey = new weaviate.ApiKey('Zq81mAd3upKd93jfKs02mdkeiQ'); // flow: literal -> api-key
export const byName = new weaviate.ApiKey(process.env.WEAVIATE_API_KEY); // noflow
