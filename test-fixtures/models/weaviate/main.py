# Weaviate for Python: version 4 and, below, version 3.
import sys

import weaviate

words = sys.argv[1]


def find():
    with weaviate.connect_to_local() as client:
        pages = client.collections.get("Page")
        response = pages.query.near_text(query=words, limit=3)
        for found in response.objects:
            eval(found.properties["text"])  # flow: retrieved-content -> code
            eval(found.uuid)  # noflow
        answer = pages.generate.near_text(query="a", grouped_task=f"Sum up for {words}")  # flow: untrusted-input -> undivided-prompt
        eval(answer.generated)  # flow: llm-output -> code


def build():
    client = weaviate.Client("http://localhost:8080")
    found = client.query.get("Page", ["text"]).with_near_text({"concepts": ["a"]}).with_limit(3).do()
    eval(found["data"]["Get"]["Page"][0]["text"])  # flow: retrieved-content -> code
