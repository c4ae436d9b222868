# Tools by their form: what the declared schema names is the model's, what the project's own runtime hands over is not.
from abc import ABC

from .schema import NoteInput


class BaseTool(ABC):
    name: str = ""
    description: str = ""
    parameters: list = []


class ReadFile(BaseTool):
    name = "read_file"
    description = "Reads a file"
    parameters = [{"name": "path", "type": "string"}]

    def call(self, params, files=None, **kwargs):
        if files:
            open(files[0])  # ok: llm-output-to-path
        open(kwargs.get("workspace"))  # ok: llm-output-to-path
        return open(params["path"]).read()  # expect: llm-output-to-path


class WriteFile:
    name = "write_file"
    description = "Writes a file"
    parameters = {"type": "object", "properties": {"path": {"type": "string"}, "text": {"type": "string"}}}

    async def execute(self, path, text, session, **kwargs):
        open(session.folder, "w")  # ok: llm-output-to-path
        open(kwargs["log"], "a")  # ok: llm-output-to-path
        open(path, "w").write(text)  # expect: llm-output-to-path


class AppendFile:
    name = "append_file"
    description = "Appends to a file"
    parameters = {"type": "object", "properties": {"path": {"type": "string"}, "text": {"type": "string"}}}

    async def execute(self, text, **kwargs):
        open(kwargs["path"], "a").write(text)  # expect: llm-output-to-path


class DeleteFile:
    name = "delete_file"
    description = "Deletes a file"
    parameters = {"type": "object", "properties": {"path": {"type": "string"}}}

    def run(self, **kwargs):
        open(kwargs["path"], "w")  # expect: llm-output-to-path


class Note:
    name = "note"
    description = "Keeps a note"
    args_schema = NoteInput

    def _run(self, title, run_manager=None):
        open(run_manager.folder)  # ok: llm-output-to-path
        open(title, "w")  # expect: llm-output-to-path


class Stateful:
    name = "stateful"
    description = "Is told the state to write"
    args_schema = {"type": "object", "properties": {"state": {"type": "string"}}}

    def _run(self, state, context=None):
        open(context)  # ok: llm-output-to-path
        open(state, "w")  # expect: llm-output-to-path


class Unseen:
    name = "unseen"
    description = "Says nothing of what it takes"

    def _run(self, path, config=None, **kwargs):
        open(config["log"])  # ok: llm-output-to-path
        open(kwargs["log"])  # ok: llm-output-to-path
        open(path)  # expect: llm-output-to-path


class WithFiles(BaseTool, ABC):
    def call(self, params, files=None):
        for file in files or []:
            open(file)  # ok: llm-output-to-path


class ShowFile(WithFiles):
    name = "show_file"
    description = "Shows a file"
    parameters = [{"name": "path", "type": "string"}]

    def call(self, params, files=None):
        super().call(params, files)
        return open(params["path"])  # expect: llm-output-to-path


class Inherited(BaseTool, ABC):
    def call(self, params):
        return open(params["path"])  # expect: llm-output-to-path


class Plain(Inherited):
    name = "plain"
    description = "Opens a file"
    parameters = [{"name": "path", "type": "string"}]


class RunFile:
    name = "run_file"
    description = "Runs a file"
    parameters = {"type": "object", "properties": {"code": {"type": "string"}}}

    def execute(self, code):
        return self._run("main.py", code)

    def _run(self, path, code):
        open(path, "w").write(code)  # ok: llm-output-to-path


class RunAny:
    name = "run_any"
    description = "Runs a file"
    parameters = {"type": "object", "properties": {"path": {"type": "string"}}}

    def execute(self, path):
        return self._run(path)

    def _run(self, path):
        open(path)  # expect: llm-output-to-path
