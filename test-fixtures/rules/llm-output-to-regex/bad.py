# Model-chosen text is taken for a pattern. Each case has a twin in ok.py.
import re

from mcp.server.fastmcp import FastMCP

mcp = FastMCP("log")
LINES = ["one", "two"]


@mcp.tool()
def search(pattern: str) -> list[str]:
    regex = re.compile(pattern)
    #                  ^^^^^^^ expect: llm-output-to-regex
    return [line for line in LINES if regex.search(line)]


@mcp.tool()
def words(word: str) -> list[str]:
    return [line for line in LINES if re.search(rf"\b{word}\b", line)]  # expect: llm-output-to-regex
