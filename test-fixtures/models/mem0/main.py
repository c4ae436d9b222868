# Mem0 for Python.
from mem0 import AsyncMemoryClient, Memory, MemoryClient

memory = Memory.from_config({})
client = MemoryClient(api_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
AsyncMemoryClient(api_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key


def recall(message):
    found = memory.search(query=message, user_id="a", limit=3)
    for entry in found["results"]:
        eval(entry["memory"])  # flow: retrieved-content -> code
        eval(entry["id"])  # noflow
    eval(client.get_all(user_id="a")["results"][0]["memory"])  # flow: retrieved-content -> code
