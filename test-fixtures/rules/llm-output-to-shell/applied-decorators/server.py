# A decorator that is applied by a call makes a tool of the function, as if it stood above it.
import subprocess

from mcp.server.fastmcp import FastMCP
from tools import helper, restart, status

mcp = FastMCP("operations")


def show(path: str) -> str:
    return subprocess.run(f"ls {path}", shell=True, capture_output=True).stdout  # expect: llm-output-to-shell


def unused(path: str) -> str:
    return subprocess.run(f"ls {path}", shell=True, capture_output=True).stdout


def resource(name: str) -> str:
    return subprocess.run(f"cat {name}", shell=True, capture_output=True).stdout  # expect: llm-output-to-shell


def register():
    async def nested(command: str) -> str:
        return subprocess.run(command, shell=True)  # expect: llm-output-to-shell

    mcp.tool()(nested)


mcp.tool()(show)
mcp.resource("notes://{name}")(resource)
mcp.tool(name="restart")(restart)
mcp.tool()(status)


def traced(name):
    def wrap(fn):
        return fn

    return wrap


# a project's own decorator hands nothing in
traced("helper")(helper)
