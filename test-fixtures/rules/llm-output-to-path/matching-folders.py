# The folders that a path lies in, taken out of those that are allowed: where there are none, it is refused.
from pathlib import Path

from mcp.server.fastmcp import FastMCP

mcp = FastMCP("files")
ROOTS = [Path.cwd().resolve(), (Path.home() / ".notes").resolve()]


def checked(text: str, group: str | None = None) -> Path:
    raw = Path(text)
    if raw.is_symlink():
        raise ValueError("a link")
    resolved = raw.resolve()
    roots = [Path.cwd().resolve(), (Path.home() / ".notes").resolve()]
    matching = [root for root in roots if resolved == root or resolved.is_relative_to(root)]
    if not matching:
        raise ValueError("outside")
    if group is not None:
        root = max(matching, key=lambda each: len(each.parts))
        own = root / ".state" / "groups"
        named = own / resolved.relative_to(root)
        resolved = named.resolve()
    return resolved


def unchecked(text: str) -> Path:
    resolved = Path(text).resolve()
    matching = [root for root in ROOTS if resolved.is_relative_to(root)]
    if matching:
        print("inside")
    return resolved


@mcp.tool()
def one(path: str) -> str:
    resolved = checked(path)
    resolved.parent.mkdir(parents=True, exist_ok=True)  # ok: llm-output-to-path
    return resolved.read_text()  # ok: llm-output-to-path


@mcp.tool()
def two(path: str) -> str:
    return checked(path, "a").read_text()  # ok: llm-output-to-path


@mcp.tool()
def three(path: str) -> str:
    full = Path(path).resolve()
    if len([root for root in ROOTS if full.is_relative_to(root)]) == 0:
        raise ValueError("outside")
    return full.read_text()  # ok: llm-output-to-path


@mcp.tool()
def four(path: str) -> str:
    full = Path(path).resolve()
    root = next((root for root in ROOTS if full.is_relative_to(root)), None)
    if root is None:
        raise ValueError("outside")
    return full.read_text()  # ok: llm-output-to-path


@mcp.tool()
def five(path: str) -> str:
    full = Path(path).resolve()
    if not next((root for root in ROOTS if full.is_relative_to(root)), None):
        raise ValueError("outside")
    return full.read_text()  # ok: llm-output-to-path


@mcp.tool()
def six(path: str) -> str:
    return unchecked(path).read_text()  # expect: llm-output-to-path


@mcp.tool()
def seven(path: str) -> str:
    full = Path(path).resolve()
    # one element for each folder, whatever the test says
    inside = [root if full.is_relative_to(root) else None for root in ROOTS]
    if not inside:
        raise ValueError("outside")
    return full.read_text()  # expect: llm-output-to-path


@mcp.tool()
def eight(path: str) -> str:
    full = Path(path).resolve()
    if [root for root in ROOTS if full.is_relative_to(root)]:
        raise ValueError("inside")
    return full.read_text()  # expect: llm-output-to-path


@mcp.tool()
def nine(path: str) -> str:
    full = Path(path).resolve()
    if not [root for root in ROOTS if not full.is_relative_to(root)]:
        raise ValueError("inside of all")
    return full.read_text()  # expect: llm-output-to-path


@mcp.tool()
def ten(path: str) -> str:
    # not resolved: `..` leads out
    full = Path(path)
    if not [root for root in ROOTS if full.is_relative_to(root)]:
        raise ValueError("outside")
    return full.read_text()  # expect: llm-output-to-path


@mcp.tool()
def eleven(path: str, other: str) -> str:
    full = Path(path).resolve()
    if not [root for root in [Path(other).resolve(), Path(path).parent.resolve()] if full == root]:
        raise ValueError("another file")
    return full.read_text()  # expect: llm-output-to-path


@mcp.tool()
def twelve(path: str) -> str:
    full = Path(path).resolve()
    if next((root for root in ROOTS if full.is_relative_to(root)), None) is not None:
        raise ValueError("inside")
    return full.read_text()  # expect: llm-output-to-path
