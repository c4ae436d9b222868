# A branch is taken for other constants than a call gives. What a call leaves out has its default.
import json
import os

from kinds import Kind
from openai import OpenAI

client = OpenAI()
CACHE = {}


class Mode:
    READ = "read"
    DELETE = "delete"


def arguments(messages):
    reply = client.chat.completions.create(model="gpt-4o", messages=messages)
    return json.loads(reply.choices[0].message.tool_calls[0].function.arguments)


def by_text(mode, path):
    if mode == "delete":
        os.remove(path)  # expect: llm-output-to-path


def by_other_text(mode, path):
    if mode == "delete":
        os.remove(path)  # ok: llm-output-to-path


def by_list(mode, path):
    if mode not in ("delete", "move"):
        return
    os.remove(path)  # expect: llm-output-to-path


def by_other_list(mode, path):
    if mode not in ("delete", "move"):
        return
    os.remove(path)  # ok: llm-output-to-path


def by_member(kind, path):
    if kind == Kind.TEXT:
        return path
    elif kind == Kind.VOICE:
        os.remove(path)  # expect: llm-output-to-path


def by_other_member(kind, path):
    if kind == Kind.TEXT:
        return path
    elif kind == Kind.VOICE:
        os.remove(path)  # ok: llm-output-to-path


def by_default(path, mode="read"):
    if mode == Mode.READ:
        open(path)  # expect: llm-output-to-path
    elif mode == Mode.DELETE:
        os.remove(path)  # ok: llm-output-to-path


def by_flag(path, is_dry=True):
    if is_dry:
        print(path)
        return
    os.remove(path)  # expect: llm-output-to-path


def by_other_flag(path, is_dry=True):
    if is_dry:
        print(path)
        return
    os.remove(path)  # ok: llm-output-to-path


def by_match(mode, path):
    match mode:
        case "read" | "show":
            open(path)  # expect: llm-output-to-path
        case "delete":
            os.remove(path)  # ok: llm-output-to-path


def chosen(kind, args):
    if kind == "written":
        return args["path"]
    return "/srv/notes/a.md"


def kept(operation, key, path=None):
    if operation == "put":
        CACHE[key] = path
    elif operation == "drop":
        os.remove(CACHE[key])  # expect: llm-output-to-path


def unseen(mode, path):
    if mode == "delete":
        os.remove(path)  # expect: llm-output-to-path


def run(messages, settings):
    args = arguments(messages)
    by_text("delete", args["path"])
    by_other_text("read", args["path"])
    by_list("delete", args["path"])
    by_other_list("read", args["path"])
    by_member(Kind.VOICE, args["path"])
    by_other_member(Kind.TEXT, args["path"])
    by_default(args["path"])
    by_flag(args["path"], is_dry=False)
    by_other_flag(args["path"])
    by_match("show", args["path"])
    os.remove(chosen("written", args))  # expect: llm-output-to-path
    os.remove(chosen("own", args))  # ok: llm-output-to-path
    kept("put", "a", args["path"])
    kept("drop", "a")
    unseen(settings.mode, args["path"])
