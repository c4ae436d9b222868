import json
from pathlib import Path

from openai import OpenAI

client = OpenAI()
FOLDER = Path("/srv/notes")


def read_note(question: str) -> str:
    reply = client.chat.completions.create(model="gpt-5", messages=[{"role": "user", "content": question}])
    arguments = json.loads(reply.choices[0].message.tool_calls[0].function.arguments)
    return (FOLDER / arguments["name"]).read_text()
