import subprocess

from fastapi import FastAPI
from openai import OpenAI

app = FastAPI()
client = OpenAI()


class Conversation:
    def __init__(self):
        self.system = "You answer questions."

    def set_system(self, text):
        self.system = text

    def ask(self):
        return client.chat.completions.create(model="gpt-5", max_tokens=9, messages=[{"role": "system", "content": f"Be kind. {self.system}"}])  # warning


class Holder:
    def __init__(self, command):
        self.command = command


class Runner:
    def __init__(self, holder: Holder):
        self.holder = holder

    def load(self):
        self.command = self.holder.command

    def run(self):
        subprocess.run(self.command, shell=True)  # warning


conversations = {}


@app.post("/conversation")
def conversation(body: dict):
    made = Conversation()
    made.set_system(body["system"])
    conversations[body["id"]] = made


@app.post("/ask")
def ask(body: dict):
    return client.chat.completions.create(model="gpt-5", max_tokens=9, messages=[{"role": "system", "content": f"Be kind. {body['system']}"}])  # error


class Once:
    def __init__(self, command):
        self.command = command

    def run(self):
        subprocess.run(self.command, shell=True)  # error


@app.post("/run")
def run(body: dict):
    answer = client.chat.completions.create(model="gpt-5", max_tokens=9, messages=[{"role": "user", "content": body["text"]}])
    command = answer.choices[0].message.content
    Once(command).run()
    Runner(Holder(command)).run()
