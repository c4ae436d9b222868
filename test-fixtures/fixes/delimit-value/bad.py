"""The same in Python."""
from flask import Flask, request
from openai import OpenAI

app = Flask(__name__)
client = OpenAI()


@app.post("/summary")
def summary():
    response = client.responses.create(model="gpt-4.1", input=f"Summarise this mail: {request.json['mail']}")  # fix: review
    return {"text": response.output_text}


@app.get("/poem")
def poem():
    topic = request.args.get("topic")
    prompt = "Write a poem about %s. It must rhyme." % topic
    reply = client.completions.create(model="gpt-3.5-turbo-instruct", prompt=prompt)  # fix: review
    return {"text": reply.choices[0].text}


@app.get("/long")
def long():
    prompt = f"""
    Give this article a title.
    {request.args['article']}
    One line.
    """
    response = client.responses.create(model="gpt-4.1", input=prompt)  # fix: review
    return {"text": response.output_text}


@app.get("/none")
def none():
    both = f"""It's about '{request.args["topic"]}'."""
    response = client.responses.create(model="gpt-4.1", input=both)  # fix: review
    shown = client.responses.create(model="gpt-4.1", input=f"Write about {request.args['topic']!r}.")  # fix: none
    return {"text": response.output_text + shown.output_text}
