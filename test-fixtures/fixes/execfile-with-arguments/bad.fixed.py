"""Commands of one plain program become a list of arguments."""
import os
import subprocess
from subprocess import check_output

from openai import OpenAI

client = OpenAI()


def ask(question: str) -> str:
    reply = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": question}])
    return reply.choices[0].message.content


def quoted(question):
    text = ask(question)
    if text.startswith("-"):
        raise ValueError("text must not begin with a dash")
    subprocess.run(["convert", text, "out.png"], check=True)  # fix: safe
    check_output(["identify", text])  # fix: safe
    subprocess.run(args=["notify-send", f"--body={text}"])  # fix: review
    subprocess.run(["say", text], check=False)  # fix: review
    return subprocess.run(["file", text], stdout=subprocess.PIPE, text=True, check=False).stdout  # fix: review


def typed(client, name: str, count):
    answer = ask(name)
    value = answer.strip()
    if value.startswith("-"):
        raise ValueError("value must not begin with a dash")
    subprocess.run(["convert", value, "out.png"])  # fix: safe


def untyped(question):
    reply = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": question}])
    text = reply.choices[0].message.content
    argument = str(text)
    if argument.startswith("-"):
        raise ValueError("text must not begin with a dash")
    subprocess.run(["convert", argument, "out.png"])  # fix: review


def variable(question):
    name = ask(question)
    if name.startswith("-"):
        raise ValueError("name must not begin with a dash")
    command = ["tar", "czf", "out.tgz", name]
    subprocess.run(
        command,
        cwd="/srv",
    )


def placed(question, deep):
    for line in ask(question).splitlines():
        if deep:
            line_text = str(line)
            if line_text.startswith("-"):
                raise ValueError("line must not begin with a dash")
            subprocess.call(["make", line_text])  # fix: review


def needs_shell(question, deep):
    text = ask(question)
    subprocess.run(f"grep {text} src | wc -l", shell=True)  # fix: none
    subprocess.run(f"cat ~/{text}", shell=True)  # fix: none
    subprocess.run(text, shell=True)  # fix: none
    subprocess.run(f"make {text}", shell=True, executable="/bin/bash")  # fix: none
    code = os.system(f"make {text}")  # fix: none
    found = subprocess.run(f"rg {text}", shell=True) if deep else None  # fix: none
    every = [subprocess.run(f"rg {line}", shell=True) for line in text.splitlines()]  # fix: none
    run = lambda: subprocess.run(f"rg {text}", shell=True)  # fix: none
    subprocess.run(f"printf {text:>10}", shell=True)  # fix: none
    return code, found, every, run


def kinds(question: str, count: int, deep):
    text = ask(question)
    if text.startswith("-"):
        raise ValueError("text must not begin with a dash")
    subprocess.run(["head", "-n", str(count), text])  # fix: review
    rest = " ".join(text.split(","))
    subprocess.run(f"touch {rest}", shell=True)  # fix: none
    flag = f"--max {text}" if deep else ""
    subprocess.run(f"rg {flag} src", shell=True)  # fix: none
