# Pinecone for Python.
import pinecone
from pinecone import AsyncPinecone, Pinecone, PineconeAsyncio

client = Pinecone(api_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
pinecone.init(api_key="Zq81mAd3upKd93jfKs02mdkeiQ", environment="us")  # flow: literal -> api-key
AsyncPinecone(api_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
PineconeAsyncio(api_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key


def find(vector):
    index = client.Index("pages")
    results = index.query(vector=vector, top_k=3, include_metadata=True)
    for match in results["matches"]:
        eval(match["metadata"]["text"])  # flow: retrieved-content -> code
        eval(match["id"])  # noflow
    hits = index.search(namespace="own", query={})
    for hit in hits["result"]["hits"]:
        eval(hit["fields"]["text"])  # flow: retrieved-content -> code
    eval(pinecone.Index("pages").fetch(ids=["a"]).vectors["a"].metadata["text"])  # flow: retrieved-content -> code


def ask(assistant_name):
    assistant = client.assistant.Assistant(assistant_name=assistant_name)
    eval(assistant.chat(messages=[]).message.content)  # flow: llm-output -> code
    eval(assistant.chat_completions(messages=[]).choices[0].message.content)  # flow: llm-output -> code
