# What a model wrote is parsed and stored or sent as it is. Each case has a twin in ok.py.
import json
import smtplib
import sqlite3

from openai import OpenAI

client = OpenAI()
db = sqlite3.connect("invoices.db")


def parsed(text):
    reply = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": text}])
    return json.loads(reply.choices[0].message.content)


def store(text):
    invoice = parsed(text)
    db.execute("INSERT INTO invoices VALUES (?, ?)", (invoice["name"], invoice["amount"]))  # expect: model-json-without-schema


def mail(text):
    message = parsed(text)
    with smtplib.SMTP("mail.example.com") as smtp:
        smtp.sendmail("bot@example.com", message["to"], "hello")
        #                                ^^^^^^^^^^^^^ expect: model-json-without-schema
