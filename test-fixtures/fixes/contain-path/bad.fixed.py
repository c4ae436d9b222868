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
    folder = Path(ROOT).resolve()
    path = Path(os.path.join(ROOT, name)).resolve()
    if not path.is_relative_to(folder):
        raise ValueError("the path leads out of its folder")
    with open(path, encoding="utf-8") as file:  # fix: safe
        return file.read()


def slash(messages):
    args = arguments(messages)
    folder = Path(BASE).resolve()
    path = (BASE / args["name"]).resolve()
    if not path.is_relative_to(folder):
        raise ValueError("the path leads out of its folder")
    return path.read_text()  # fix: safe


def made(messages):
    args = arguments(messages)
    folder = Path(ROOT).resolve()
    path = Path(ROOT, args["name"]).resolve()
    if not path.is_relative_to(folder):
        raise ValueError("the path leads out of its folder")
    path.write_text(args["body"])  # fix: safe


def text(messages):
    args = arguments(messages)
    folder = Path(ROOT).resolve()
    path = Path(f"{ROOT}/{args['folder']}").resolve()
    if not path.is_relative_to(folder):
        raise ValueError("the path leads out of its folder")
    shutil.rmtree(str(path))  # fix: safe


def variable(messages):
    args = arguments(messages)
    folder = Path(ROOT).resolve()
    path = Path(os.path.join(ROOT, args["name"])).resolve()
    if not path.is_relative_to(folder):
        raise ValueError("the path leads out of its folder")
    target = str(path)
    os.remove(target)  # fix: safe


def none(messages, deep):
    args = arguments(messages)
    a = open(args["name"]).read()  # fix: none
    b = open(os.path.join(args["folder"], "index.md")).read()  # fix: none
    c = open(os.path.join(ROOT, args.get("name"))).read()  # fix: none
    d = open(os.path.join(ROOT, args["name"])).read() if deep else ""  # fix: none
    return a + b + c + d
