# Paths that were checked against folders, in the forms in which that is written, and the checks that check nothing.
import os
from pathlib import Path

from mcp.server.fastmcp import FastMCP

mcp = FastMCP("files")
ROOT = Path("/srv/notes")
FOLDERS = ["/srv/notes", "/srv/drafts"]


def base() -> str:
    return os.environ.get("NOTES", os.getcwd())


def inside(path):
    return Path(path).resolve().is_relative_to(ROOT)


def inside_one(path, folders):
    if not path or not folders:
        return False
    try:
        full = Path(path).resolve()
        for folder in folders:
            root = Path(folder).resolve()
            if full == root:
                return True
            try:
                full.relative_to(root)
                return True
            except ValueError:
                continue
    except OSError:
        return False
    return False


def inside_any(path):
    full = Path(path).resolve()
    return any(full.is_relative_to(Path(folder).resolve()) for folder in FOLDERS)


def checked(path):
    root = os.path.realpath(base())
    full = os.path.realpath(path)
    if not full.startswith(root + os.sep) and full != root:
        raise ValueError("outside")
    return full


def begins(full):
    return full.startswith("/srv/notes/")


def unresolved(path):
    return Path(path).absolute().is_relative_to(ROOT)


def unresolved_any(path):
    return any(Path(path).is_relative_to(folder) for folder in FOLDERS)


@mcp.tool()
def one(path: str) -> str:
    if not inside(path):
        raise ValueError("outside")
    return open(path).read()  # ok: llm-output-to-path


@mcp.tool()
def two(path: str) -> str:
    if not inside_one(path, FOLDERS):
        raise ValueError("outside")
    return open(path).read()  # ok: llm-output-to-path


@mcp.tool()
def three(path: str) -> str:
    if not inside_any(path):
        raise ValueError("outside")
    return open(path).read()  # ok: llm-output-to-path


@mcp.tool()
def four(paths: list[str]) -> str:
    return "".join(open(checked(path)).read() for path in paths)  # ok: llm-output-to-path


@mcp.tool()
def five(path: str) -> str:
    full = str(Path(path).resolve())
    if not full.startswith("/srv/notes/"):
        raise ValueError("outside")
    return open(full).read()  # ok: llm-output-to-path


@mcp.tool()
def six(path: str) -> str:
    full = os.path.realpath(path)
    if not begins(full):
        raise ValueError("outside")
    return open(full).read()  # ok: llm-output-to-path


@mcp.tool()
def seven(path: str) -> str:
    if not unresolved(path):
        raise ValueError("outside")
    return open(path).read()  # expect: llm-output-to-path


@mcp.tool()
def eight(path: str) -> str:
    if not unresolved_any(path):
        raise ValueError("outside")
    return open(path).read()  # expect: llm-output-to-path


@mcp.tool()
def nine(path: str, other: str) -> str:
    full = os.path.realpath(path)
    if full != os.path.realpath(other):
        raise ValueError("another file")
    return open(full).read()  # expect: llm-output-to-path


@mcp.tool()
def ten(path: str) -> str:
    if not any(path.startswith(folder) for folder in FOLDERS):
        raise ValueError("outside")
    return open(path).read()  # expect: llm-output-to-path


@mcp.tool()
def eleven(path: str) -> str:
    full = str(Path(path).resolve())
    if not full.startswith("/srv/notes"):
        raise ValueError("outside")
    return open(full).read()  # expect: llm-output-to-path


@mcp.tool()
def carried_by_a_loop(name: str) -> str:
    path = os.path.realpath(name)
    while path.endswith(" "):
        path = path.strip()
    if not path.startswith("/srv/notes" + os.sep):
        raise ValueError("outside")
    return open(path).read()  # ok: llm-output-to-path


@mcp.tool()
def carried_and_never_resolved(name: str) -> str:
    path = name
    while path.endswith(" "):
        path = path.strip()
    if not path.startswith("/srv/notes" + os.sep):
        raise ValueError("outside")
    return open(path).read()  # expect: llm-output-to-path
