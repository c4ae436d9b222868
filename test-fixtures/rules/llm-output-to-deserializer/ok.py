# The twins of bad.py: plain data, constants, and what the program wrote itself.
import json
import pickle

import yaml
from openai import OpenAI

client = OpenAI()


def answer(messages):
    return client.chat.completions.create(model="gpt-4o", messages=messages).choices[0].message.content


def plan(messages):
    return yaml.load(answer(messages), Loader=yaml.SafeLoader)  # ok: llm-output-to-deserializer


def safe(messages):
    return yaml.safe_load(answer(messages))  # ok: llm-output-to-deserializer


def state(messages):
    return json.loads(answer(messages))  # ok: llm-output-to-deserializer


def written(messages):
    return pickle.dumps(answer(messages))  # ok: llm-output-to-deserializer


def one_of(messages):
    name = answer(messages)
    if name not in ("first", "second"):
        raise ValueError(name)
    return pickle.loads(name)  # ok: llm-output-to-deserializer
