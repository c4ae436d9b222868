import json
import sqlite3

from openai import OpenAI

client = OpenAI()
database = sqlite3.connect("orders.db")


def find(question: str) -> list:
    reply = client.chat.completions.create(model="gpt-5", messages=[{"role": "user", "content": question}])
    arguments = json.loads(reply.choices[0].message.tool_calls[0].function.arguments)
    return database.execute(f"SELECT * FROM orders WHERE id = '{arguments['id']}'").fetchall()
