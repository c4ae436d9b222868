# Version 1 knows no such argument.
from mcp.server.lowlevel import Server


async def on_call_tool(ctx, params):
    eval(params.arguments["code"])  # noflow


Server("demo", on_call_tool=on_call_tool)


@server.list_tools()
async def tools():
    from mcp.types import Tool

    return [Tool(name="look", description="Looks something up", inputSchema={"type": "object"})]
