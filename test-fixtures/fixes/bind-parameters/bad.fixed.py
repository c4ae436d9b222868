"""sqlite3 binds with a question mark."""
import sqlite3

from openai import OpenAI

client = OpenAI()
connection = sqlite3.connect("shop.db")


def ask(question):
    reply = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": question}])
    return reply.choices[0].message.content


def queries(question):
    city = ask(question)
    cursor = connection.cursor()
    cursor.execute("SELECT * FROM orders WHERE city = ?", (city,))  # fix: safe
    cursor.execute("SELECT * FROM orders WHERE city LIKE ?", (f"%{city}%",))  # fix: safe
    cursor.execute("SELECT * FROM orders WHERE id = ?", (city,))  # fix: review
    cursor.execute("INSERT INTO orders (city, state) VALUES (?, 'open')", (city,))  # fix: safe
    query = """
        SELECT * FROM orders
        WHERE city = ?
    """
    cursor.execute(query, (city,))  # fix: safe
    cursor.execute(f"SELECT * FROM orders WHERE state = ? AND city = '{city}'", ("open",))  # fix: none
    cursor.execute(f"SELECT * FROM {city}")  # fix: none
    cursor.execute(f"SELECT * FROM orders ORDER BY {city} DESC")  # fix: none
    cursor.executescript(f"DELETE FROM orders WHERE city = '{city}'")  # fix: none
    cursor.execute(f"SELECT * FROM orders WHERE city = '{city!r}'")  # fix: none
    cursor.execute("SELECT * FROM orders WHERE city IN ('%s')" % "','".join(city.split()))  # fix: none
    cursor.execute(city)  # fix: none
