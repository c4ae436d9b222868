from abc import ABC, abstractmethod

from openai import OpenAI

client = OpenAI()


class Provider(ABC):
    @abstractmethod
    def ask(self, text: str) -> str:
        pass


class OpenAIProvider(Provider):
    def ask(self, text: str) -> str:
        return client.chat.completions.create(model="gpt-5", max_tokens=9, messages=[{"role": "user", "content": text}]).choices[0].message.content
