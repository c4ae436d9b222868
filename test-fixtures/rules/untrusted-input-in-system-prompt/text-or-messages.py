# A client of one's own that takes a text or a list of messages: a text becomes a user message.
from flask import Flask, request
from openai import OpenAI

app = Flask(__name__)
client = OpenAI()


def ask(prompt, system=None):
    messages = [{"role": "system", "content": system}] if system else []
    if isinstance(prompt, str):
        messages.append({"role": "user", "content": prompt})
    else:
        messages.extend(prompt)
    reply = client.chat.completions.create(model="gpt-4o", messages=messages)  # expect: untrusted-input-in-system-prompt "line 27"
    return reply.choices[0].message.content


@app.post("/plain")
def plain():
    question = request.get_json()["question"]
    return ask(f"Answer in one sentence: {question}")  # ok: untrusted-input-in-system-prompt


@app.post("/history")
def history():
    return ask(request.get_json()["messages"])


@app.post("/listed")
def listed():
    persona = request.get_json()["persona"]
    return ask([{"role": "system", "content": f"You are {persona}."}])  # expect: untrusted-input-in-system-prompt
