# What an error says arrives where it is caught, by the classes that a handler names.
from openai import OpenAI

client = OpenAI()


class PlanError(Exception):
    pass


class StepError(PlanError):
    def __init__(self, message, step):
        super().__init__(message)
        self.step = step


def ask(question):
    return client.responses.create(model="gpt-5", input=question).output_text


def plan(question):
    text = ask(question)
    if not text.startswith("{"):
        raise ValueError(f"Not a plan: {text}")
    return "ls"


def planned(question):
    raise PlanError(ask(question))


def stepped(question):
    raise StepError("failed", ask(question))


def again(question):
    try:
        return plan(question)
    except ValueError:
        raise


def named(question):
    try:
        return plan(question)
    except KeyError as error:
        return str(error)


def quiet(question):
    try:
        return plan(question)
    except Exception:
        return "ls"


def check(text):
    if len(text) > 100:
        raise ValueError(f"Too long: {text}")
