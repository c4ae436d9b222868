# What a call says by constants, or by leaving a parameter out, decides which branch it comes to.
import os
import random
from pathlib import Path

from openai import OpenAI

client = OpenAI()


def ask(prompt):
    return client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": prompt}]).choices[0].message.content


def titled(messages, model):
    if not messages or not model:
        return None
    return ask(f"A title for {messages[0]}, {model}")


def named(strategy="auto", messages=None, model=None):
    if strategy == "auto":
        strategy = "model" if messages and model else "random"
    if strategy == "random":
        return str(random.random())
    return titled(messages, model)


def kinds(kind):
    if kind == "plain":
        return "plain.txt"
    elif kind in ("long", "short"):
        return ask(kind)
    return ask("a name")


def plain_or_asked(prompt=None):
    return "plain.txt" if prompt is None else ask(prompt)


(Path("logs") / named(strategy="random")).mkdir()  # ok: llm-output-to-path
(Path("logs") / named("auto", ["hello"], "gpt-4o")).mkdir()  # expect: llm-output-to-path
open(kinds("plain")).read()  # ok: llm-output-to-path
open(kinds("long")).read()  # expect: llm-output-to-path
open(kinds("other")).read()  # expect: llm-output-to-path
open(plain_or_asked()).read()  # ok: llm-output-to-path
open(plain_or_asked("which file?")).read()  # expect: llm-output-to-path


def remove(path, mode="dry"):
    if mode == "dry":
        print(path)
    elif mode == "really":
        os.remove(path)  # expect: llm-output-to-path


def remove_all(path, mode):
    for _ in range(2):
        remove(path, mode)


def truncate(path, mode):
    if mode != "dry":
        os.truncate(path, 0)  # ok: llm-output-to-path


def truncate_all(path, mode):
    truncate(path, mode)


remove_all(ask("which file is old?"), "really")
remove_all(ask("which file is new?"), "dry")
truncate_all(ask("which file is long?"), "dry")
truncate_all("log.txt", "really")


def reset(path, mode):
    # what is asked is not what was given
    mode = os.environ.get("MODE", mode)
    if mode == "really":
        os.remove(path)  # expect: llm-output-to-path


reset(ask("which file?"), "dry")


def clean(path, mode):
    if mode == "never":
        os.remove(path)  # ok: llm-output-to-path
    else:
        os.truncate(path, 0)  # expect: llm-output-to-path


clean(ask("which file?"), "always")
