# Decorators that are applied by a call.
from mcp.server.fastmcp import FastMCP

mcp = FastMCP("notes")


def look(query):  # expect: weak-tool-schema
    return query


def exact(query: str):
    return query


def helper(query):
    return query


mcp.tool()(look)
mcp.tool()(exact)
print(helper("a"))
