# Model-chosen text is read by something that makes objects. Each case has a twin in ok.py.
import base64
import json
import pickle

import yaml
from openai import OpenAI

client = OpenAI()


def answer(messages):
    return client.chat.completions.create(model="gpt-4o", messages=messages).choices[0].message.content  # source: llm-output-to-deserializer


def plan(messages):
    return yaml.load(answer(messages), Loader=yaml.Loader)
#                    ^^^^^^^^^^^^^^^^ expect: llm-output-to-deserializer


def state(messages):
    text = answer(messages)
    return pickle.loads(base64.b64decode(text))  # expect: llm-output-to-deserializer "makes objects"


def by_tool(messages):
    reply = client.chat.completions.create(model="gpt-4o", messages=messages)
    arguments = json.loads(reply.choices[0].message.tool_calls[0].function.arguments)
    return yaml.unsafe_load(arguments["config"])  # expect: llm-output-to-deserializer
