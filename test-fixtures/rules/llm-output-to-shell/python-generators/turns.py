# What is sent into a generator arrives at its `yield`.
import os


def runner():
    answer = "ready"
    while True:
        command = yield answer
        os.system(command)  # expect: llm-output-to-shell
        answer = "done"


def counter():
    count = 0
    while True:
        command = yield count
        os.system(command)  # ok: llm-output-to-shell
        count += 1


class Session:
    async def steps(self):
        while True:
            step = yield
            os.system(step["command"])  # expect: llm-output-to-shell
            os.system(step["level"])  # ok: llm-output-to-shell


def outer():
    yield from inner()


def inner():
    command = yield "ready"
    os.system(command)  # expect: llm-output-to-shell


def echo():
    last = "nothing"
    while True:
        last = yield last
