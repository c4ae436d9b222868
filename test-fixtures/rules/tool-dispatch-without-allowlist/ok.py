# The twins of bad.py, one step away. A dict holds only its own keys, so a look-up in it is a check.
import inspect
import json

from openai import OpenAI

client = OpenAI()


class Tools:
    def read(self, key):
        return key


def first_call(messages):
    reply = client.chat.completions.create(model="gpt-4o", messages=messages)
    return reply.choices[0].message.tool_calls[0].function


def table(messages):
    call = first_call(messages)
    handlers = {"read": Tools().read}
    return handlers[call.name](**json.loads(call.arguments))  # ok: tool-dispatch-without-allowlist


def get(messages):
    call = first_call(messages)
    handler = {"read": Tools().read}.get(call.name)  # ok: tool-dispatch-without-allowlist
    return handler(**json.loads(call.arguments)) if handler else None


def listed(messages):
    call = first_call(messages)
    if call.name not in ("read",):
        raise KeyError(call.name)
    return getattr(Tools(), call.name)(**json.loads(call.arguments))  # ok: tool-dispatch-without-allowlist


def constant(messages):
    print(first_call(messages).name)
    return getattr(Tools(), "read")("a")  # ok: tool-dispatch-without-allowlist


def read_and_written(messages, task):
    """Attributes that are read and set, none of them called."""
    before = {}
    for field, value in json.loads(first_call(messages).arguments).items():
        if hasattr(task, field):
            before[field] = getattr(task, field)  # ok: tool-dispatch-without-allowlist
            setattr(task, field, value)
    print(getattr(task, first_call(messages).name, None) is None)  # ok: tool-dispatch-without-allowlist
    return before


def inspected(messages, args):
    """What a function takes is looked at, and the function is not called."""
    function = getattr(Tools, first_call(messages).name, None)  # ok: tool-dispatch-without-allowlist
    while "__wrapped__" in function.__dict__:
        function = function.__wrapped__
    if inspect.iscoroutinefunction(function) or not callable(function):
        return False
    return len(inspect.getfullargspec(function).args) == len(args)
