import os

import bleach
import flask
import jinja2
import markupsafe
from flask import Blueprint, Flask, Response, escape, jsonify, make_response, redirect, render_template, render_template_string, request, send_file, send_from_directory

app = Flask(__name__)
views = Blueprint("views", __name__)


@app.route("/run/<name>", methods=["POST"])
def run(name):
    os.system(name)  # flow: untrusted-input -> shell-command
    os.system(request.args["a"])  # flow: untrusted-input -> shell-command
    os.system(request.form["a"])  # flow: untrusted-input -> shell-command
    os.system(request.values["a"])  # flow: untrusted-input -> shell-command
    os.system(request.json["a"])  # flow: untrusted-input -> shell-command
    os.system(request.headers["a"])  # flow: untrusted-input -> shell-command
    os.system(request.cookies["a"])  # flow: untrusted-input -> shell-command
    os.system(request.view_args["a"])  # flow: untrusted-input -> shell-command
    os.system(request.args.get("a"))  # flow: untrusted-input -> shell-command
    os.system(request.data)  # flow: untrusted-input -> shell-command
    os.system(request.query_string)  # flow: untrusted-input -> shell-command
    os.system(request.url)  # flow: untrusted-input -> shell-command
    os.system(request.path)  # flow: untrusted-input -> shell-command
    os.system(request.full_path)  # flow: untrusted-input -> shell-command
    os.system(request.files["a"].filename)  # flow: untrusted-input -> shell-command
    os.system(request.get_json()["command"])  # flow: untrusted-input -> shell-command
    os.system(request.get_data())  # flow: untrusted-input -> shell-command
    os.system(flask.request.args["a"])  # flow: untrusted-input -> shell-command
    os.system(request.method)  # noflow
    text = request.form["text"]
    render_template_string(text)  # flow: untrusted-input -> code
    render_template_string(f"<p>{text}</p>")  # flow: untrusted-input -> code
    render_template_string("<p>{{ text }}</p>", text=text)  # noflow
    render_template("page.html", text=text)  # noflow
    jsonify(text=text)  # noflow
    jinja2.Template(text)  # flow: untrusted-input -> code
    jinja2.Environment().from_string(text)  # flow: untrusted-input -> code
    redirect(text)  # flow: untrusted-input -> url
    redirect("/home")  # noflow
    send_file(text)  # flow: untrusted-input -> path
    send_from_directory("/srv/public", text)  # noflow
    send_from_directory(text, "a.txt")  # flow: untrusted-input -> path
    make_response(text)  # flow: untrusted-input -> html
    make_response(escape(text))  # noflow
    make_response(markupsafe.escape(text))  # noflow
    make_response(bleach.clean(text))  # noflow
    markupsafe.Markup(text)  # flow: untrusted-input -> html
    flask.Markup(f"<b>{text}</b>")  # flow: untrusted-input -> html
    Response(f"<p>{text}</p>")  # flow: untrusted-input -> html
    Response(text, mimetype="text/html")  # flow: untrusted-input -> html
    Response(text, content_type="text/html; charset=utf-8")  # flow: untrusted-input -> html
    Response(text, mimetype="text/plain")  # noflow
    Response((part for part in [text]), mimetype="text/event-stream")  # noflow
    return jsonify(ok=True)


@views.get("/<name>")
def by_get(name):
    os.system(name)  # flow: untrusted-input -> shell-command


@views.post("/<name>")
def by_post(name):
    os.system(name)  # flow: untrusted-input -> shell-command


@app.put("/<name>")
def by_put(name):
    os.system(name)  # flow: untrusted-input -> shell-command


@app.delete("/<name>")
def by_delete(name):
    os.system(name)  # flow: untrusted-input -> shell-command


@app.patch("/<name>")
def by_patch(name):
    os.system(name)  # flow: untrusted-input -> shell-command


def helper(name):
    os.system(name)  # noflow
