from flask import Flask, request
from openai import OpenAI

app = Flask(__name__)
client = OpenAI()


@app.post("/ask")
def ask():
    reply = client.chat.completions.create(
        model="gpt-5",
        messages=[
            {"role": "system", "content": f"You help {request.json['name']} with orders."},
            {"role": "user", "content": "Hello"},
        ],
    )
    return reply.choices[0].message.content
