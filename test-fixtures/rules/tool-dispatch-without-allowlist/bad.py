# The model's text picks the function. Each case has a twin in ok.py.
import json

from anthropic import Anthropic
from openai import OpenAI

client = OpenAI()
claude = Anthropic()


class Tools:
    def read(self, key):
        return key


def attribute(messages):
    reply = client.chat.completions.create(model="gpt-4o", messages=messages)
    call = reply.choices[0].message.tool_calls[0]
    return getattr(Tools(), call.function.name)(**json.loads(call.function.arguments))
#                           ^^^^^^^^^^^^^^^^^^ expect: tool-dispatch-without-allowlist


def module_level(messages):
    message = claude.messages.create(model="claude-sonnet-4-5", max_tokens=300, messages=messages)
    for block in message.content:
        if block.type == "tool_use":
            globals()[block.name](**block.input)  # expect: tool-dispatch-without-allowlist


def through_a_variable(messages):
    call = client.chat.completions.create(model="gpt-4o", messages=messages).choices[0].message.tool_calls[0]
    handler = getattr(Tools(), call.function.name, None)  # expect: tool-dispatch-without-allowlist
    if handler is None:
        return "unknown"
    return handler(**json.loads(call.function.arguments))


class Registry:
    def pick(self, messages):
        call = client.chat.completions.create(model="gpt-4o", messages=messages).choices[0].message.tool_calls[0]
        self.handler = getattr(Tools(), call.function.name)  # expect: tool-dispatch-without-allowlist
        return getattr(Tools(), call.function.name)  # expect: tool-dispatch-without-allowlist
