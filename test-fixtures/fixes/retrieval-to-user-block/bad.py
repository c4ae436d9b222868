import requests
from anthropic import Anthropic
from openai import OpenAI

client = OpenAI()
anthropic = Anthropic()


def page(address, question):
    text = requests.get(address, timeout=10).text
    return client.chat.completions.create(
        model="gpt-4o",
        messages=[
            {"role": "system", "content": f"Answer from this page: {text}"},  # fix: review
            {"role": "user", "content": question},
        ],
    )


def rules(address, history):
    text = requests.get(address, timeout=10).text
    return anthropic.messages.create(model="claude", max_tokens=100, system=text, messages=history)  # fix: none
