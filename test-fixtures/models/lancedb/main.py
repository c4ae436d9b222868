# LanceDB for Python.
import sys

import lancedb

words = sys.argv[1]


def find(vector):
    table = lancedb.connect("data").open_table("pages")
    rows = table.search(vector).where(f"kind = '{words}'").limit(3).to_list()  # flow: untrusted-input -> sql
    eval(rows[0]["text"])  # flow: retrieved-content -> code
    frame = table.search(vector).limit(3).to_pandas()
    eval(frame["text"][0])  # flow: retrieved-content -> code
    table.delete(f"kind = '{words}'")  # flow: untrusted-input -> sql


async def later():
    table = await (await lancedb.connect_async("data")).open_table("pages")
    return table
