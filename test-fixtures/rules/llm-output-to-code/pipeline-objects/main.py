from models import Context, Recorded, Remote
from steps import Explain, Run, Write


class Pipeline:
    def __init__(self, context, steps=None):
        self._context = context
        self._steps = steps or []

    def run(self, data):
        for step in self._steps:
            output = step.execute(data, context=self._context)
            exec(output.message)  # ok: llm-output-to-code
            data = output.value
        return data


class Chat:
    def __init__(self):
        self.context = Context(Remote(), Recorded())
        self.repair = Pipeline(self.context, steps=[Write()])
        self.pipeline = Pipeline(self.context, steps=[Write(), Explain(), Run(on_retry=self.again)])

    def again(self, code, error):
        return self.repair.run(f"{code} failed with {error}")

    def answer(self, question):
        return self.pipeline.run(question)
