# Functions that a parameter collects, or that come in a list or a table.
import subprocess

from openai import OpenAI

client = OpenAI()


def ask(question):
    return client.responses.create(model="gpt-4.1", input=question).output_text


def each(line, *steps):
    for step in steps:
        step(line)


def second(line, *steps):
    steps[1](line)


def named(line, **steps):
    steps["run"](line)


def table(line, steps: dict):
    for step in steps.values():
        step(line)


def act(question):
    each(ask(question), lambda line: subprocess.run(line, shell=True))  # expect: llm-output-to-shell
    second(
        ask(question),
        lambda line: subprocess.run(line, shell=True),  # ok: llm-output-to-shell
        lambda line: subprocess.run(f"make {line}", shell=True),  # expect: llm-output-to-shell
    )
    named(
        ask(question),
        run=lambda line: subprocess.run(line, shell=True),  # expect: llm-output-to-shell
        stop=lambda line: subprocess.run(f"kill {line}", shell=True),  # ok: llm-output-to-shell
    )
    table(ask(question), {"run": lambda line: subprocess.run(line, shell=True)})  # expect: llm-output-to-shell
