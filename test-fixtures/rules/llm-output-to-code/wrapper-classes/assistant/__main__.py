from .agent import Agent
from .llm.base import Plain
from .llm.openai import Chat
from .llm.others import Fake, One

CHOICE = {"chat": Chat, "one": One, "fake": Fake}


def main(name, question):
    return Agent(CHOICE[name](), Plain()).answer(question, {})
