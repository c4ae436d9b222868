# One helper reads files and pages: which of the two is decided by a constant argument.
import requests
from pydantic_ai import Agent


def read_text(place):
    if place.startswith("https://"):
        return requests.get(place, timeout=10).text
    with open(place) as file:
        return file.read()


local = Agent("openai:gpt-5", system_prompt=read_text("prompts/system.txt"))  # ok: untrusted-retrieval-in-system
remote = Agent("openai:gpt-5", system_prompt=read_text("https://example.com/prompt.txt"))  # expect: untrusted-retrieval-in-system
