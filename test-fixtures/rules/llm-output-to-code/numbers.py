# What is divided by a number is a number, and no program; what is repeated may be a text.
import json
from pathlib import Path

from openai import OpenAI

client = OpenAI()


def scaled(x, y):
    return x * 1920 / 1932, y / 2


def act(task):
    reply = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": task}])
    action = json.loads(reply.choices[0].message.content)
    x, y = scaled(action["point"][0], action["point"][1])
    inputs = {"box": [x, y], "text": action["text"]}
    eval(str(inputs["box"]))  # ok: llm-output-to-code
    eval(inputs["text"])  # expect: llm-output-to-code
    eval(action["text"] * 2)  # expect: llm-output-to-code
    eval(str(Path("scripts") / action["text"]))  # expect: llm-output-to-code


def of_classes(task):
    reply = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": task}])
    answer = json.loads(reply.choices[0].message.content)["answer"]
    if isinstance(answer, (int, float)):
        eval(f"1 + {answer}")  # ok: llm-output-to-code
    if isinstance(answer, (int, str)):
        eval(f"1 + {answer}")  # expect: llm-output-to-code
