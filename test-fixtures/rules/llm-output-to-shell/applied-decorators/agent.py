# Decorators without parentheses, called.
import subprocess

from smolagents import CodeAgent, tool


def find(pattern: str) -> str:
    """Finds files."""
    return subprocess.run(f"find . -name {pattern}", shell=True)  # expect: llm-output-to-shell


def count(folder: str) -> str:
    """Counts files."""
    return subprocess.run(f"ls {folder} | wc -l", shell=True)


agent = CodeAgent(tools=[tool(find)], model=None)
print(count("."))
