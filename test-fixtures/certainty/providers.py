# A call gives what one of several methods returns: which one it is, nothing in sight tells.
import subprocess

from fastapi import FastAPI
from openai import OpenAI

app = FastAPI()
client = OpenAI()


def ask(question: str) -> str:
    return client.chat.completions.create(model="gpt-5", messages=[{"role": "user", "content": question}]).choices[0].message.content


class Provider:
    def answer(self, question: str) -> str:
        raise NotImplementedError


class Remote(Provider):
    def answer(self, question: str) -> str:
        return ask(question)


class Canned(Provider):
    def answer(self, question: str) -> str:
        return "uptime"


def run(provider: Provider, question: str):
    subprocess.run(provider.answer(question), shell=True)  # warning


def run_remote(provider: Remote, question: str):
    subprocess.run(provider.answer(question), shell=True)  # error


class Planner:
    def plan(self, question: str) -> str:
        raise NotImplementedError


class Short(Planner):
    def plan(self, question: str) -> str:
        return ask(f"In one line: {question}")


class Long(Planner):
    def plan(self, question: str) -> str:
        return ask(f"At length: {question}")


def run_plan(planner: Planner, question: str):
    subprocess.run(planner.plan(question), shell=True)  # error


class Executor:
    def execute(self, command: str):
        raise NotImplementedError


class Shell(Executor):
    def execute(self, command: str):
        subprocess.run(command, shell=True)  # error


class Nothing(Executor):
    def execute(self, command: str):
        return None


def carry_out(executor: Executor, question: str):
    executor.execute(ask(question))


@app.post("/run")
def all_of(body: dict):
    run(Remote() if body["remote"] else Canned(), body["question"])
    run_remote(Remote(), body["question"])
    run_plan(Short() if body["short"] else Long(), body["question"])
    carry_out(Shell() if body["shell"] else Nothing(), body["question"])
