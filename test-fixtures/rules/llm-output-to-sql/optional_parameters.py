# A helper that binds parameters where it is given some: the calls that give none do not come to that line.
import sqlite3
from contextlib import closing
from typing import Any

from mcp.server.lowlevel import Server

server = Server("notes")


class Database:
    def __init__(self, path: str):
        self.path = path

    def query(self, text: str, params: dict[str, Any] | None = None):
        with closing(sqlite3.connect(self.path)) as connection:
            with closing(connection.cursor()) as cursor:
                if params:
                    cursor.execute(text, params)  # ok: llm-output-to-sql
                else:
                    cursor.execute(text)  # expect: llm-output-to-sql
                return cursor.fetchall()

    def bound(self, text: str, params=None):
        with sqlite3.connect(self.path) as connection:
            if not params:
                return connection.execute("SELECT 1").fetchall()  # ok: llm-output-to-sql
            return connection.execute(text, params).fetchall()  # expect: llm-output-to-sql

    def spread(self, text: str, params=None):
        with sqlite3.connect(self.path) as connection:
            if params:
                connection.execute(text, params)  # expect: llm-output-to-sql


async def main(path: str):
    db = Database(path)

    @server.call_tool()
    async def handle(name: str, arguments: dict[str, Any] | None):
        if not arguments:
            raise ValueError("no arguments")
        if name == "describe":
            return db.query(f"PRAGMA table_info({arguments['table']})")
        db.query("SELECT * FROM notes WHERE name = :name", {"name": arguments["name"]})
        db.bound("SELECT * FROM notes WHERE name = '" + arguments["name"] + "' AND owner = :owner", {"owner": "me"})
        given = [f"SELECT * FROM {arguments['table']}", {}]
        return db.spread(*given)
