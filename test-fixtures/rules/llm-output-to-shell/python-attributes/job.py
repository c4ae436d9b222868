# Attributes that are set by their names.
from openai import OpenAI

client = OpenAI()


class Job:
    def __init__(self, command):
        setattr(self, "command", command)
        setattr(self, "title", "nightly")


def ask(question):
    answer = client.responses.create(model="gpt-5", input=question)
    return answer.output_text
