import os
from types import SimpleNamespace

from job import Job, ask


def run(question):
    job = Job(ask(question))
    os.system(job.command)  # expect: llm-output-to-shell
    os.system(job.title)  # ok: llm-output-to-shell


def later(question):
    state = SimpleNamespace()
    setattr(state, "command", ask(question))
    setattr(state, "title", "later")
    os.system(state.command)  # expect: llm-output-to-shell
    os.system(state.title)  # ok: llm-output-to-shell


class Registry:
    def setattr(self, name, value):
        return value


def own(question, setattr):
    state = SimpleNamespace(command="ls")
    setattr(state, "command", ask(question))
    os.system(state.command)  # ok: llm-output-to-shell
