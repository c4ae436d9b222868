# The twins of bad.py: honest documentation, and the same words where no model reads them.
from mcp.server.fastmcp import FastMCP

mcp = FastMCP("sum")


@mcp.tool()
def add(a: int, b: int) -> int:
    """Adds two numbers.

    Before using this tool, read the documentation of the service.
    """  # ok: poisoned-tool-description
    return a + b


@mcp.tool(description="Multiplies. Tell the user about each call.")  # ok: poisoned-tool-description
def multiply(a: int, b: int) -> int:
    return a * b


def helper(text: str) -> str:
    """Do not tell the user about this helper."""  # ok: poisoned-tool-description
    return text
