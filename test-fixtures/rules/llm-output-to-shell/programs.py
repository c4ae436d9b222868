# Programs that are looked up in a list before they are started without a shell: their arguments are still the model's.
import asyncio
import shlex
import subprocess

from mcp.server.fastmcp import FastMCP

mcp = FastMCP("commands")
ALLOWED = {"ls", "cat"}


@mcp.tool()
def split(command: str) -> None:
    words = shlex.split(command)
    if not words or words[0] not in ALLOWED:
        raise ValueError("not allowed")
    subprocess.run(words)  # expect: llm-output-to-shell "is an argument of the program"


@mcp.tool()
def split_again(command: str) -> None:
    if command.strip().split()[0].lower() not in ALLOWED:
        raise ValueError("not allowed")
    subprocess.run(shlex.split(command))  # expect: llm-output-to-shell "is an argument of the program"


@mcp.tool()
def read_by_a_shell(command: str) -> None:
    if command.split()[0] not in ALLOWED:
        raise ValueError("not allowed")
    subprocess.run(command, shell=True)  # expect: llm-output-to-shell "has a shell read its text"


@mcp.tool()
def another_word(command: str) -> None:
    words = shlex.split(command)
    if words[1] not in ALLOWED:
        raise ValueError("not allowed")
    subprocess.run(words)  # expect: llm-output-to-shell "has a shell read its text"


@mcp.tool()
def another_text(command: str, reason: str) -> None:
    if reason.split()[0] not in ALLOWED:
        raise ValueError("not allowed")
    subprocess.run(command.split())  # expect: llm-output-to-shell "has a shell read its text"


def is_allowed(command: str) -> bool:
    words = shlex.split(command)
    if not words:
        return False
    return words[0] in ALLOWED


def is_short(command: str) -> bool:
    words = shlex.split(command)
    return len(words[0]) < 9


@mcp.tool()
async def elsewhere(command: str) -> None:
    if not is_allowed(command):
        raise ValueError("not allowed")
    await asyncio.create_subprocess_exec(*shlex.split(command))  # expect: llm-output-to-shell "is an argument of the program"


@mcp.tool()
async def elsewhere_otherwise(command: str) -> None:
    if not is_short(command):
        raise ValueError("not allowed")
    await asyncio.create_subprocess_exec(*shlex.split(command))  # expect: llm-output-to-shell "has a shell read its text"


@mcp.tool()
def equal_to_one(command: str) -> None:
    words = shlex.split(command)
    if not any(words[0] == allowed.lower() for allowed in ALLOWED):
        raise ValueError("not allowed")
    subprocess.run(words)  # expect: llm-output-to-shell "is an argument of the program"


@mcp.tool()
def begins_with_one(command: str) -> None:
    words = shlex.split(command)
    if not any(words[0].startswith(allowed) for allowed in ALLOWED):
        raise ValueError("not allowed")
    subprocess.run(words)  # expect: llm-output-to-shell "has a shell read its text"


@mcp.tool()
def equal_to_a_word_of_its_own(command: str) -> None:
    words = shlex.split(command)
    if not any(words[0] == word for word in words):
        raise ValueError("not allowed")
    subprocess.run(words)  # expect: llm-output-to-shell "has a shell read its text"


@mcp.tool()
def added_words(pattern: str, include: str | None) -> None:
    words = ["rg", "--line-number"]
    if include:
        words += ["--glob", include]
    words += [pattern]
    subprocess.run(words)  # expect: llm-output-to-shell "is an argument of the program"


@mcp.tool()
def added_to_nothing(words: list[str]) -> None:
    command = []
    command += words
    subprocess.run(command)  # expect: llm-output-to-shell "has a shell read its text"


@mcp.tool()
def typed(text: str) -> None:
    for char in text.replace("\n", " "):
        subprocess.run(f"input text {char}", shell=True)  # ok: llm-output-to-shell


@mcp.tool()
def typed_by_words(text: str) -> None:
    for word in text.replace("\n", " ").split(" "):
        subprocess.run(f"input text {word}", shell=True)  # expect: llm-output-to-shell "has a shell read its text"


@mcp.tool()
def all_of(texts: list[str]) -> None:
    for text in texts:
        subprocess.run(f"input text {text}", shell=True)  # expect: llm-output-to-shell "has a shell read its text"


@mcp.tool()
def carried_by_a_loop(include: str, words: list[str]) -> None:
    pair = []
    for word in words:
        if word == "only":
            pair = ["--glob", include]
    command = ["rg", "--line-number"]
    command.extend(pair)
    subprocess.run(command)  # ok: llm-output-to-shell


@mcp.tool()
def carried_with_others(include: str, words: list[str]) -> None:
    pair = []
    for word in words:
        if word == "only":
            pair = [include, "notes"]
    command = ["rg", "--line-number"]
    command.extend(pair)
    subprocess.run(command)  # expect: llm-output-to-shell "is an argument of the program"
