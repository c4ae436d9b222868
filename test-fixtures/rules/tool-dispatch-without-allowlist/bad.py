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
