# Qdrant for Python.
from qdrant_client import AsyncQdrantClient, QdrantClient

client = QdrantClient(url="http://localhost:6333", api_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
later = AsyncQdrantClient(url="http://localhost:6333", api_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key


async def find(vector):
    for hit in client.search(collection_name="pages", query_vector=vector):
        eval(hit.payload["text"])  # flow: retrieved-content -> code
        eval(hit.id)  # noflow
    eval(client.query_points("pages", query=vector).points[0].payload["text"])  # flow: retrieved-content -> code
    records, offset = client.scroll("pages", limit=1)
    eval(records[0].payload["text"])  # flow: retrieved-content -> code
    eval(offset)  # noflow
    eval(client.query("pages", query_text="a")[0].document)  # flow: retrieved-content -> code
    eval((await later.discover("pages", target=1))[0].payload["text"])  # flow: retrieved-content -> code
    eval(client.search_groups("pages", query_vector=vector).groups[0].hits[0].payload["text"])  # flow: retrieved-content -> code
    eval(client.query_points_groups("pages", query=vector).groups[0].hits[0].payload["text"])  # flow: retrieved-content -> code
    eval(client.query_batch_points("pages", requests=[])[0].points[0].payload["text"])  # flow: retrieved-content -> code
