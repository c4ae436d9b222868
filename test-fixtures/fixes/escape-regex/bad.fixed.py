from re import compile

import re
from mcp.server.fastmcp import FastMCP

mcp = FastMCP("log")
LINES = ["one", "two"]


@mcp.tool()
def search(pattern: str) -> list[str]:
    regex = re.compile(re.escape(pattern))  # fix: review
    return [line for line in LINES if regex.search(line) or re.match(rf"\b{re.escape(pattern)}\b", line)]  # fix: review


@mcp.tool()
def joined(words: list[str]) -> list[str]:
    regex = compile("^%s$" % words[0])  # fix: none
    return [line for line in LINES if regex.search(line)]
