# The twins of bad.py: constants and numbers.
from flask import Flask, request
from mcp.server.fastmcp import FastMCP
from openai import OpenAI

app = Flask(__name__)
client = OpenAI()
mcp = FastMCP("docs")
TEXTS = {"en": "Looks up a word", "de": "Schlägt ein Wort nach"}


def look_up(word: str) -> str:
    return word


@app.post("/ask")
def ask():
    language = request.json["language"]
    if language not in TEXTS:
        raise ValueError(language)
    tools = [{"type": "function", "function": {"name": "look_up", "description": TEXTS[language], "parameters": {}}}]
    return client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": request.json["question"]}], tools=tools).model_dump()  # ok: tool-description-injection


@app.post("/register")
def register():
    mcp.add_tool(look_up, name="look_up", description=f"Gives {int(request.json['count'])} words")  # ok: tool-description-injection
    return "done"
