# The twins of bad.py, one step away.
import re
import shlex
import subprocess

import anthropic
from openai import OpenAI

client = OpenAI()
claude = anthropic.Anthropic()
VERBS = {"status", "log"}


def ask(question: str) -> str:
    reply = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": question}])
    return reply.choices[0].message.content


def list_arguments(question):
    subprocess.run(["grep", "-rn", "--", ask(question), "src"])  # ok: llm-output-to-shell
    subprocess.run(["wc", "-w"], input=ask(question), text=True)  # ok: llm-output-to-shell


def quoted(question):
    subprocess.run(f"grep -rn -- {shlex.quote(ask(question))} src", shell=True)  # ok: llm-output-to-shell


def member(question):
    verb = ask(question)
    if verb not in VERBS:
        raise ValueError(verb)
    subprocess.run(f"git {verb}", shell=True)  # ok: llm-output-to-shell


def full_match(question):
    branch = ask(question)
    if not re.fullmatch(r"[a-z0-9-]+", branch):
        return
    subprocess.run(f"git checkout {branch}", shell=True)  # ok: llm-output-to-shell


def number(question):
    subprocess.run(f"sleep {int(ask(question))}", shell=True)  # ok: llm-output-to-shell


def constant(question):
    message = claude.messages.create(model="claude-sonnet-4-5", max_tokens=20, messages=[{"role": "user", "content": question}])
    command = "git status"
    print(message.content[0].text)
    subprocess.run(command, shell=True)  # ok: llm-output-to-shell


def value_of_an_option(question, depth):
    command = ["git", "log", "--max-count", str(depth)]
    command.extend(["--author", ask(question)])
    command += ["--grep", ask(question)]
    subprocess.run(command)  # ok: llm-output-to-shell
