# The twins of bad.py, one step away.
import json
from urllib.parse import quote, urlparse

import requests
from openai import OpenAI

client = OpenAI()
HOSTS = ("docs.example.com", "status.example.com")


def arguments(messages):
    reply = client.chat.completions.create(model="gpt-4o", messages=messages)
    return json.loads(reply.choices[0].message.tool_calls[0].function.arguments)


def page(messages):
    name = quote(arguments(messages)["name"], safe="")
    return requests.get(f"https://docs.example.com/{name}", timeout=10).text  # ok: llm-output-to-url


def checked(messages):
    url = arguments(messages)["url"]
    if urlparse(url).hostname not in HOSTS:
        raise ValueError(url)
    return requests.get(url, timeout=10).text  # ok: llm-output-to-url


def body(messages):
    return requests.post("https://hooks.example.com/notify", json=arguments(messages))  # ok: llm-output-to-url
