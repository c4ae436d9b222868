from flask import Flask, request
from openai import OpenAI

app = Flask(__name__)
client = OpenAI()


@app.post("/triage")
def triage():
    reply = client.responses.create(model="gpt-5", input=f"Say in one word which team this mail is for: {request.json['text']}")
    return reply.output_text
