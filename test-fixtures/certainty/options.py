# Options beside the messages, handed on as a whole: whoever sends them would have to add the one that gives orders.
from anthropic import Anthropic
from fastapi import FastAPI
from openai import OpenAI

app = FastAPI()
client = OpenAI()
claude = Anthropic()
MESSAGES = [{"role": "user", "content": "Hello"}]


@app.post("/beside")
def beside(body: dict):
    options = body["options"]
    return claude.messages.create(model="m", max_tokens=9, messages=MESSAGES, **options)  # warning


@app.post("/named")
def named(body: dict):
    options = {"temperature": 0, "system": body["style"]}
    return claude.messages.create(model="m", max_tokens=9, messages=MESSAGES, **options)  # error


@app.post("/named-in-all")
def named_in_all(body: dict):
    return claude.messages.create(model="m", max_tokens=9, messages=MESSAGES, system=body["options"]["system"])  # error


@app.post("/whole")
def whole(body: dict):
    return client.chat.completions.create(**body)  # error


@app.post("/by-name")
def by_name(body: dict):
    options = {"model": "m", "max_tokens": 9, "messages": MESSAGES}
    options["system"] = body["style"]
    return claude.messages.create(**options)  # error
