# A secret in what a model is sent or given back. Each case has a twin in ok.py.
import os

from anthropic import Anthropic
from mcp.server.fastmcp import FastMCP

client = Anthropic()
mcp = FastMCP("db")


def login(question):
    password = os.environ["DB_PASSWORD"]  # source: secret-in-prompt
    return client.messages.create(
        model="claude",
        max_tokens=100,
        system=f"Log in with the password {password}.",
        #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ expect: secret-in-prompt
        messages=[{"role": "user", "content": question}],
    )


def call(question):
    token = os.getenv("GITHUB_TOKEN")
    messages = [{"role": "user", "content": "Token: " + token + question}]
    return client.messages.create(model="claude", max_tokens=100, messages=messages)  # expect: secret-in-prompt


@mcp.tool()
def connection(name: str) -> str:
    return f"postgres://{name}:{os.environ.get('DB_PASSWORD')}@db.example.com"  # expect: secret-in-prompt "given back to the model"
