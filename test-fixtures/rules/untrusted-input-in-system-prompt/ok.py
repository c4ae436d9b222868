# The twins of bad.py, one step away.
import os

from anthropic import Anthropic
from flask import Flask, request
from openai import OpenAI

app = Flask(__name__)
client = OpenAI()
claude = Anthropic()
LANGUAGES = ["de", "en", "fr"]
PERSONAS = {"formal": "You speak formally.", "friendly": "You speak warmly."}


@app.post("/chat")
def chat():
    data = request.get_json()
    reply = client.chat.completions.create(
        model="gpt-4o",
        messages=[
            {"role": "system", "content": PERSONAS.get(data["persona"], "You are polite.")},  # ok: untrusted-input-in-system-prompt
            {"role": "user", "content": f"{data['persona']}: {data['question']}"},  # ok: untrusted-input-in-system-prompt
        ],
    )
    return {"answer": reply.choices[0].message.content}


@app.get("/translate")
def translate():
    language = request.args.get("language")
    if language not in LANGUAGES:
        return {"error": "unknown language"}
    message = claude.messages.create(
        model="claude-sonnet-4-5",
        max_tokens=500,
        system=f"Translate into {language}.",  # ok: untrusted-input-in-system-prompt
        messages=[{"role": "user", "content": request.args["text"]}],
    )
    return {"answer": message.content[0].text}


def operator():
    response = client.responses.create(
        model="gpt-4.1",
        instructions=f"You work for {os.environ['COMPANY']}.",  # ok: untrusted-input-in-system-prompt
        input="Begin.",
    )
    return response.output_text


def convert(given):
    messages = []
    for entry in given:
        role = getattr(entry, "role", None) or (entry.get("role") if isinstance(entry, dict) else None)
        if role not in ("user", "assistant"):
            continue
        messages.append({"role": role, "content": entry["content"]})
    return messages


@app.post("/known-roles")
def known_roles():
    reply = client.chat.completions.create(
        model="gpt-4o",
        messages=convert(request.json["messages"]),  # ok: untrusted-input-in-system-prompt
    )
    return {"answer": reply.choices[0].message.content}
