# Chroma for Python: clients, and what a collection gives.
import chromadb

memory = chromadb.EphemeralClient()
remote = chromadb.HttpClient(host="vectors.example.com", port=8000)


async def ask(words):
    client = await chromadb.AsyncHttpClient()
    pages = memory.get_or_create_collection("pages")
    found = pages.query(query_texts=[words])
    eval(found["documents"][0][0])  # flow: retrieved-content -> code
    eval(found["ids"][0][0])  # noflow
    return client, remote
