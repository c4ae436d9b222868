"""Words that are added behind a command of the program's own are arguments; what begins a list may be the program."""

import json
import shlex
import subprocess

import openai

client = openai.OpenAI()
with open("settings.json") as file:
    SETTINGS = json.load(file)


def ask() -> str:
    return client.chat.completions.create(model="m", messages=[{"role": "user", "content": "x"}]).choices[0].message.content


def configured(name: str):
    return SETTINGS["commands"].get(name)


def copied():
    words = configured("test")
    words = words.copy()
    words.extend(shlex.split(ask()))
    subprocess.run(words)  # expect: llm-output-to-shell "is an argument of the program"


def joined():
    subprocess.run(SETTINGS["formatter"] + shlex.split(ask()))  # ok: llm-output-to-shell
    subprocess.run([*SETTINGS["formatter"], *shlex.split(ask())])  # expect: llm-output-to-shell "is an argument of the program"
    subprocess.run(shlex.split(ask()) + SETTINGS["formatter"])  # expect: llm-output-to-shell "has a shell read its text"


def handed_in(words: list[str]):
    words.append(ask())
    subprocess.run(words)  # expect: llm-output-to-shell "is an argument of the program"


def empty():
    words = []
    words.extend(shlex.split(ask()))
    subprocess.run(words)  # expect: llm-output-to-shell "has a shell read its text"


def empty_copy():
    words = list([])
    words.extend(shlex.split(ask()))
    subprocess.run(words)  # expect: llm-output-to-shell "has a shell read its text"


def by_default():
    words = SETTINGS.get("prefix", [])
    subprocess.run(words + shlex.split(ask()))  # expect: llm-output-to-shell "has a shell read its text"


def prefix(is_sandboxed: bool) -> list[str]:
    return ["firejail"] if is_sandboxed else []


def prefixed(is_sandboxed: bool):
    subprocess.run([*prefix(is_sandboxed), *shlex.split(ask())])  # expect: llm-output-to-shell "has a shell read its text"


class Runner:
    def __init__(self):
        self.words = []
        self.command = SETTINGS["runner"]

    def run(self):
        self.words.extend(shlex.split(ask()))
        subprocess.run(self.words)  # expect: llm-output-to-shell "has a shell read its text"

    def run_command(self):
        subprocess.run(self.command + shlex.split(ask()))  # ok: llm-output-to-shell


def all_words(*words: str):
    subprocess.run([*words, *shlex.split(ask())])  # expect: llm-output-to-shell "has a shell read its text"
