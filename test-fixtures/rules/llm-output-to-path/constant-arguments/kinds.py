from enum import Enum, auto


class Kind(Enum):
    TEXT = auto()
    VOICE = auto()
