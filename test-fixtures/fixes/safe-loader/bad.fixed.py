import pickle

import yaml
from openai import OpenAI
from yaml import unsafe_load

client = OpenAI()


def answer(messages):
    return client.chat.completions.create(model="gpt-4o", messages=messages).choices[0].message.content


def plans(messages):
    first = yaml.safe_load(answer(messages))  # fix: safe
    second = yaml.safe_load_all(answer(messages))  # fix: safe
    third = yaml.safe_load(answer(messages))  # fix: safe
    return first, list(second), third


def state(messages):
    return pickle.loads(answer(messages))  # fix: none
