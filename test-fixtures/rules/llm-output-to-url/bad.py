# Model-chosen text decides where a request goes. Each case has a twin in ok.py.
import json
import urllib.request

import requests
from openai import OpenAI

client = OpenAI()


def arguments(messages):
    reply = client.chat.completions.create(model="gpt-4o", messages=messages)
    return json.loads(reply.choices[0].message.tool_calls[0].function.arguments)


def page(messages):
    return requests.get(arguments(messages)["url"], timeout=10).text
#                       ^^^^^^^^^^^^^^^^^^^^^^^^^^ expect: llm-output-to-url


def opened(messages):
    url = arguments(messages)["url"]
    if not url.startswith("https://"):
        raise ValueError(url)
    return urllib.request.urlopen(url).read()  # expect: llm-output-to-url


def keyword(messages):
    args = arguments(messages)
    return requests.request(method="GET", url=f"https://{args['host']}/status")  # expect: llm-output-to-url
