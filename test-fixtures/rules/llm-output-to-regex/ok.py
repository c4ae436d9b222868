# The twins of bad.py: escaped, checked, or the text that is searched.
import re

from mcp.server.fastmcp import FastMCP

mcp = FastMCP("log")
LINES = ["one", "two"]


@mcp.tool()
def words(word: str) -> list[str]:
    return [line for line in LINES if re.search(rf"\b{re.escape(word)}\b", line)]  # ok: llm-output-to-regex


@mcp.tool()
def numbers(count: int) -> list[str]:
    return re.findall(rf"\d{{{int(count)}}}", LINES[0])  # ok: llm-output-to-regex


@mcp.tool()
def tested(text: str) -> bool:
    return re.match(r"^one", text) is not None  # ok: llm-output-to-regex
