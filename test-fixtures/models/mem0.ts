// Mem0 for JavaScript: the service and the library.
import MemoryClient from 'mem0ai';
import { Memory } from 'mem0ai/oss';

const words = process.argv[2] as string;
const client = new MemoryClient({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key

export async function recall() {
  const found = await client.search(words, { user_id: 'a' });
  eval(found[0].memory); // flow: retrieved-content -> code
  eval(found[0].id); // noflow
  const { results } = await new Memory().search(words, { userId: 'a' });
  for (const result of results) eval(result.memory); // flow: retrieved-content -> code
  eval((await client.getAll({ user_id: 'a' }))[0].memory); // flow: retrieved-content -> code
  eval((await client.get('id')).memory); // flow: retrieved-content -> code
}

const list = { search: async (text: string) => [{ memory: text }] };
eval((await list.search('a'))[0].memory); // noflow
