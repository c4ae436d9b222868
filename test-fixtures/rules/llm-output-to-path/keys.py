# A mapping's keys and what stands under them are two things: whichever names the file counts.
import json

from openai import OpenAI

client = OpenAI()


def ask(task):
    reply = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": task}])
    return reply.choices[0].message.content


def under_fixed_keys(task):
    sections = {"intro": ask(task), "end": ask(task)}
    for name in sections:
        with open(f"{name}.md", "w") as file:  # ok: llm-output-to-path
            file.write(sections[name])
    for name in sections.keys():
        open(name)  # ok: llm-output-to-path
    for name, text in sections.items():
        open(name)  # ok: llm-output-to-path
        open(text)  # expect: llm-output-to-path
    for text in sections.values():
        open(text)  # expect: llm-output-to-path
    open(f"pages/{list(sections.keys())[0]}.md")  # ok: llm-output-to-path


def stored(task):
    notes = {}
    notes["intro"] = ask(task)
    for name in notes:
        open(name)  # ok: llm-output-to-path
    files = {}
    files[ask(task)] = "w"
    for name in files:
        open(name)  # expect: llm-output-to-path
    for mode in files.values():
        open("log.txt", mode)  # ok: llm-output-to-path


def by_name(task):
    pages = {ask(task): 1}
    for name in pages:
        open(name)  # expect: llm-output-to-path
    for name, count in pages.items():
        open(name)  # expect: llm-output-to-path
        open(f"{count}.md")  # ok: llm-output-to-path
    open(list(pages.keys())[0])  # expect: llm-output-to-path


def parsed(task):
    answer = json.loads(ask(task))
    for name in answer:
        open(name)  # expect: llm-output-to-path
    for name in answer["files"].keys():
        open(name)  # expect: llm-output-to-path
    for name, text in answer["files"].items():
        open(name)  # expect: llm-output-to-path


def listed(task):
    names = [None]
    names[0] = ask(task)
    for name in names:
        open(name)  # expect: llm-output-to-path
    for index, name in enumerate(names):
        open(f"{index}.md")
        open(name)  # expect: llm-output-to-path
