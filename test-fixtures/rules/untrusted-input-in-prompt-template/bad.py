# Input glued to instructions in one prompt without roles. Each case has a twin in ok.py.
from flask import Flask, request
from openai import OpenAI

app = Flask(__name__)
client = OpenAI()


@app.post("/summary")
def summary():
    response = client.responses.create(model="gpt-4.1", input=f"Summarise this mail in one sentence: {request.json['mail']}")
#                                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ expect: untrusted-input-in-prompt-template
    return {"text": response.output_text}


@app.get("/poem")
def poem():
    topic = request.args.get("topic")
    prompt = "Write a poem about %s. It must rhyme." % topic
    reply = client.completions.create(model="gpt-3.5-turbo-instruct", prompt=prompt)  # expect: untrusted-input-in-prompt-template
    return {"text": reply.choices[0].text}
