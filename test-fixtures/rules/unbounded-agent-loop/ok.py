import time

from langchain.agents import AgentExecutor
from openai import OpenAI
from rich.prompt import Prompt

client = OpenAI()
MAX_TURNS = 10


def ask(messages):
    return client.chat.completions.create(model="gpt-5", messages=messages, max_tokens=500).choices[0].message.content


def counted(messages):
    turns = 0
    while True:
        reply = ask(messages)  # ok: unbounded-agent-loop
        turns += 1
        if "DONE" in reply or turns >= MAX_TURNS:
            return reply


def bounded(messages):
    for _ in range(MAX_TURNS):
        ask(messages)
    for message in messages:
        ask([message])


def chat(messages):
    while True:
        messages.append({"role": "user", "content": input("> ")})
        messages.append({"role": "assistant", "content": ask(messages)})


def worker(queue):
    while True:
        ask(queue.get())


def daily(messages):
    while True:
        ask(messages)
        time.sleep(86400)


def executor(agent, tools):
    return AgentExecutor(agent=agent, tools=tools, max_iterations=5)


def answered(graph, state):
    result = graph.invoke(state)
    while result.get("__interrupt__"):
        ask([result])
        result = graph.invoke(state)


def yes_or_no(text):
    return Prompt.ask(text)


def player(messages):
    while True:
        try:
            if yes_or_no("Shall the model ask?") == "y":
                return ask(messages)
        except ValueError:
            print("again")
