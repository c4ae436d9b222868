# What an allow-list of characters leaves for code.
import re

from openai import OpenAI

client = OpenAI()


def ask(question: str) -> str:
    reply = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": question}])
    return reply.choices[0].message.content


def operators(question):
    expression = ask(question)
    if not re.fullmatch(r"[\d+\-*/(). ]+", expression):
        raise ValueError(expression)
    return eval(expression)  # ok: llm-output-to-code


def names(question):
    expression = ask(question)
    if not re.fullmatch(r"[\w+\-*/(). ]+", expression):
        raise ValueError(expression)
    return eval(expression)  # expect: llm-output-to-code


def removed(question):
    return eval(re.sub(r"[^0-9+\-*/(). ]", "", ask(question)))  # ok: llm-output-to-code


def letters_stay(question):
    return eval(re.sub(r"[^0-9a-z+\-*/(). ]", "", ask(question)))  # expect: llm-output-to-code


def characters(question):
    expression = ask(question)
    if not all(c in "0123456789+-*/(). " for c in expression):
        raise ValueError(expression)
    return eval(expression)  # ok: llm-output-to-code


def letters_too(question):
    expression = ask(question)
    if not all(c in "0123456789abcdefghijklmnopqrstuvwxyz_.()" for c in expression):
        raise ValueError(expression)
    return eval(expression)  # expect: llm-output-to-code


def any_character(question):
    expression = ask(question)
    if not any(c in "0123456789" for c in expression):
        raise ValueError(expression)
    return eval(expression)  # expect: llm-output-to-code
