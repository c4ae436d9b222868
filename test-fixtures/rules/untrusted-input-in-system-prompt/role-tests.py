# What is asked for by its role is the system text alone, and what stands beside it under another role is not in it.
import anthropic
from flask import Flask, request

app = Flask(__name__)
client = anthropic.Anthropic()


def written(persona: str, text: str):
    return [{"role": "system", "content": persona}, {"role": "user", "content": text}]


def first(messages):
    system = ""
    if messages[0]["role"] == "system":
        system = messages[0]["content"]
    client.messages.create(model="m", max_tokens=9, system=system, messages=[])  # ok: untrusted-input-in-system-prompt


def each(messages):
    system, history = "", []
    for message in messages:
        if message["role"] == "system":
            system = message["content"]
            continue
        history.append({"role": message["role"], "content": message["content"]})
    client.messages.create(model="m", max_tokens=9, system=system, messages=[])  # ok: untrusted-input-in-system-prompt


def listed(messages):
    system = "\n".join(m["content"] for m in messages if m.get("role") in ("system", "developer"))
    client.messages.create(model="m", max_tokens=9, system=system, messages=[])  # ok: untrusted-input-in-system-prompt


def found(messages):
    system = next((m["content"] for m in messages if m["role"] == "system"), "")
    client.messages.create(model="m", max_tokens=9, system=system, messages=[])  # ok: untrusted-input-in-system-prompt


def any_of(messages):
    system = ""
    for message in messages:
        if message["role"] != "assistant":
            system = message["content"]
    client.messages.create(model="m", max_tokens=9, system=system, messages=[])  # expect: untrusted-input-in-system-prompt


def of_persona(messages):
    for message in messages:
        if message["role"] == "system":
            client.messages.create(model="m", max_tokens=9, system=message["content"], messages=[])  # expect: untrusted-input-in-system-prompt


def of_unseen(messages):
    for message in messages:
        if message["role"] == "system":
            client.messages.create(model="m", max_tokens=9, system=message["content"], messages=[])  # expect: untrusted-input-in-system-prompt


@app.post("/ask")
def ask():
    text = request.get_json()["text"]
    first(written("You answer.", text))
    each(written("You answer.", text))
    listed(written("You answer.", text))
    found(written("You answer.", text))
    any_of(written("You answer.", text))
    of_persona(written(request.get_json()["persona"], text))
    of_unseen(request.get_json()["messages"])


def rest(messages):
    client.messages.create(model="m", max_tokens=9, messages=[m for m in messages if m["role"] != "system"])  # ok: untrusted-input-in-system-prompt


def all_of(messages):
    client.messages.create(model="m", max_tokens=9, messages=[m for m in messages if m["role"] != "tool"])


@app.post("/persona")
def persona():
    rest(written(request.get_json()["persona"], "Hello"))
    all_of(written(request.get_json()["persona"], "Hello"))  # expect: untrusted-input-in-system-prompt
