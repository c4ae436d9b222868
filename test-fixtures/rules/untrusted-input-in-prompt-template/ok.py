# The twins of bad.py, one step away.
from flask import Flask, request
from openai import OpenAI

app = Flask(__name__)
client = OpenAI()


@app.post("/summary")
def summary():
    response = client.responses.create(
        model="gpt-4.1",
        instructions="Summarise the mail in one sentence.",
        input=request.json["mail"],  # ok: untrusted-input-in-prompt-template
    )
    return {"text": response.output_text}


@app.get("/poem")
def poem():
    lines = int(request.args.get("lines"))
    reply = client.completions.create(model="gpt-3.5-turbo-instruct", prompt=f"Write a poem with {lines} lines.")  # ok: untrusted-input-in-prompt-template
    return {"text": reply.choices[0].text}
