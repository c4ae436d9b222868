import shutil
import smtplib
import subprocess

from agents import function_tool
from langchain_community.tools import ShellTool
from langchain_core.tools import tool
from langgraph.prebuilt import create_react_agent


@tool
def run_shell(command: str) -> str:  # expect: destructive-tool-without-approval "The tool `run_shell` runs commands"
    """Runs a command."""
    return subprocess.run(command, shell=True, capture_output=True, text=True).stdout


@tool
def remove(path: str) -> str:  # expect: destructive-tool-without-approval "deletes"
    """Removes a folder."""
    shutil.rmtree(path)
    return "done"


@function_tool
def send_mail(to: str, text: str) -> str:  # expect: destructive-tool-without-approval "sends messages"
    """Sends a mail."""
    deliver(to, text)
    return "sent"


def deliver(to, text):
    with smtplib.SMTP("localhost") as smtp:
        smtp.sendmail("a@b.example", to, text)


def helper(model):
    return create_react_agent(model, tools=[ShellTool()])  # expect: destructive-tool-without-approval "The tool `ShellTool` runs commands"
