# The role of a message that is the caller's own text would have to be chosen by the caller, too.
from fastapi import FastAPI
from openai import OpenAI

app = FastAPI()
client = OpenAI()


def send(items):
    return client.chat.completions.create(model="gpt-5", max_tokens=9, messages=items)  # warning


def prepare(item):
    return send([item])


def accept(item):
    return prepare(item)


@app.post("/one")
def one(body: dict):
    return accept(body["text"])


@app.post("/all")
def all_of_them(body: dict):
    return client.chat.completions.create(model="gpt-5", max_tokens=9, messages=body["messages"])  # error
