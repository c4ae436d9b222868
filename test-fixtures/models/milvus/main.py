# Milvus for Python: the client, and the object-relational API.
import sys

from pymilvus import Collection, MilvusClient

words = sys.argv[1]
client = MilvusClient(uri="http://localhost:19530")


def find(vector):
    results = client.search("pages", data=[vector], filter=f"kind == '{words}'", limit=3)  # flow: untrusted-input -> sql
    for hit in results[0]:
        eval(hit["entity"]["text"])  # flow: retrieved-content -> code
        eval(hit["id"])  # noflow
    eval(client.query("pages", filter="id > 0")[0]["text"])  # flow: retrieved-content -> code
    eval(client.get("pages", ids=[1])[0]["text"])  # flow: retrieved-content -> code


def older(vector):
    collection = Collection("pages")
    hits = collection.search([vector], "vector", {}, limit=3, expr=words)  # flow: untrusted-input -> sql
    eval(hits[0][0].entity.get("text"))  # flow: retrieved-content -> code
    eval(collection.hybrid_search([], rerank=None, limit=1)[0][0].entity.get("text"))  # flow: retrieved-content -> code
    eval(collection.query(expr=words)[0]["text"])  # flow: retrieved-content -> code # flow: untrusted-input -> sql
    collection.delete(f"kind == '{words}'")  # flow: untrusted-input -> sql
