from abc import ABC, abstractmethod

from app.base import client


class Writer(ABC):
    @abstractmethod
    def write(self, text: str) -> str:
        pass


class ModelWriter(Writer):
    def write(self, text: str) -> str:
        return client.chat.completions.create(model="gpt-5", max_tokens=9, messages=[{"role": "user", "content": text}]).choices[0].message.content


class FixedWriter(Writer):
    def write(self, text: str) -> str:
        return "ls"
