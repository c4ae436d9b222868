# Names and descriptions that somebody else writes. Each case has a twin in ok.py.
from flask import Flask, request
from mcp.server.fastmcp import FastMCP
from openai import OpenAI

app = Flask(__name__)
client = OpenAI()
mcp = FastMCP("docs")


def look_up(word: str) -> str:
    return word


@app.post("/ask")
def ask():
    topic = request.json["topic"]
    tools = [{"type": "function", "function": {"name": "look_up", "description": f"Looks up {topic}", "parameters": {}}}]
    return client.chat.completions.create(model="gpt-4o", messages=[], tools=tools).model_dump()  # expect: tool-description-injection


@app.post("/register")
def register():
    mcp.add_tool(look_up, name="look_up", description=request.json["description"])
    #                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^ expect: tool-description-injection
    return "done"
