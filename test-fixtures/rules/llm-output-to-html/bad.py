# Model output parsed as HTML. Each case has a twin in ok.py.
from anthropic import Anthropic
from flask import Flask, make_response
from markupsafe import Markup
from openai import OpenAI

app = Flask(__name__)
client = OpenAI()
claude = Anthropic()


@app.get("/summary")
def summary():
    message = claude.messages.create(model="claude-sonnet-4-5", max_tokens=100, messages=[{"role": "user", "content": "Summarise the news."}])
    return Markup(message.content[0].text)
#                 ^^^^^^^^^^^^^^^^^^^^^^^ expect: llm-output-to-html


@app.get("/page")
def page():
    reply = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Write the page."}])
    return make_response(f"<main>{reply.choices[0].message.content}</main>")  # expect: llm-output-to-html
