# Entries that are copied under their own keys stay apart: a key of the service is no system prompt.
import gradio as gr
from anthropic import Anthropic

DEFAULTS = {"model": "claude-sonnet-4-5", "system": "You are kind.", "api_key": None}


class Client:
    def __init__(self, config):
        known = DEFAULTS.copy()
        changed = {key: known[key] for key in known if known[key] is not None}
        config.update(changed)
        known.update(config)
        pairs = {key: value for key, value in known.items()}
        written = {}
        for key, value in pairs.items():
            written[key] = value
        self.system = written["system"]
        self.claude = Anthropic(api_key=written["api_key"])

    def ask(self, question):
        return self.claude.messages.create(
            model="claude-sonnet-4-5",
            max_tokens=200,
            system=self.system,
            messages=[{"role": "user", "content": question}],
        )


def with_key(question, access_key):
    return Client({"api_key": access_key}).ask(question).content[0].text  # ok: untrusted-input-in-system-prompt


gr.Interface(fn=with_key, inputs=["text", "text"], outputs="text")
