# Checks that answer with a pair or a mapping: which part was asked, and what the check proves where it is true.
from pathlib import Path

from mcp.server.fastmcp import FastMCP

mcp = FastMCP("notes")


class Permissions:
    def __init__(self) -> None:
        self.folders: set[Path] = set()
        self.folders.add(Path("/srv/notes").resolve())
        self.hidden: list[str] = [".git"]

    def is_hidden(self, path: Path) -> bool:
        return any(part in self.hidden for part in path.parts)

    def allows(self, path: str) -> bool:
        resolved = Path(path).resolve()
        if self.is_hidden(resolved):
            return False
        for folder in self.folders:
            try:
                resolved.relative_to(folder)
                return True
            except ValueError:
                continue
        return False

    def begins(self, path: str) -> bool:
        resolved = str(Path(path).resolve())
        for folder in self.folders:
            if resolved.startswith(str(folder)):
                return True
        return False


class Base:
    def __init__(self, permissions: Permissions) -> None:
        self.permissions = permissions

    def allows(self, path: str) -> bool:
        return self.permissions.allows(path)

    async def check(self, path: str, context) -> tuple[bool, str]:
        if not self.allows(path):
            await context.error(path)
            return False, f"Error: {path} is outside"
        return True, ""

    async def check_prefix(self, path: str, context) -> tuple[bool, str]:
        if not self.permissions.begins(path):
            await context.error(path)
            return False, f"Error: {path} is outside"
        return True, ""

    async def check_hardly(self, path: str, context) -> tuple[bool, str]:
        if not self.allows(path):
            await context.error(path)
            return True, f"Warning: {path} is outside"
        return True, ""

    def checked(self, path: str) -> dict:
        return {"allowed": self.allows(path), "error": "outside"}

    def handed_on(self, path: str) -> dict:
        if not path:
            return {"allowed": False, "error": "empty"}
        return self.checked(path)

    def either(self, path: str) -> dict:
        return {"allowed": True} if self.allows(path) else {"allowed": False}


class Notes(Base):
    async def asked(self, path: str, context) -> str:
        allowed, error = await self.check(path, context)
        if not allowed:
            return error
        return open(path).read()  # ok: llm-output-to-path

    async def asked_for_error(self, path: str, context) -> str:
        _, error = await self.check(path, context)
        if error:
            return error
        return open(path).read()  # ok: llm-output-to-path

    async def not_asked(self, path: str, context) -> str:
        allowed, error = await self.check(path, context)
        return f"{allowed} {error}" + open(path).read()  # expect: llm-output-to-path

    async def only_noted(self, path: str, context) -> str:
        allowed, error = await self.check(path, context)
        if not allowed:
            print(error)
        return open(path).read()  # expect: llm-output-to-path

    async def wrong_way_round(self, path: str, context) -> str:
        allowed, error = await self.check(path, context)
        if allowed:
            return error
        return open(path).read()  # expect: llm-output-to-path

    async def wrong_part(self, path: str, context) -> str:
        allowed, error = await self.check(path, context)
        if not error:
            return str(allowed)
        return open(path).read()  # expect: llm-output-to-path

    async def whole_pair(self, path: str, context) -> str:
        answer = await self.check(path, context)
        if not answer:
            return "outside"
        return open(path).read()  # expect: llm-output-to-path

    async def another(self, path: str, context) -> str:
        allowed, error = await self.check("/srv/notes/index", context)
        if not allowed:
            return error
        return open(path).read()  # expect: llm-output-to-path

    async def always_true(self, path: str, context) -> str:
        allowed, error = await self.check_hardly(path, context)
        if not allowed:
            return error
        return open(path).read()  # expect: llm-output-to-path

    async def without_separator(self, path: str, context) -> str:
        allowed, error = await self.check_prefix(path, context)
        if not allowed:
            return error
        return open(path).read()  # expect: llm-output-to-path

    def by_key(self, path: str) -> str:
        answer = self.handed_on(path)
        if not answer["allowed"]:
            return answer["error"]
        return open(path).read()  # ok: llm-output-to-path

    def by_other_key(self, path: str) -> str:
        answer = self.handed_on(path)
        if not answer["error"]:
            return "outside"
        return open(path).read()  # expect: llm-output-to-path

    def set_by_hand(self, path: str) -> str:
        answer = self.handed_on(path)
        answer["allowed"] = True
        if not answer["allowed"]:
            return answer["error"]
        return open(path).read()  # expect: llm-output-to-path

    def by_either(self, path: str) -> str:
        if self.either(path)["allowed"]:
            return open(path).read()  # ok: llm-output-to-path
        return "outside"


notes = Notes(Permissions())


@mcp.tool()
async def read(path: str, context) -> list[str]:
    return [
        await notes.asked(path, context),
        await notes.asked_for_error(path, context),
        await notes.not_asked(path, context),
        await notes.only_noted(path, context),
        await notes.wrong_way_round(path, context),
        await notes.wrong_part(path, context),
        await notes.whole_pair(path, context),
        await notes.another(path, context),
        await notes.always_true(path, context),
        await notes.without_separator(path, context),
        notes.by_key(path),
        notes.by_other_key(path),
        notes.set_by_hand(path),
        notes.by_either(path),
    ]
