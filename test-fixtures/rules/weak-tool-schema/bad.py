# Parameters of a tool without a type. Each case has a twin in ok.py.
from typing import Any

from mcp.server.fastmcp import FastMCP

mcp = FastMCP("notes")


@mcp.tool()
def find(text: str, options: Any) -> str:
    #               ^^^^^^^^^^^^ expect: weak-tool-schema "lets anything through in `options`"
    return f"{text} {options}"


@mcp.tool()
async def save(note):  # expect: weak-tool-schema "takes `note` without a type"
    return note
