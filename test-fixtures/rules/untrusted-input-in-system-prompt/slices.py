# What a slice leaves out is not in it: the system text at the beginning of a list, when the rest of the list is sent.
import anthropic
from flask import Flask, request

app = Flask(__name__)
client = anthropic.Anthropic()



class Agent:
    def __init__(self, persona):
        self.messages = []
        self.begin(persona)

    def begin(self, persona):
        if len(self.messages) > 0:
            self.messages[0] = {"role": "system", "content": persona}
        else:
            self.messages.append({"role": "system", "content": persona})

    def ask(self):
        client.messages.create(model="m", max_tokens=9, messages=self.messages[1:])  # ok: untrusted-input-in-system-prompt


class LateAgent:
    def __init__(self, persona):
        self.messages = []
        self.messages.append({"role": "user", "content": "Hello"})
        self.messages.append({"role": "system", "content": persona})

    def ask(self):
        client.messages.create(model="m", max_tokens=9, messages=self.messages[1:])  # expect: untrusted-input-in-system-prompt


@app.post("/ask")
def ask():
    persona = request.get_json()["persona"]
    Agent(persona).ask()
    LateAgent(persona).ask()
    messages = [{"role": "system", "content": persona}, {"role": "user", "content": "Hello"}]
    client.messages.create(model="m", max_tokens=9, messages=messages[1:])  # ok: untrusted-input-in-system-prompt
    client.messages.create(model="m", max_tokens=9, messages=messages[:1])  # expect: untrusted-input-in-system-prompt
    client.messages.create(model="m", max_tokens=9, messages=messages[0:])  # expect: untrusted-input-in-system-prompt
    head, *rest = messages
    client.messages.create(model="m", max_tokens=9, messages=rest)  # ok: untrusted-input-in-system-prompt
    more = [{"role": "user", "content": "Hello"}] + messages
    client.messages.create(model="m", max_tokens=9, messages=more[1:])  # expect: untrusted-input-in-system-prompt
    spread = [{"role": "user", "content": "Hello"}, *messages]
    client.messages.create(model="m", max_tokens=9, messages=spread[2:])  # ok: untrusted-input-in-system-prompt
    client.messages.create(model="m", max_tokens=9, messages=spread[1:])  # expect: untrusted-input-in-system-prompt
    put = [{"role": "user", "content": "Hello"}]
    put.insert(0, {"role": "system", "content": persona})
    client.messages.create(model="m", max_tokens=9, messages=put[1:])  # ok: untrusted-input-in-system-prompt
    put_later = [{"role": "user", "content": "Hello"}]
    put_later.insert(1, {"role": "system", "content": persona})
    client.messages.create(model="m", max_tokens=9, messages=put_later[1:])  # expect: untrusted-input-in-system-prompt
    turned = list(reversed(messages))
    client.messages.create(model="m", max_tokens=9, messages=turned[1:])  # expect: untrusted-input-in-system-prompt
