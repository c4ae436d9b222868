# Closures in attributes, partial application, executors, loops and comprehensions.
import subprocess
from concurrent.futures import ThreadPoolExecutor
from functools import partial

from openai import OpenAI

client = OpenAI()
pool = ThreadPoolExecutor()


def ask(question):
    reply = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": question}])
    return reply.choices[0].message.content


class Agent:
    def __init__(self, question):
        self.command = ask(question)
        self.run = lambda: subprocess.run(self.command, shell=True)  # expect: llm-output-to-shell
        self.status = lambda: subprocess.run("git status", shell=True)  # ok: llm-output-to-shell

    def again(self):
        return subprocess.run(self.command, shell=True)  # expect: llm-output-to-shell


def start(folder, command):
    return subprocess.run(command, shell=True, cwd=folder)  # expect: llm-output-to-shell


def partially(question):
    in_source = partial(start, "/srv")
    in_source(ask(question))


def build(flag, target, *, log):
    subprocess.run(f"make {target}", shell=True)  # expect: llm-output-to-shell
    subprocess.run(f"make {flag}", shell=True)  # ok: llm-output-to-shell
    subprocess.run(f"tee {log}", shell=True)  # expect: llm-output-to-shell


def clean(target, flag):
    subprocess.run(f"make {target}", shell=True)  # ok: llm-output-to-shell
    return flag


def partially_mapped(question):
    list(map(partial(build, "-s", log=ask(question)), ask(question).splitlines()))
    list(map(partial(clean, "clean"), ask(question).splitlines()))


def work(line):
    return subprocess.run(line, shell=True)  # expect: llm-output-to-shell


def submitted(question):
    lines = [line.strip() for line in ask(question).splitlines() if line]
    for line in lines:
        pool.submit(work, line)


def counted(question):
    total = sum(len(line) for line in ask(question).splitlines())
    subprocess.run(f"sleep {total}", shell=True)  # ok: llm-output-to-shell
