import os

from openai import OpenAI

from turns import Session, counter, echo, outer, runner

client = OpenAI()


async def run(question):
    text = client.responses.create(model="gpt-5", input=question).output_text
    turns = runner()
    next(turns)
    turns.send(text)
    counts = counter()
    next(counts)
    counts.send("ls")
    steps = Session().steps()
    await steps.asend({"command": text, "level": "debug"})
    handed = outer()
    handed.send(text)
    said = echo()
    os.system(said.send(text))  # expect: llm-output-to-shell
