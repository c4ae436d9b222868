"""The host is compared with a list of the module."""
import json
import urllib.request
from urllib.parse import urlparse

import requests
from openai import OpenAI

# The hosts that this program may ask.
ALLOWED_HOSTS = frozenset()

client = OpenAI()


def arguments(messages):
    reply = client.chat.completions.create(model="gpt-4o", messages=messages)
    return json.loads(reply.choices[0].message.tool_calls[0].function.arguments)


def page(messages):
    url = arguments(messages)["url"]
    if urlparse(url).hostname not in ALLOWED_HOSTS:
        raise ValueError(f"host of {url} is not allowed")
    return requests.get(url, timeout=10).text  # fix: review


def opened(messages):
    url = arguments(messages)["url"]
    if urlparse(url).hostname not in ALLOWED_HOSTS:
        raise ValueError(f"host of {url} is not allowed")
    return urllib.request.urlopen(url).read()  # fix: review


def none(messages, deep):
    args = arguments(messages)
    first = requests.get(args["url"]).text if deep else ""  # fix: none
    every = [requests.get(url).text for url in args["urls"]]  # fix: none
    return first, every
