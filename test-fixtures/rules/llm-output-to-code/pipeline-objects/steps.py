from models import Context


class Output:
    def __init__(self, value=None, message=""):
        self.value = value
        self.message = message


class Step:
    def __init__(self, on_retry=None):
        self.on_retry = on_retry

    def execute(self, data, **kwargs):
        raise NotImplementedError


class Write(Step):
    def execute(self, data, **kwargs):
        context: Context = kwargs.get("context")
        return Output(context.model.ask(data), "print(2)")


class Run(Step):
    def execute(self, data, **kwargs):
        try:
            return Output(self.run(data))
        except Exception as error:
            return Output(self.run(self.on_retry(data, error)))

    def run(self, code):
        environment = {}
        exec(code, environment)  # expect: llm-output-to-code
        return environment["result"]


class Explain(Step):
    def execute(self, data, **kwargs):
        context: Context = kwargs.get("context")
        exec(context.notes.ask(data))  # ok: llm-output-to-code
        return Output(data)
