# The twins of bad.py, one step away.
from anthropic import Anthropic
from flask import Flask, jsonify, render_template_string
from markupsafe import Markup, escape
from openai import OpenAI

app = Flask(__name__)
client = OpenAI()
claude = Anthropic()


@app.get("/summary")
def summary():
    message = claude.messages.create(model="claude-sonnet-4-5", max_tokens=100, messages=[{"role": "user", "content": "Summarise the news."}])
    return Markup("<p>") + escape(message.content[0].text)  # ok: llm-output-to-html


@app.get("/page")
def page():
    reply = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Write the page."}])
    return render_template_string("<main>{{ body }}</main>", body=reply.choices[0].message.content)  # ok: llm-output-to-html


@app.get("/data")
def data():
    reply = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Write the page."}])
    return jsonify(answer=reply.choices[0].message.content)  # ok: llm-output-to-html
