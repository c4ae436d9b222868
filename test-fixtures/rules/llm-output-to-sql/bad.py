# Model-chosen text becomes query text. Each case has a twin in ok.py.
import json
import sqlite3

from openai import OpenAI

client = OpenAI()
connection = sqlite3.connect("shop.db")


def ask(question):
    reply = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": question}])
    return reply.choices[0].message.content


def whole_query(question):
    cursor = connection.cursor()
    cursor.execute(ask(question))
#                  ^^^^^^^^^^^^^ expect: llm-output-to-sql
    return cursor.fetchall()


def part(question):
    wanted = json.loads(ask(question))
    connection.execute(f"SELECT * FROM orders WHERE city = '{wanted['city']}'")  # expect: llm-output-to-sql


def formatted(question):
    sql = "SELECT * FROM orders WHERE id = '%s'" % ask(question)
    with sqlite3.connect("shop.db") as db:
        db.executescript(sql)  # expect: llm-output-to-sql
