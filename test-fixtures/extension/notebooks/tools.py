import os


def run(command: str) -> None:
    os.system(command)
