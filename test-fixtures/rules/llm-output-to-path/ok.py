# The twins of bad.py, one step away.
import json
import os
from pathlib import Path

from openai import OpenAI

client = OpenAI()
ROOT = "/srv/notes"


def arguments(messages):
    reply = client.chat.completions.create(model="gpt-4o", messages=messages)
    return json.loads(reply.choices[0].message.tool_calls[0].function.arguments)


def read(messages):
    name = os.path.basename(arguments(messages)["name"])
    with open(os.path.join(ROOT, name), encoding="utf-8") as file:  # ok: llm-output-to-path
        return file.read()


def prefix(messages):
    full = os.path.realpath(os.path.join(ROOT, arguments(messages)["name"]))
    if not full.startswith(ROOT + os.sep):
        raise ValueError("outside")
    return open(full).read()  # ok: llm-output-to-path


def relative(messages):
    full = Path(ROOT, arguments(messages)["name"]).resolve()
    if not full.is_relative_to(ROOT):
        raise ValueError("outside")
    return full.read_text()  # ok: llm-output-to-path


def content(messages):
    Path("/srv/notes/last.txt").write_text(arguments(messages)["body"])  # ok: llm-output-to-path


def last_part(client: OpenAI) -> None:
    address = client.responses.create(model="gpt-5", input="Which paper?").output_text
    open(f"papers/{address.split('/')[-1]}.pdf")  # ok: llm-output-to-path
