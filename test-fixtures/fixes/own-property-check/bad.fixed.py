"""getattr reaches every attribute; the public methods of a class in the file are what was meant."""
import json

from openai import OpenAI

client = OpenAI()


class Tools:
    def read(self, key):
        return key

    def write(self, key, value):
        return key, value

    def _reset(self):
        return None


class Special(Tools):
    def extra(self):
        return None


tools = Tools()


def dispatch(messages):
    reply = client.chat.completions.create(model="gpt-4o", messages=messages)
    call = reply.choices[0].message.tool_calls[0].function
    if call.name not in ("read", "write"):
        raise ValueError(f"there is no tool {call.name}")
    method = getattr(tools, call.name)  # fix: review
    return method(**json.loads(call.arguments))


def none(messages):
    reply = client.chat.completions.create(model="gpt-4o", messages=messages)
    call = reply.choices[0].message.tool_calls[0].function
    getattr(Special(), call.name)()  # fix: none
    globals()[call.name]()  # fix: none
