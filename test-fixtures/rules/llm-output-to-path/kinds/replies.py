# The kind of a thing is compared before what it holds is used: things of other kinds do not come there.
import json
import os
from enum import Enum, auto

from openai import OpenAI

client = OpenAI()


class Kind(Enum):
    TEXT = auto()
    VOICE = auto()


class Reply:
    def __init__(self, kind: Kind = None, content=None):
        self.kind = kind
        self.content = content


class Heard:
    def __init__(self, kind: Kind = None, content=None):
        self.kind = kind
        self.content = content


class Turned:
    def __init__(self, kind: Kind, content):
        self.kind = kind
        self.content = content


def ask(messages):
    reply = client.chat.completions.create(model="gpt-4o", messages=messages)
    return reply.choices[0].message.content


def send(reply: Reply):
    if reply.kind == Kind.TEXT:
        open(reply.content)  # expect: llm-output-to-path
    elif reply.kind == Kind.VOICE:
        os.remove(reply.content)  # ok: llm-output-to-path


def heard(reply: Heard):
    if reply.kind != Kind.VOICE:
        return
    os.remove(reply.content)  # expect: llm-output-to-path


def turned(reply: Turned):
    if reply.kind == Kind.VOICE:
        os.remove(reply.content)  # expect: llm-output-to-path


def send_dict(event):
    if event["type"] == "file":
        os.remove(event["content"])  # ok: llm-output-to-path
    elif event.get("type") in ("note", "draft"):
        os.remove(event["content"])  # expect: llm-output-to-path


def made(kind, content):
    return {"type": kind, "content": content}


def send_made(event):
    if event["type"] == "file":
        os.remove(event["content"])  # ok: llm-output-to-path
    elif event["type"] == "note":
        os.remove(event["content"])  # expect: llm-output-to-path


def send_unseen(event):
    if event["type"] == "file":
        os.remove(event["content"])  # expect: llm-output-to-path


def run(messages, settings):
    send(Reply(Kind.TEXT, ask(messages)))
    heard(Heard(Kind.VOICE, content=ask(messages)))
    reply = Turned(Kind.TEXT, ask(messages))
    reply.kind = Kind.VOICE
    turned(reply)
    send_dict({"type": "note", "content": ask(messages)})
    send_made(made("note", ask(messages)))
    send_unseen({"type": settings["type"], "content": json.loads(ask(messages))})
