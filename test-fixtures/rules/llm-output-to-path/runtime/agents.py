# A class that is told by its maker what it is for is an agent or a step; one that says so itself is a tool.
DEFAULT = "You answer questions."


class Agent:
    def __init__(self, llm, system_message=DEFAULT, name=None, description=None):
        self.llm = llm
        self.name = name
        self.description = description

    def run(self, messages, **kwargs):
        return self._run(messages, **kwargs)


class Caller(Agent):
    def __init__(self, llm, system_message=DEFAULT, name=None, description=None):
        super().__init__(llm=llm, system_message=system_message, name=name, description=description)


class Archivist(Caller):
    def _run(self, messages, session_id=""):
        open(f"history/{session_id}.txt", "w")  # ok: llm-output-to-path


class Described:
    def __init__(self, name, description):
        self.name = name
        self.description = description


class Keeper(Described):
    def __init__(self):
        super().__init__("keeper", "Keeps what it is told")

    def _run(self, path):
        open(path, "w")  # expect: llm-output-to-path


class Reader(Described):
    description = "Reads a file"

    def _run(self, path):
        open(path)  # expect: llm-output-to-path
