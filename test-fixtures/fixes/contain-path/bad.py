"""A path below a folder of the module is resolved and checked."""
import json
import os
import shutil
from pathlib import Path

from openai import OpenAI

client = OpenAI()
ROOT = "/srv/notes"
BASE = Path(__file__).parent / "data"


def arguments(messages):
    reply = client.chat.completions.create(model="gpt-4o", messages=messages)
    return json.loads(reply.choices[0].message.tool_calls[0].function.arguments)


def read(messages):
    name = arguments(messages)["name"]
    with open(os.path.join(ROOT, name), encoding="utf-8") as file:  # fix: safe
        return file.read()


def slash(messages):
    args = arguments(messages)
    return (BASE / args["name"]).read_text()  # fix: safe


def made(messages):
    args = arguments(messages)
    Path(ROOT, args["name"]).write_text(args["body"])  # fix: safe


def text(messages):
    args = arguments(messages)
    shutil.rmtree(f"{ROOT}/{args['folder']}")  # fix: safe


def variable(messages):
    args = arguments(messages)
    target = os.path.join(ROOT, args["name"])
    os.remove(target)  # fix: safe


def none(messages, deep):
    args = arguments(messages)
    a = open(args["name"]).read()  # fix: none
    b = open(os.path.join(args["folder"], "index.md")).read()  # fix: none
    c = open(os.path.join(ROOT, args.get("name"))).read()  # fix: none
    d = open(os.path.join(ROOT, args["name"])).read() if deep else ""  # fix: none
    return a + b + c + d
