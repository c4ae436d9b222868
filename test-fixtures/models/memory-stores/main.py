# What is written to long-term memories and vector stores, in Python.
import chromadb
import weaviate
from langchain.memory import ConversationBufferMemory, VectorStoreRetrieverMemory
from langchain_community.vectorstores import FAISS
from langchain_core.documents import Document
from langgraph.store.memory import InMemoryStore
from llama_index.core import Document as IndexDocument
from llama_index.core import VectorStoreIndex
from mem0 import Memory
from openai import OpenAI
from pinecone import Pinecone
from pymilvus import MilvusClient
from qdrant_client import QdrantClient
from supermemory import Supermemory
from upstash_vector import Index
from zep_cloud.client import Zep

text = OpenAI().responses.create(model="gpt-5", input="Hello").output_text

store = FAISS.from_texts(["one"], None)
store.add_texts([text])  # flow: llm-output -> memory
store.add_texts(["fixed"], ids=[text])  # noflow
store.aadd_texts([text])  # flow: llm-output -> memory
store.add_documents([Document(page_content=text)])  # flow: llm-output -> memory
store.aadd_documents([Document(page_content=text)])  # flow: llm-output -> memory
FAISS.from_texts([text], None)  # flow: llm-output -> memory
FAISS.afrom_texts([text], None)  # flow: llm-output -> memory
FAISS.from_documents([Document(page_content=text)], None)  # flow: llm-output -> memory
FAISS.afrom_documents([Document(page_content=text)], None)  # flow: llm-output -> memory
VectorStoreRetrieverMemory(retriever=None).save_context({"input": "a"}, {"output": text})  # flow: llm-output -> memory
VectorStoreRetrieverMemory(retriever=None).asave_context({"input": "a"}, {"output": text})  # flow: llm-output -> memory
ConversationBufferMemory().save_context({"input": "a"}, {"output": text})  # noflow
InMemoryStore().put(("a", "b"), "key", {"fact": text})  # flow: llm-output -> memory
InMemoryStore().put(("a", text), "key", {"fact": "fixed"})  # noflow
InMemoryStore().aput(("a", "b"), "key", {"fact": text})  # flow: llm-output -> memory
Memory().add([{"role": "user", "content": text}], user_id="a")  # flow: llm-output -> memory
Memory().add("fixed", user_id=text)  # noflow
Supermemory().add(content=text)  # flow: llm-output -> memory
Supermemory().memories.add(content=text)  # flow: llm-output -> memory
Zep().memory.add("session", messages=[{"content": text}])  # flow: llm-output -> memory
Zep().graph.add(data=text)  # flow: llm-output -> memory
Zep().thread.add_messages("thread", messages=[{"content": text}])  # flow: llm-output -> memory

collection = chromadb.PersistentClient().get_or_create_collection("notes")
collection.add(ids=["a"], documents=[text])  # flow: llm-output -> memory
collection.add(ids=[text], documents=["fixed"])  # noflow
collection.upsert(ids=["a"], documents=[text])  # flow: llm-output -> memory
collection.update(ids=["a"], documents=[text])  # flow: llm-output -> memory
Pinecone().Index("notes").upsert(vectors=[{"id": "a", "values": [], "metadata": {"text": text}}])  # flow: llm-output -> memory
Pinecone().Index("notes").upsert(vectors=[{"id": text, "values": []}])  # noflow
Pinecone().Index("notes").upsert_records("notes", [{"_id": "a", "text": text}])  # flow: llm-output -> memory
QdrantClient().upsert("notes", points=[{"id": 1, "payload": {"text": text}}])  # flow: llm-output -> memory
QdrantClient().upload_points("notes", points=[{"id": 1, "payload": {"text": text}}])  # flow: llm-output -> memory
QdrantClient().add("notes", documents=[text])  # flow: llm-output -> memory
notes = weaviate.connect_to_local().collections.get("notes")
notes.data.insert({"text": text})  # flow: llm-output -> memory
notes.data.insert_many([{"text": text}])  # flow: llm-output -> memory
MilvusClient().insert("notes", data=[{"text": text}])  # flow: llm-output -> memory
MilvusClient().upsert("notes", data=[{"text": text}])  # flow: llm-output -> memory
Index().upsert(vectors=[{"id": "a", "data": text}])  # flow: llm-output -> memory
index = VectorStoreIndex.from_documents([IndexDocument(text=text)])  # flow: llm-output -> memory
index.insert(IndexDocument(text=text))  # flow: llm-output -> memory
