# What a package hands on of its modules is what stands there, though nothing in them says that it has to do with models or commands.
import subprocess

from commands import chosen, kept
from openai import OpenAI

client = OpenAI()


def run(messages):
    reply = client.chat.completions.create(model="gpt-4o", messages=messages).choices[0].message.content
    subprocess.run(kept(reply), shell=True)  # expect: llm-output-to-shell
    subprocess.run(chosen(reply), shell=True)  # ok: llm-output-to-shell
