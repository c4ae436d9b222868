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


ALLOWED = set("0123456789+-*/.() ")
DIGITS = "0123456789+-*/.() "


def set_of_characters(question):
    expression = ask(question)
    allowed = set("0123456789+-*/.() ")
    if not all(c in allowed for c in expression):
        raise ValueError(expression)
    return eval(expression)  # ok: llm-output-to-code


def set_of_the_module(question):
    expression = ask(question)
    if all(c in ALLOWED for c in expression):
        return eval(expression)  # ok: llm-output-to-code
    return None


def text_of_the_module(question):
    expression = ask(question)
    if not expression or any(c not in DIGITS for c in expression):
        return "invalid"
    return eval(expression)  # ok: llm-output-to-code


def subset(question):
    expression = ask(question)
    if not set(expression) <= ALLOWED:
        return "invalid"
    return eval(expression)  # ok: llm-output-to-code


def subset_by_name(question):
    expression = ask(question)
    if not set(expression).issubset("0123456789+-*/.() "):
        return "invalid"
    return eval(expression)  # ok: llm-output-to-code


def set_with_letters(question):
    expression = ask(question)
    allowed = set("0123456789abcdefghijklmnopqrstuvwxyz_.()")
    if any(c not in allowed for c in expression):
        return "invalid"
    return eval(expression)  # expect: llm-output-to-code


def subset_with_letters(question):
    expression = ask(question)
    if not set(expression) <= set("0123456789abcdefghijklmnopqrstuvwxyz_.()"):
        return "invalid"
    return eval(expression)  # expect: llm-output-to-code


def superset(question):
    expression = ask(question)
    if not set(expression) >= ALLOWED:
        return "invalid"
    return eval(expression)  # expect: llm-output-to-code


def any_is_allowed(question):
    expression = ask(question)
    if all(c not in ALLOWED for c in expression):
        return "invalid"
    return eval(expression)  # expect: llm-output-to-code


def of_another(question, other):
    expression = ask(question)
    if not all(c in ALLOWED for c in other):
        return "invalid"
    return eval(expression)  # expect: llm-output-to-code


def a_set_that_grows(question, more):
    expression = ask(question)
    allowed = set("0123456789+-*/.() ")
    allowed.update(more)
    if not all(c in allowed for c in expression):
        return "invalid"
    return eval(expression)  # expect: llm-output-to-code


def letters_in_a_set_joined(question):
    expression = ask(question)
    allowed = set("0123456789+-*/.() " + "abcdefghijklmnopqrstuvwxyz_")
    if not all(c in allowed for c in expression):
        return "invalid"
    return eval(expression)  # expect: llm-output-to-code
