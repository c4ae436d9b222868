"""The host is compared with a list of the module."""
import json
import urllib.request

import requests
from openai import OpenAI

client = OpenAI()


def arguments(messages):
    reply = client.chat.completions.create(model="gpt-4o", messages=messages)
    return json.loads(reply.choices[0].message.tool_calls[0].function.arguments)


def page(messages):
    return requests.get(arguments(messages)["url"], timeout=10).text  # fix: review


def opened(messages):
    url = arguments(messages)["url"]
    return urllib.request.urlopen(url).read()  # fix: review


def none(messages, deep):
    args = arguments(messages)
    first = requests.get(args["url"]).text if deep else ""  # fix: none
    every = [requests.get(url).text for url in args["urls"]]  # fix: none
    return first, every
