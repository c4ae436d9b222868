import sqlite3
import sys

import aiosqlite
import duckdb
import mysql.connector
import psycopg
import psycopg2
import pymysql
from psycopg2 import sql

value = sys.argv[1]

connection = sqlite3.connect("a.db")
connection.execute(f"SELECT * FROM users WHERE name = '{value}'")  # flow: untrusted-input -> sql
connection.execute("SELECT * FROM users WHERE name = ?", (value,))  # noflow
connection.executemany("INSERT INTO users VALUES ('%s')" % value, [])  # flow: untrusted-input -> sql
connection.executescript(value)  # flow: untrusted-input -> sql
cursor = connection.cursor()
cursor.execute("SELECT * FROM users WHERE name = " + value)  # flow: untrusted-input -> sql
cursor.execute("SELECT * FROM users WHERE name = ?", [value])  # noflow
cursor.execute("EXPLAIN QUERY PLAN " + value)  # noflow
connection.execute(f"EXPLAIN {value}").fetchall()  # noflow
connection.executescript(f"EXPLAIN {value}")  # flow: untrusted-input -> sql
cursor.executemany(value, [])  # flow: untrusted-input -> sql
cursor.executescript(value)  # flow: untrusted-input -> sql
connection.execute("SELECT 1").execute(value)  # flow: untrusted-input -> sql
with sqlite3.connect("a.db") as opened:
    opened.execute(value)  # flow: untrusted-input -> sql


def typed(given: sqlite3.Connection, place: sqlite3.Cursor):
    given.execute(value)  # flow: untrusted-input -> sql
    place.execute(value)  # flow: untrusted-input -> sql


async def later():
    async with aiosqlite.connect("a.db") as db:
        await db.execute(value)  # flow: untrusted-input -> sql
    other = await psycopg.AsyncConnection.connect("")
    await other.execute(value)  # flow: untrusted-input -> sql


postgres = psycopg2.connect("").cursor()
postgres.execute(value)  # flow: untrusted-input -> sql
postgres.execute("SELECT * FROM users WHERE name = %s", (value,))  # noflow
# the text may begin with ANALYZE, which runs the rest
postgres.execute(f"EXPLAIN {value}")  # flow: untrusted-input -> sql
postgres.executemany(value, [])  # flow: untrusted-input -> sql
duckdb.connect().executemany(value, [])  # flow: untrusted-input -> sql
postgres.execute(query=value)  # flow: untrusted-input -> sql
postgres.execute(postgres.mogrify(value))  # flow: untrusted-input -> sql
postgres.execute(sql.SQL(value))  # flow: untrusted-input -> sql
postgres.execute(sql.SQL("SELECT * FROM {}").format(sql.Identifier(value)))  # noflow
postgres.execute(sql.SQL("SELECT {}").format(sql.Literal(value)))  # noflow
psycopg.connect("").execute(value)  # flow: untrusted-input -> sql
pymysql.connect().cursor().execute(value)  # flow: untrusted-input -> sql
mysql.connector.connect().cursor().execute(value)  # flow: untrusted-input -> sql
duckdb.sql(value)  # flow: untrusted-input -> sql
