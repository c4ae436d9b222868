import os

from anthropic import Anthropic
from mcp.server.fastmcp import FastMCP

client = Anthropic()
mcp = FastMCP("db")
NOTES = "Key: " + os.environ["SERVICE_API_KEY"]


def login(question):
    password = os.environ["DB_PASSWORD"]
    return client.messages.create(
        model="claude",
        max_tokens=100,
        system=f"Log in with the password {password}.",  # fix: review
        messages=[{"role": "user", "content": "Token: " + os.getenv("GITHUB_TOKEN") + question}],  # fix: review
    )


def everything():
    return client.messages.create(model="claude", max_tokens=100, system=NOTES, messages=[])  # fix: none


@mcp.tool()
def connection(name: str) -> dict:
    return {"name": name, "password": os.environ.get("DB_PASSWORD")}  # fix: review
