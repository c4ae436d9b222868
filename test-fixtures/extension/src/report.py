import subprocess

from openai import OpenAI

client = OpenAI()


def report(question: str) -> None:
    reply = client.responses.create(model="gpt-5", input=question)
    subprocess.run(reply.output_text, shell=True)
