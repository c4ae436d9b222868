import subprocess


class Shell:
    def __init__(self, folder):
        self.folder = folder

    def run(self, command, quiet=False):
        return subprocess.run(command, shell=True, cwd=self.folder)  # expect: llm-output-to-shell


def count(file):
    return subprocess.run(["wc", "-l", "--", file])  # ok: llm-output-to-shell
