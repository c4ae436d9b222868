# A name of a file is no path, and still may hold a space or a dash: in a shell only words are harmless.
import os
import re
from pathlib import Path

from mcp.server.fastmcp import FastMCP

mcp = FastMCP("notes")
NOT_IN_NAMES = re.compile(r"[^A-Za-z0-9. -]+")
NOT_IN_WORDS = re.compile(r"[^A-Za-z0-9]+")


@mcp.tool()
def show(name: str) -> None:
    os.system("cat " + NOT_IN_NAMES.sub("_", name))  # expect: llm-output-to-shell
    os.system("cat " + NOT_IN_WORDS.sub("_", name))  # ok: llm-output-to-shell
    os.system("cat " + Path(name).name)  # expect: llm-output-to-shell
