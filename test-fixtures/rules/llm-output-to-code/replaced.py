# What is stored under a name and at once replaced there is not what is read later.
import re

from openai import OpenAI

client = OpenAI()


def ask(task):
    reply = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": task}])
    return reply.choices[0].message.content


def parse(task):
    inputs = {}
    for name, value in re.findall(r"(\w+)='(.*?)'", ask(task)):
        value = value.strip()
        inputs[name.strip()] = value
        if "start_box" in name or "end_box" in name:
            numbers = []
            for index, number in enumerate(value.split(",")):
                numbers.append(float(number) / 1000)
            inputs[name.strip()] = str(numbers)
    return inputs


def act(task):
    inputs = parse(task)
    box = inputs.get("start_box")
    if box:
        eval(box)  # ok: llm-output-to-code
    eval(inputs["end_box"])  # ok: llm-output-to-code
    eval(inputs.get("content"))  # expect: llm-output-to-code


def kept(task):
    inputs = {}
    for name, value in re.findall(r"(\w+)='(.*?)'", ask(task)):
        inputs[name] = value
        if "box" in name:
            if value == "":
                continue
            inputs[name] = str(float(value))
    eval(inputs["box"])  # expect: llm-output-to-code


def elsewhere(task):
    inputs = {}
    for name, value in re.findall(r"(\w+)='(.*?)'", ask(task)):
        inputs[name] = value
        if "box" in name:
            inputs[name.upper()] = str(float(value))
    eval(inputs["box"])  # expect: llm-output-to-code


def carried(lines):
    # a value that a loop carries is made from itself
    system = None
    for line in lines:
        if line["role"] == "system":
            system = line["content"]
    if system:
        lines[0] = system
    return lines
