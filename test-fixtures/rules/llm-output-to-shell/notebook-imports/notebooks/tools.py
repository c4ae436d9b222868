import subprocess


def run(command):
    subprocess.run(command, shell=True)  # expect: llm-output-to-shell "agent.ipynb cell 2"
    subprocess.run(["echo", "--", command])  # ok: llm-output-to-shell
