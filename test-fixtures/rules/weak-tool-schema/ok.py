# The twins of bad.py: typed parameters, what the framework gives, and functions that are no tools.
from typing import Literal

from mcp.server.fastmcp import Context, FastMCP

mcp = FastMCP("notes")


@mcp.tool()
def find(text: str, order: Literal["new", "old"] = "new", limit: int = 10) -> str:  # ok: weak-tool-schema
    return f"{text} {order} {limit}"


@mcp.tool()
async def save(note: str, ctx: Context, _unused=None) -> str:  # ok: weak-tool-schema
    return note


@mcp.tool()
def wrapped(*args, **kwargs) -> str:  # ok: weak-tool-schema
    return str(args) + str(kwargs)


def helper(note):  # ok: weak-tool-schema
    return note


@mcp.resource("notes://{name}")
def read(name) -> str:  # ok: weak-tool-schema
    return name
