# Version 2.
from mcp.server.lowlevel import Server


async def on_call_tool(ctx, params):
    eval(params.arguments["code"])  # flow: tool-arguments -> code


Server("demo", on_call_tool=on_call_tool)
