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
    subprocess.run(f"convert '{text}' out.png", shell=True, check=True)  # fix: safe
    check_output('identify "%s"' % text, shell=True)  # fix: safe
    subprocess.run(shell=True, args="notify-send --body=" + text)  # fix: review
    os.system("say {}".format(text))  # fix: review
    return os.popen(f"file {text}").read()  # fix: review


def typed(client, name: str, count):
    answer = ask(name)
    subprocess.run(f"convert '{answer.strip()}' out.png", shell=True)  # fix: safe


def untyped(question):
    reply = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": question}])
    text = reply.choices[0].message.content
    subprocess.run(f"convert '{text}' out.png", shell=True)  # fix: review


def variable(question):
    name = ask(question)
    command = f"tar czf out.tgz {name}"
    subprocess.run(
        command,  # fix: review
        shell=True,
        cwd="/srv",
    )


def placed(question, deep):
    for line in ask(question).splitlines():
        if deep:
            subprocess.call(f"make {line}", shell=True)  # fix: review


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
    subprocess.run(f"head -n {count} {text}", shell=True)  # fix: review
    rest = " ".join(text.split(","))
    subprocess.run(f"touch {rest}", shell=True)  # fix: none
    flag = f"--max {text}" if deep else ""
    subprocess.run(f"rg {flag} src", shell=True)  # fix: none
