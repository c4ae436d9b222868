# Rows that are written, and mail.
import smtplib
import sqlite3
import sys

value = sys.argv[1]
connection = sqlite3.connect("notes.db")
cursor = connection.cursor()
smtp = smtplib.SMTP("localhost")

connection.execute("INSERT INTO notes VALUES (?)", (value,))  # flow: untrusted-input -> effect
cursor.execute("update notes set text = :text", {"text": value})  # flow: untrusted-input -> effect
cursor.execute("SELECT * FROM notes WHERE text = ?", (value,))  # noflow
smtp.sendmail("a@example.com", [value], "hello")  # flow: untrusted-input -> effect
smtp.send_message(value)  # flow: untrusted-input -> effect
smtp.login(value, "x")  # noflow
