"""Values are escaped where they stand between tags."""
from flask import Flask, make_response
from markupsafe import Markup
from openai import OpenAI

app = Flask(__name__)
client = OpenAI()


def ask(question):
    reply = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": question}])
    return reply.choices[0].message.content


@app.get("/text")
def text():
    return Markup(ask("Summarise the news."))  # fix: review


@app.get("/page")
def page():
    answer = ask("Write the page.")
    body = f"<main>{answer}</main>"
    return make_response(body)  # fix: review


@app.get("/both")
def both():
    answer = ask("Write the page.")
    return make_response("<h1>%s</h1><p>%s</p>" % ("News", answer), 200)  # fix: review


@app.get("/attribute")
def attribute():
    answer = ask("Which colour?")
    return make_response(f'<p style="color: {answer}">text</p>')  # fix: none


@app.get("/script")
def script():
    answer = ask("Which word?")
    return make_response(f"<script>show('{answer}')</script>")  # fix: none


@app.get("/whole")
def whole():
    return make_response(ask("Write the page."))  # fix: none
