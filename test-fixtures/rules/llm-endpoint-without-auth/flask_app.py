from functools import wraps

from flask import Flask, abort, redirect, request, session
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address
from flask_login import login_required
from openai import OpenAI

app = Flask(__name__)
limiter = Limiter(get_remote_address, app=app)
client = OpenAI()


def ask(question):
    return client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": question}]).choices[0].message.content


def with_key(view):
    @wraps(view)
    def wrapper(*args, **kwargs):
        if request.headers.get("X-Api-Key") != app.config["KEY"]:
            abort(401)
        return view(*args, **kwargs)

    return wrapper


def with_login(view):
    @wraps(view)
    def wrapper(*args, **kwargs):
        return view(*args, **kwargs)

    return wrapper


@app.route("/open", methods=["POST"])  # expect: llm-endpoint-without-auth "`POST /open`"
def open_chat():
    return ask(request.json["question"])


@app.post("/login-required")  # expect: llm-endpoint-without-auth "without a rate limit"
@login_required
def known():
    return ask(request.json["question"])


@app.post("/limited")  # ok: llm-endpoint-without-auth
@limiter.limit("10/minute")
@with_key
def limited():
    return ask(request.json["question"])


@app.post("/named")  # expect: llm-endpoint-without-auth "without authentication"
@limiter.limit("10/minute")
@with_login
def named():
    return ask(request.json["question"])


@app.post("/session")  # ok: llm-endpoint-without-auth
@limiter.limit("10/minute")
def with_session():
    if "user_id" not in session:
        return redirect("/")
    return ask(request.json["question"])
