# Annotations that a framework makes a tool's schema of: numbers and enumerations leave no text to choose, other types do.
import datetime
import enum
from enum import Enum
from typing import Annotated, Any, Literal, Optional, Union
from uuid import UUID

from mcp.server.fastmcp import FastMCP
from pydantic import Field

mcp = FastMCP("notes")


class Kind(str, Enum):
    NOTE = "note"
    DRAFT = "draft"


class Size(enum.IntEnum):
    SMALL = 1


class Sort(Kind):
    pass


class Name(str):
    pass


@mcp.tool()
def closed(
    number: int,
    share: float,
    kind: Kind,
    size: Size,
    sort: Sort,
    form: Literal["md", "txt"],
    key: UUID,
    day: datetime.date,
    numbers: list[int],
    page: Optional[int] = None,
    other: Literal["a"] | None = None,
    limit: Annotated[int, Field(ge=1)] = 1,
) -> None:
    open(f"/srv/notes/{number}/{share}/{kind.value}/{size}")  # ok: llm-output-to-path
    open(f"/srv/notes/{sort}/{form}/{key}/{day}/{numbers[0]}")  # ok: llm-output-to-path
    open(f"/srv/notes/{page}/{other}/{limit}")  # ok: llm-output-to-path


@mcp.tool()
def either(number: int | str) -> None:
    open(f"/srv/notes/{number}")  # expect: llm-output-to-path


@mcp.tool()
def union(number: Union[int, str]) -> None:
    open(f"/srv/notes/{number}")  # expect: llm-output-to-path


@mcp.tool()
def of_text(names: list[str]) -> None:
    open(f"/srv/notes/{names[0]}")  # expect: llm-output-to-path


@mcp.tool()
def of_any(name: Any) -> None:
    open(f"/srv/notes/{name}")  # expect: llm-output-to-path


@mcp.tool()
def of_a_class(name: Name) -> None:
    open(f"/srv/notes/{name}")  # expect: llm-output-to-path


def helper(number: int) -> None:
    open(f"/srv/notes/{number}")  # expect: llm-output-to-path


@mcp.tool()
def handed_on(number: str) -> None:
    helper(number)
