# A text whose quotes are doubled ends no text of SQL; one of which some are left, or that has another quote doubled by half, does.
import sqlite3

from openai import OpenAI

client = OpenAI()
connection = sqlite3.connect("shop.db")


def ask(question):
    return client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": question}]).choices[0].message.content


def quoted(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"


def named(value: str) -> str:
    return '"' + value.replace('"', '""') + '"'


def half(value: str) -> str:
    return "'" + value.replace("'", "''", 1) + "'"


def escaped(value: str) -> str:
    return "'" + value.replace("'", "\\'") + "'"


def look_up(question):
    connection.execute(f"SELECT * FROM orders WHERE city = {quoted(ask(question))}")  # ok: llm-output-to-sql
    connection.execute(f"SELECT {named(ask(question))} FROM orders")  # ok: llm-output-to-sql
    connection.execute(f"SELECT * FROM orders WHERE city = {half(ask(question))}")  # expect: llm-output-to-sql
    connection.execute(f"SELECT * FROM orders WHERE city = {escaped(ask(question))}")  # expect: llm-output-to-sql
