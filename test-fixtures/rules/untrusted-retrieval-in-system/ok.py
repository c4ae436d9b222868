# The twins of bad.py: the text stands in a user message, or nothing of it is left.
import requests
from anthropic import Anthropic
from openai import OpenAI

client = OpenAI()
anthropic = Anthropic()


def page(address, question):
    text = requests.get(address, timeout=10).text
    return client.chat.completions.create(
        model="gpt-4o",
        messages=[
            {"role": "system", "content": "Answer from the page that the user gives."},  # ok: untrusted-retrieval-in-system
            {"role": "user", "content": f"{question}\n<page>{text}</page>"},  # ok: untrusted-retrieval-in-system
        ],
    )


def counted(address):
    text = requests.get(address, timeout=10).text
    return anthropic.messages.create(model="claude", max_tokens=100, system=f"The page has {len(text)} letters.", messages=[])  # ok: untrusted-retrieval-in-system
