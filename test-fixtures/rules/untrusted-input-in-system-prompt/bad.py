# Text of a stranger in the system slot. Each case has a twin in ok.py.
import sys

from anthropic import Anthropic
from flask import Flask, request
from openai import OpenAI

app = Flask(__name__)
client = OpenAI()
claude = Anthropic()


@app.post("/chat")
def chat():
    data = request.get_json()
    reply = client.chat.completions.create(
        model="gpt-4o",
        messages=[
            {"role": "system", "content": f"You speak like {data['persona']}."},
#                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ expect: untrusted-input-in-system-prompt
            {"role": "user", "content": data["question"]},
        ],
    )
    return {"answer": reply.choices[0].message.content}


@app.get("/translate")
def translate():
    message = claude.messages.create(
        model="claude-sonnet-4-5",
        max_tokens=500,
        system="Translate into {}.".format(request.args.get("language")),  # expect: untrusted-input-in-system-prompt
        messages=[{"role": "user", "content": request.args["text"]}],
    )
    return {"answer": message.content[0].text}


def command_line():
    response = client.responses.create(
        model="gpt-4.1",
        instructions="Work as " + sys.argv[1],  # expect: untrusted-input-in-system-prompt
        input="Begin.",
    )
    return response.output_text


def convert(given):
    messages = []
    for entry in given:
        role = getattr(entry, "role", None) or (entry.get("role") if isinstance(entry, dict) else None)
        if role == "tool":
            continue
        messages.append({"role": role, "content": entry["content"]})
    return messages


@app.post("/any-role")
def any_role():
    reply = client.chat.completions.create(
        model="gpt-4o",
        messages=convert(request.json["messages"]),  # expect: untrusted-input-in-system-prompt
    )
    return {"answer": reply.choices[0].message.content}
