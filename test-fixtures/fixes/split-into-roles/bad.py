"""The same in Python."""
from flask import Flask, request
from openai import OpenAI

app = Flask(__name__)
client = OpenAI()


@app.post("/summary")
def summary():
    response = client.responses.create(model="gpt-4.1", input=f"Summarise this mail: {request.json['mail']}")  # fix: review
    return {"text": response.output_text}


@app.get("/long")
def long():
    response = client.responses.create(
        model="gpt-4.1",
        input="Give this article a title: " + request.args["article"],  # fix: review
        max_output_tokens=50,
    )
    return {"text": response.output_text}


@app.get("/none")
def none():
    topic = request.args.get("topic")
    reply = client.completions.create(model="gpt-3.5-turbo-instruct", prompt=f"Write a poem about {topic}.")  # fix: none
    settings = {"temperature": 0}
    response = client.responses.create(model="gpt-4.1", input=f"Write a poem about {topic}.", **settings)  # fix: none
    return {"text": reply.choices[0].text, "other": response.output_text}
