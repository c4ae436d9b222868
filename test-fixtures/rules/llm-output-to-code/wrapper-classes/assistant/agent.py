import ast
from typing import Optional

import astor

from .llm.base import Catalogue, Model


class Agent:
    _llm: Model
    last_code: Optional[str] = None

    def __init__(self, llm, catalogue: Catalogue):
        self._llm = llm
        self._catalogue = catalogue

    def answer(self, question, environment):
        # a filter that drops imports does not make it the program's own code
        code = self._without_imports(self._llm.write_code(question))
        self.last_code = code
        exec(code, environment)  # expect: llm-output-to-code
        return environment["result"]

    def again(self, environment):
        last_line = self.last_code.strip().split("\n")[-1]
        return eval(last_line, environment)  # expect: llm-output-to-code

    def show(self, name, environment):
        code = self._without_imports(self._catalogue.example(name))
        exec(code, environment)  # ok: llm-output-to-code

    def _without_imports(self, code):
        body = []
        for node in ast.parse(code).body:
            if isinstance(node, (ast.Import, ast.ImportFrom)):
                continue
            body.append(node)
        return astor.to_source(ast.Module(body=body)).strip()
