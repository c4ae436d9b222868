# The same in Python.
import os

from llm_guard import scan_output
from openai import OpenAI

client = OpenAI()
SCANNERS = []


def answer(question):
    return client.responses.create(model="m", input=question).output_text


def assert_harmless(question, text):
    _, valid, _ = scan_output(SCANNERS, question, text)
    if any(not result for result in valid.values()):
        raise ValueError("refused")


def judged(question):
    text = answer(question)
    sanitized, valid, _ = scan_output(SCANNERS, question, text)
    if not all(valid.values()):
        raise ValueError("refused")
    os.system(sanitized)  # warning: `scan_output` judges


def by_function(question):
    text = answer(question)
    assert_harmless(question, text)
    os.system(text)  # warning: judges the text first


def ignored(question):
    text = answer(question)
    sanitized, valid, _ = scan_output(SCANNERS, question, text)
    print(valid)
    os.system(sanitized)  # error
