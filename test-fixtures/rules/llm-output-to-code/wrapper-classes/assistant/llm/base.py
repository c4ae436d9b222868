import re
from abc import ABC, abstractmethod


class Model(ABC):
    @abstractmethod
    def call(self, prompt):
        raise NotImplementedError

    def write_code(self, prompt):
        return self._unfenced(self.call(prompt))

    def _unfenced(self, answer):
        found = re.search(r"```python(.*)```", answer, re.DOTALL)
        return found.group(1).strip() if found else answer


class Catalogue(ABC):
    @abstractmethod
    def example(self, name):
        raise NotImplementedError


class Plain(Catalogue):
    def example(self, name):
        return "print(1)"


class Pretty(Catalogue):
    def example(self, name):
        return "print('one')"
