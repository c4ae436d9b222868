"""The same in Python."""
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
            {"role": "system", "content": f"You speak like {data['persona']}."},  # fix: review
            {"role": "user", "content": data["question"]},
        ],
    )
    return {"answer": reply.choices[0].message.content}


@app.post("/whole")
def whole():
    data = request.get_json()
    reply = client.chat.completions.create(model="gpt-4o", messages=[{"role": "system", "content": data["prompt"]}])  # fix: review
    return {"answer": reply.choices[0].message.content}


@app.get("/translate")
def translate():
    language = request.args.get("language")
    system = "Translate into %s." % language
    message = claude.messages.create(
        model="claude-sonnet-4-5",
        max_tokens=500,
        system=system,  # fix: review
        messages=[{"role": "user", "content": request.args["text"]}],
    )
    return {"answer": message.content[0].text}


@app.get("/instructions")
def instructions():
    reply = client.responses.create(model="gpt-4.1", instructions="Work as " + request.args["role"], input="Begin.")  # fix: review
    return {"answer": reply.output_text}


@app.post("/none")
def none():
    data = request.get_json()
    first = claude.messages.create(model="claude-sonnet-4-5", max_tokens=5, system=f"Be {data['tone']}.", messages=data["messages"])  # fix: none
    other = client.responses.create(model="gpt-4.1", instructions=data["system"], input="Begin.")  # fix: none
    return {"answers": [first, other]}
