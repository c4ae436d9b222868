# The twins of bad.py: closed values, reading, and text that stays text.
import json
import sqlite3

from openai import OpenAI

client = OpenAI()
db = sqlite3.connect("invoices.db")


def answer(text):
    return client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": text}]).choices[0].message.content


def store(text):
    invoice = json.loads(answer(text))
    if invoice["kind"] not in ("invoice", "credit"):
        raise ValueError(invoice["kind"])
    db.execute("INSERT INTO invoices VALUES (?, ?)", (invoice["kind"], float(invoice["amount"])))  # ok: model-json-without-schema


def keep(text):
    db.execute("INSERT INTO answers VALUES (?)", (answer(text),))  # ok: model-json-without-schema


def look_up(text):
    invoice = json.loads(answer(text))
    return db.execute("SELECT * FROM invoices WHERE name = ?", (invoice["name"],)).fetchall()  # ok: model-json-without-schema
