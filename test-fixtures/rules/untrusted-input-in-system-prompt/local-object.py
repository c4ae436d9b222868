# What is set on an object that never leaves its function is in no other object of the class.
from fastapi import FastAPI
from openai import OpenAI

app = FastAPI()
client = OpenAI()


class Conversation:
    def __init__(self, system=""):
        self.system = system
        self.turns = []

    def set_system(self, text):
        self.system = text

    def to_messages(self):
        return [{"role": "system", "content": self.system}, *self.turns]


@app.post("/tokens")
def count(system: str):
    conversation = Conversation()
    conversation.set_system(system)
    return len(str(conversation.to_messages()))


@app.post("/made")
def made(system: str):
    return len(str(Conversation(system).to_messages()))


@app.post("/chat")
def chat(question: str):
    conversation = Conversation("You answer briefly.")
    return client.chat.completions.create(model="gpt-4o", max_tokens=100, messages=conversation.to_messages())


@app.post("/persona")
def persona(system: str):
    own = Conversation2()
    own.set_system(system)
    return client.chat.completions.create(model="gpt-4o", max_tokens=100, messages=own.to_messages())  # expect: untrusted-input-in-system-prompt


class Conversation2:
    def __init__(self):
        self.system = ""

    def set_system(self, text):
        self.system = text

    def to_messages(self):
        return [{"role": "system", "content": self.system}]
