# The project's own client of a local model: every prompt of the program comes here.
from llama_cpp import Llama


class Manager:
    _instance = None
    _model = None

    def __new__(cls):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
        return cls._instance

    def load(self, path):
        self._model = Llama(model_path=path)

    def model(self):
        if self._model is None:
            raise RuntimeError("no model")
        return self._model

    def ask(self, prompt):
        try:
            llm = self.model()
            output = llm(prompt, max_tokens=256)  # ok: untrusted-input-in-prompt-template
            return output["choices"][0]["text"].strip()
        except Exception:
            return ""
