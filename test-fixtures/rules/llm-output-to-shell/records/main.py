# What is given to a dataclass, a model or a named tuple is in its field of that name, or at that place.
import subprocess
from dataclasses import dataclass

from openai import OpenAI
from shapes import Counted, Order, Pair, Reply, Signed

client = OpenAI()


def ask(prompt):
    return client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": prompt}]).choices[0].message.content


def by_name(prompt):
    reply = Reply(kind="plain", content=ask(prompt))
    subprocess.run(reply.kind, shell=True)
    subprocess.run(reply.content, shell=True)  # expect: llm-output-to-shell


def by_place(prompt):
    reply = Reply("plain", ask(prompt), "a note")
    subprocess.run(reply.note, shell=True)
    subprocess.run(reply.content, shell=True)  # expect: llm-output-to-shell


def inherited(prompt):
    reply = Signed("plain", "ls", ask(prompt), "me")
    subprocess.run(reply.signature, shell=True)
    subprocess.run(reply.note, shell=True)  # expect: llm-output-to-shell


def made(prompt):
    return Order(command="ls", reason=ask(prompt))


def model(prompt):
    order = made(prompt)
    subprocess.run(order.command, shell=True)
    subprocess.run(order.reason, shell=True)  # expect: llm-output-to-shell


def pair(prompt):
    pair = Pair(ask(prompt), "none")
    subprocess.run(pair.result, shell=True)
    subprocess.run(pair.command, shell=True)  # expect: llm-output-to-shell


def counted(prompt):
    own = Counted(ask(prompt))
    subprocess.run(own.command, shell=True)
    subprocess.run(own.first, shell=True)  # expect: llm-output-to-shell


@dataclass
class Step:
    command: str

    def run(self):
        subprocess.run(self.command, shell=True)  # expect: llm-output-to-shell


@dataclass
class Fixed:
    command: str

    def run(self):
        subprocess.run(self.command, shell=True)


def steps(prompt):
    Step(command=ask(prompt)).run()
    Fixed(command="ls").run()
