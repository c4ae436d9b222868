# The twins of bad.py, one step away.
import json
import sqlite3

from openai import OpenAI

client = OpenAI()
connection = sqlite3.connect("shop.db")


def ask(question):
    reply = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": question}])
    return reply.choices[0].message.content


def bound(question):
    wanted = json.loads(ask(question))
    connection.execute("SELECT * FROM orders WHERE city = ?", (wanted["city"],))  # ok: llm-output-to-sql


def named(question):
    connection.execute("SELECT * FROM orders WHERE city = :city", {"city": ask(question)})  # ok: llm-output-to-sql


def number(question):
    cursor = connection.cursor()
    cursor.execute("SELECT * FROM orders LIMIT %d" % int(ask(question)))  # ok: llm-output-to-sql


class Queue:
    def execute(self, text):
        return text


def namesake(question):
    return Queue().execute(ask(question))  # ok: llm-output-to-sql
