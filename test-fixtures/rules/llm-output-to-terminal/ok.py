# The twins of bad.py: numbers, and text of the program.
import sys

from openai import OpenAI

client = OpenAI()


def chat(messages):
    total = 0
    for chunk in client.chat.completions.create(model="gpt-4o", messages=messages, stream=True):
        total += len(chunk.choices[0].delta.content)
        print(".", end="", flush=True)  # ok: llm-output-to-terminal
    sys.stdout.write(str(int(total)))  # ok: llm-output-to-terminal
