# A tool that reviews a diff: the diff is put into the system prompt in place of a mark.
from typing import Optional

import requests
from base_tool import BaseTool
from llm import BaseLlm
from prompts import read_prompt
from pydantic import BaseModel


class ReviewInput(BaseModel):
    number: int
    focus: str


class ReviewTool(BaseTool):
    llm: Optional[BaseLlm] = None
    name: str = "Review"
    args_schema: type = ReviewInput
    description: str = "Reviews a pull request"

    def _execute(self, number: int, focus: str) -> str:
        diff = requests.get(f"https://example.com/{number}.diff", timeout=10).text
        for part in diff.split("diff --git"):
            self.review(part)
            self.apart(part)
        return self.focused(focus) + self.divided(focus)

    def divided(self, focus):
        prompt = read_prompt("focus.txt")
        messages = [{"role": "system", "content": prompt}, {"role": "user", "content": focus}]
        return self.llm.chat_completion(messages, max_tokens=200)  # ok: untrusted-retrieval-in-system

    def review(self, content):
        prompt = read_prompt("review.txt")
        prompt = prompt.replace("{{DIFF}}", content)
        messages = [{"role": "system", "content": prompt}]
        return self.llm.chat_completion(messages, max_tokens=200)  # expect: untrusted-retrieval-in-system

    def apart(self, content):
        messages = [{"role": "system", "content": read_prompt("review.txt")}, {"role": "user", "content": content}]
        return self.llm.chat_completion(messages, max_tokens=200)  # ok: untrusted-retrieval-in-system

    def focused(self, focus):
        prompt = read_prompt("focus.txt").replace("{focus}", focus)
        return self.llm.chat_completion([{"role": "system", "content": prompt}], max_tokens=200)["content"]  # expect: untrusted-retrieval-in-system "whatever steered that model"
