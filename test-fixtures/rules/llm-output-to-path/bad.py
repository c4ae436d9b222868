# Model-chosen text names a file. Each case has a twin in ok.py.
import json
import os
import shutil
from pathlib import Path

from openai import OpenAI

client = OpenAI()
ROOT = "/srv/notes"


def arguments(messages):
    reply = client.chat.completions.create(model="gpt-4o", messages=messages)
    return json.loads(reply.choices[0].message.tool_calls[0].function.arguments)


def read(messages):
    name = arguments(messages)["name"]
    with open(os.path.join(ROOT, name), encoding="utf-8") as file:
#             ^^^^^^^^^^^^^^^^^^^^^^^^ expect: llm-output-to-path
        return file.read()


def write(messages):
    args = arguments(messages)
    Path(args["name"]).write_text(args["body"])  # expect: llm-output-to-path


def prefix(messages):
    full = os.path.realpath(os.path.join(ROOT, arguments(messages)["name"]))
    if not full.startswith(ROOT):
        raise ValueError("outside")
    return open(full).read()  # expect: llm-output-to-path


def delete(messages):
    args = arguments(messages)
    shutil.rmtree(f"{ROOT}/{args['folder']}")  # expect: llm-output-to-path


def first_part(client: OpenAI) -> None:
    address = client.responses.create(model="gpt-5", input="Which paper?").output_text
    open(f"papers/{address.split('/', 2)[-1]}.pdf")  # expect: llm-output-to-path
    open(f"papers/{address.split('?')[0]}.pdf")  # expect: llm-output-to-path
