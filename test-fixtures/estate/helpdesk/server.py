"""An MCP server with a tool, and data that is loaded."""
import torch
from datasets import load_dataset
from mcp.server.fastmcp import FastMCP

mcp = FastMCP("manuals")


@mcp.tool()
def read_manual(name: str) -> str:
    """Reads a manual."""
    with open(f"manuals/{name}.txt") as file:
        return file.read()


@mcp.resource("manuals://list")
def manuals() -> str:
    return "a, b"


questions = load_dataset("squad", revision="7b6d24c440a36b6815f21b70d25016731768db1f")
ranker = torch.load("ranker.pt")
