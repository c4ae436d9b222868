# Upstash Vector for Python.
from upstash_vector import Index

index = Index(url="https://example.com", token="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
for hit in index.query(data="a", top_k=3, include_metadata=True):
    eval(hit.metadata["text"])  # flow: retrieved-content -> code
    eval(hit.id)  # noflow
