from openai import OpenAI

from session import Loud, Session

client = OpenAI()


def run(question):
    url = client.responses.create(model="gpt-5", input=question).output_text
    session = Session()
    session.get(url)
    session.post(url)
    loud = Loud()
    loud.fetch(url)
    loud.send(url)
