from pathlib import Path


def read_prompt(name: str) -> str:
    with open(str(Path(__file__).resolve().parent) + "/" + name) as file:
        return file.read()
