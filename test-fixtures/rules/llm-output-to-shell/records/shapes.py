# Classes whose constructor their fields are.
from dataclasses import dataclass, field
from typing import ClassVar, NamedTuple

from pydantic import BaseModel


@dataclass
class Reply:
    kind: str
    content: str
    shell: ClassVar[str] = "bash"
    seen: list = field(init=False, default_factory=list)
    note: str = ""


@dataclass(frozen=True)
class Signed(Reply):
    signature: str = ""


class Order(BaseModel):
    command: str
    reason: str = ""


class Pair(NamedTuple):
    command: str
    result: str


@dataclass
class Counted:
    command: str
    times: int = 1

    def __init__(self, command: str):
        self.command = "true"
        self.first = command
