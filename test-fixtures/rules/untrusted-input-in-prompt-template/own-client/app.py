# Modules are loaded by name; what the request holds is read in them.
import importlib

from flask import Flask, jsonify, request

from challenges import limits

app = Flask(__name__)
NAMES = ["joke-one", "fixed"]


@app.route("/api/<name>", methods=["POST"])
def run(name):
    if name not in NAMES:
        return jsonify({}), 404
    module = importlib.import_module(f"challenges.{name.replace('-', '_')}")
    return module.handle(request)


@app.route("/limits", methods=["POST"])
def limited():
    return limits.handle(request)
