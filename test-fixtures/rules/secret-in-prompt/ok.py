# The twins of bad.py: the secret goes where it belongs, or nothing of it is left.
import hashlib
import os

import requests
from anthropic import Anthropic
from mcp.server.fastmcp import FastMCP

client = Anthropic(api_key=os.environ["ANTHROPIC_API_KEY"])
mcp = FastMCP("db")


def login(question):
    return client.messages.create(
        model="claude",
        max_tokens=100,
        system=f"Log in as {os.environ['DB_USER']}.",  # ok: secret-in-prompt
        messages=[{"role": "user", "content": question}],
    )


def call(question):
    key = hashlib.sha256(os.getenv("GITHUB_TOKEN").encode()).hexdigest()
    return client.messages.create(model="claude", max_tokens=100, messages=[{"role": "user", "content": key + question}])  # ok: secret-in-prompt


@mcp.tool()
def connection(name: str) -> str:
    headers = {"Authorization": f"Bearer {os.environ['DB_API_KEY']}"}
    return requests.get("https://db.example.com/", params={"name": name}, headers=headers, timeout=10).text  # ok: secret-in-prompt


def parameters(given):
    wanted = {}
    for key in ("model", "messages", "system"):
        if given.get(key):
            wanted[key] = given.get(key)
    return {"client": {"api_key": given["api_key"]}, "model": wanted}


def settings(question):
    configs = parameters({"model": "claude", "api_key": os.environ["ANTHROPIC_API_KEY"], "messages": [{"role": "user", "content": question}]})
    return Anthropic(**configs["client"]).messages.create(max_tokens=100, **configs["model"])  # ok: secret-in-prompt
