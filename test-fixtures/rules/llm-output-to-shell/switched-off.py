# Branches that are switched off by hand are not gone through; what only looks so is.
import os

from mcp.server.fastmcp import FastMCP

mcp = FastMCP("notes")
DEBUG = True


@mcp.tool()
def show(command: str, mode: str) -> None:
    if False:
        os.system(command)  # ok: llm-output-to-shell
    if mode == "raw" and False:
        os.system(command)  # ok: llm-output-to-shell
    elif mode == "raw" or False:
        os.system(command)  # expect: llm-output-to-shell
    else:
        os.system(command)  # expect: llm-output-to-shell
    if DEBUG and mode:
        os.system(command)  # expect: llm-output-to-shell
