# Chroma for Python.
import chromadb

client = chromadb.PersistentClient(path="store")
collection = client.get_or_create_collection("pages")


def find(question):
    results = collection.query(query_texts=[question], n_results=3)
    for text in results["documents"][0]:
        eval(text)  # flow: retrieved-content -> code
    eval(results["ids"][0][0])  # noflow
    eval(chromadb.Client().create_collection("own").get(ids=["a"])["metadatas"][0]["title"])  # flow: retrieved-content -> code
