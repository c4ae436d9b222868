# What is a number, of one class or another, carries no text; what may also be a text does.
import json
import sqlite3

from openai import OpenAI

client = OpenAI()
connection = sqlite3.connect("shop.db")


def ask(question):
    return json.loads(client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": question}]).choices[0].message.content)


def number(question):
    value = ask(question)["value"]
    if isinstance(value, (int, float)):
        connection.execute(f"SELECT {value} FROM dual")  # ok: llm-output-to-sql
    else:
        connection.execute(f"SELECT {value} FROM dual")  # expect: llm-output-to-sql


def text(question):
    value = ask(question)["value"]
    if isinstance(value, (int, str)):
        connection.execute(f"SELECT {value} FROM dual")  # expect: llm-output-to-sql
