# Model-chosen text goes to the terminal as it is. Each case has a twin in ok.py.
import sys

from openai import OpenAI

client = OpenAI()


def chat(messages):
    for chunk in client.chat.completions.create(model="gpt-4o", messages=messages, stream=True):
        print(chunk.choices[0].delta.content, end="", flush=True)
        #     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ expect: llm-output-to-terminal
    sys.stdout.write(client.responses.create(model="gpt-4o", input="hi").output_text)  # expect: llm-output-to-terminal
