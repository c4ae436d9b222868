import json
import sqlite3

from openai import OpenAI

client = OpenAI()
db = sqlite3.connect("invoices.db")


def answer(text):
    return client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": text}]).choices[0].message.content


def store(text):
    invoice = json.loads(answer(text))
    db.execute("INSERT INTO invoices VALUES (?, ?)", (invoice["name"].strip(), invoice["amount"]))  # fix: review


def default(text):
    note = json.loads(answer(text))
    db.execute("INSERT INTO notes VALUES (?, ?)", (note["title"], note.get("lang", "en")))  # fix: review


def whole(text):
    invoice = json.loads(answer(text))
    db.execute("INSERT INTO invoices VALUES (:name, :amount)", invoice)  # fix: none


def nested(text):
    invoice = json.loads(answer(text))
    db.execute("INSERT INTO invoices VALUES (?)", (invoice["address"]["city"],))  # fix: none
