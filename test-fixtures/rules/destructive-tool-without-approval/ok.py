import os
import shutil
import subprocess
import tempfile

from agents import function_tool
from langchain_community.agent_toolkits import GmailToolkit
from langchain_community.tools import ShellTool
from langchain_core.tools import tool
from langgraph.prebuilt import create_react_agent
from langgraph.types import interrupt
from pydantic_ai import Agent
from pydantic_ai.mcp import MCPServerStdio


@tool
def run_shell(command: str) -> str:  # ok: destructive-tool-without-approval
    """Runs a command."""
    if interrupt({"command": command}) != "yes":
        return "refused"
    return subprocess.run(command, shell=True, capture_output=True, text=True).stdout


@tool
def asked(path: str) -> str:
    """Removes a folder."""
    if input(f"Remove {path}? ") != "yes":
        return "refused"
    shutil.rmtree(path)
    return "done"


@function_tool(needs_approval=True)
def approved(path: str) -> str:
    """Removes a folder."""
    shutil.rmtree(path)
    return "done"


@tool
def status(path: str) -> str:
    """Tells what changed."""
    return subprocess.run(["git", "status", "--", path], capture_output=True, text=True).stdout


@tool
def measure(text: str) -> int:
    """Measures a text."""
    folder = tempfile.mkdtemp()
    with open(os.path.join(folder, "a.txt"), "w") as file:
        file.write(text)
    shutil.rmtree(folder)
    return len(text)


@tool
def draft(text: str) -> str:
    """Keeps a draft of a mail."""
    resource = GmailToolkit().api_resource
    return CreateDraft(api_resource=resource)(text)


class CreateDraft:
    def __init__(self, api_resource):
        self.api_resource = api_resource

    def __call__(self, text):
        return self.api_resource


@tool
def calculate(expression: str) -> str:
    """Calculates."""
    if not all(c in "0123456789+-*/(). " for c in expression):
        return "Only numbers"
    return str(eval(expression, {"__builtins__": None}, {}))


def helper(model):
    return create_react_agent(model, tools=[ShellTool(ask_human_input=True)])


github = MCPServerStdio("npx", args=["-y", "@modelcontextprotocol/server-github"])
maintainer = Agent("openai:gpt-5", mcp_servers=[github])
