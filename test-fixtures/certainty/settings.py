# A check of the project's own that a setting may lift closes nothing, and nothing here says that it is lifted; what compares in no safe way, or another value, is no check.
import os
from pathlib import Path

from mcp.server.fastmcp import FastMCP

mcp = FastMCP("files")
ROOTS: list[Path] = []


def enabled():
    return os.environ.get("CHECK") != "0"


def allowed(path):
    if not ROOTS:
        return True, ""
    candidate = os.path.realpath(str(path))
    for root in ROOTS:
        folder = os.path.realpath(root)
        if candidate.startswith(folder + os.sep):
            return True, ""
    return False, "outside"


def refusal(path):
    if not enabled():
        return None
    is_allowed, reason = allowed(path)
    return None if is_allowed else reason


def loose(path):
    if not enabled():
        return None
    return None if str(path).startswith("/srv/app") else "outside"


@mcp.tool()
def read(path: str) -> str:
    denied = refusal(path)
    if denied:
        return denied
    with open(path) as file:  # warning
        return file.read()


@mcp.tool()
def read_loosely(path: str) -> str:
    denied = loose(path)
    if denied:
        return denied
    with open(path) as file:  # error
        return file.read()


@mcp.tool()
def read_other(path: str, other: str) -> str:
    denied = refusal(other)
    if denied:
        return denied
    with open(path) as file:  # error
        return file.read()


@mcp.tool()
def read_anyway(path: str) -> str:
    refusal(path)
    with open(path) as file:  # error
        return file.read()


def insist(path):
    if not enabled():
        return
    if not os.path.realpath(path).startswith(os.path.realpath("/srv/app") + os.sep):
        raise ValueError(path)


@mcp.tool()
def read_insisting(path: str) -> str:
    insist(path)
    with open(path) as file:  # warning
        return file.read()
