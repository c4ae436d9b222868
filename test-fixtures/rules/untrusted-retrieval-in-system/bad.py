# Retrieved text in the system slot. Each case has a twin in ok.py.
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
            {"role": "system", "content": f"Answer from this page:\n{text}"},
            #                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ expect: untrusted-retrieval-in-system
            {"role": "user", "content": question},
        ],
    )


def stored(question):
    found = client.vector_stores.search("vs_1", query=question)
    context = "\n".join(each.content[0].text for each in found.data)
    return anthropic.messages.create(model="claude", max_tokens=100, system="Context: " + context, messages=[])  # expect: untrusted-retrieval-in-system
