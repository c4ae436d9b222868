# The project's own client: a base class and the client of one vendor.
from abc import ABC, abstractmethod

import openai


class BaseLlm(ABC):
    @abstractmethod
    def chat_completion(self, messages, max_tokens):
        pass


class OpenAiLlm(BaseLlm):
    def __init__(self, model="gpt-4o"):
        self.client = openai.OpenAI()
        self.model = model

    def chat_completion(self, messages, max_tokens=100):
        response = self.client.chat.completions.create(
            model=self.model,
            messages=messages,  # ok: untrusted-retrieval-in-system
            max_tokens=max_tokens,
        )
        return {"content": response.choices[0].message.content}
