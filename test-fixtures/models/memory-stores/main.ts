// What is written to long-term memories and vector stores.
import { connect } from '@lancedb/lancedb';
import { InMemoryStore } from '@langchain/langgraph';
import { Document } from '@langchain/core/documents';
import { QdrantVectorStore } from '@langchain/qdrant';
import { generateText } from 'ai';
import { ChromaClient } from 'chromadb';
import { MemoryClient } from 'mem0ai';
import Supermemory from 'supermemory';

export async function remember(model: never, embeddings: never) {
  const { text } = await generateText({ model, prompt: 'Hello' });
  const store = await QdrantVectorStore.fromExistingCollection(embeddings, {});
  await store.addDocuments([new Document({ pageContent: text })]); // flow: llm-output -> memory
  await store.addDocuments([new Document({ pageContent: 'fixed' })], { ids: [text] });
  await new InMemoryStore().put(['a', 'b'], 'key', { fact: text }); // flow: llm-output -> memory
  await new MemoryClient({ apiKey: '' }).add([{ role: 'user', content: text }], { user_id: 'a' }); // flow: llm-output -> memory
  await new MemoryClient({ apiKey: '' }).add([{ role: 'user', content: 'fixed' }], { user_id: text });
  await new Supermemory().add({ content: text }); // flow: llm-output -> memory
  const collection = await new ChromaClient().getOrCreateCollection({ name: 'notes' });
  await collection.add({ ids: ['a'], documents: [text] }); // flow: llm-output -> memory
  await collection.add({ ids: [text], documents: ['fixed'] });
  const table = await (await connect('data')).openTable('notes');
  await table.add([{ text }]); // flow: llm-output -> memory
}
