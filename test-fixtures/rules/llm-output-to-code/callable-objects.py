# An object whose class has `__call__` is called like a function.
from openai import OpenAI


class Model:
    def __init__(self):
        self.client = OpenAI()

    def __call__(self, prompt):
        reply = self.client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": prompt}])
        return reply.choices[0].message.content

    def predict(self, prompt):
        return self(prompt)

    def run(self, prompt):
        eval(self.predict(prompt))  # expect: llm-output-to-code


class Quiet(Model):
    def __call__(self, prompt):
        return "1 + 1"


class Runner:
    def __call__(self, code, times=1):
        exec(code)  # expect: llm-output-to-code


class Length:
    def __call__(self, code):
        return len(code)


class Agent:
    def __init__(self, model):
        self.model = model

    def step(self, task):
        eval(self.model(task))  # expect: llm-output-to-code


model = Model()
eval(model("add one and one"))  # expect: llm-output-to-code
Agent(model).step("add one and one")
Runner()(model("add"), times=2)
eval(Quiet()("add one and one"))
eval(str(Length()(model("add one and one"))))
