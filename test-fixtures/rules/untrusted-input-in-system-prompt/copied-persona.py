# The twin of copied-entries.py: here the visitor's text stands under the key that becomes the system prompt.
import gradio as gr
from anthropic import Anthropic

DEFAULTS = {"model": "claude-sonnet-4-5", "system": "You are kind.", "api_key": None}


class Client:
    def __init__(self, config):
        pairs = {key: value for key, value in config.items()}
        written = {}
        for key in pairs:
            written[key] = pairs[key]
        self.system = written["system"]
        self.claude = Anthropic(api_key=written["api_key"])

    def ask(self, question):
        return self.claude.messages.create(
            model="claude-sonnet-4-5",
            max_tokens=200,
            system=self.system,  # expect: untrusted-input-in-system-prompt
            messages=[{"role": "user", "content": question}],
        )


def with_persona(question, persona):
    return Client({**DEFAULTS, "system": persona}).ask(question).content[0].text


gr.Interface(fn=with_persona, inputs=["text", "text"], outputs="text")
