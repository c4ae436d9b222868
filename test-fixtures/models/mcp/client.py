# The Python SDK of the Model Context Protocol (1 and 2) and the fastmcp package.
import sys

import fastmcp
from fastmcp.client.transports import StdioTransport
from fastmcp.tools import tool
from mcp import ClientSession, StdioServerParameters
from mcp.client.session_group import ClientSessionGroup
from mcp.client.sse import sse_client
from mcp.client.streamable_http import streamable_http_client, streamablehttp_client
from mcp.client.websocket import websocket_client
from mcp.server.fastmcp import Context, FastMCP
from mcp.server.fastmcp.tools import Tool
from mcp.server.lowlevel import Server
from mcp.server.mcpserver import MCPServer
from mcp.server.session import ServerSession

user_input = sys.argv[1]
mcp = FastMCP("demo")


@mcp.tool()
def run(code: str, verbose: str = ""):
    eval(code)  # flow: tool-arguments -> code
    exec(verbose)  # flow: tool-arguments -> code


@mcp.tool(name="run_async", description="Runs code")
async def run_async(code: str):
    eval(code)  # flow: tool-arguments -> code


@mcp.resource("file://{path}")
def read(path: str):
    eval(path)  # flow: tool-arguments -> code


@mcp.prompt()
def review(code: str):
    eval(code)  # flow: tool-arguments -> code


def helper(code: str):
    eval(code)  # noflow


def plain(code: str):
    eval(code)  # flow: tool-arguments -> code


def second_plain(code: str):
    eval(code)  # flow: tool-arguments -> code


def third_plain(code: str):
    eval(code)  # flow: tool-arguments -> code


def fourth_plain(code: str):
    eval(code)  # flow: tool-arguments -> code


mcp.add_tool(plain, name="plain")
mcp.add_tool(fn=second_plain)
Tool.from_function(third_plain)
mcp.tool(fourth_plain)


@mcp.tool()
async def ask(question: str, ctx: Context):
    answer = await ctx.session.create_message(messages=[], max_tokens=100, system_prompt=user_input)  # flow: untrusted-input -> system-prompt
    eval(answer.content.text)  # flow: llm-output -> code
    form = await ctx.elicit(message="Which?", schema=dict)
    eval(form.data.expression)  # flow: untrusted-input -> code
    by_session = await ctx.session.elicit("Which?", {})
    eval(by_session.content["expression"])  # flow: untrusted-input -> code


@mcp.tool()
async def with_context(ctx: Context, question: str):
    eval(ctx.request_context.lifespan_context.expression)  # noflow
    eval(question)  # flow: tool-arguments -> code


def later(ctx: Context, question: str):
    eval(ctx.request_context.lifespan_context.expression)  # noflow
    eval(question)  # flow: tool-arguments -> code


mcp.add_tool(later)


async def sample_declared(session: ServerSession):
    answer = await session.create_message(messages=[], max_tokens=100)
    eval(answer.content.text)  # flow: llm-output -> code


async def current_context():
    ctx = mcp.get_context()
    form = await ctx.elicit(message="Which?", schema=dict)
    eval(form.data.expression)  # flow: untrusted-input -> code


# fastmcp
fast = fastmcp.FastMCP("demo")


@fast.tool
def fast_run(code: str):
    eval(code)  # flow: tool-arguments -> code


@fast.prompt
def fast_prompt(code: str):
    eval(code)  # flow: tool-arguments -> code


@tool
def bare_tool(code: str):
    eval(code)  # flow: tool-arguments -> code


@tool(name="named")
def named_tool(code: str):
    eval(code)  # flow: tool-arguments -> code


@fast.tool
async def fast_sample(question: str, ctx: fastmcp.Context):
    answer = await ctx.sample(user_input, system_prompt="Be brief.")  # flow: untrusted-input -> user-prompt
    eval(answer.text)  # flow: llm-output -> code
    await ctx.sample("hi", system_prompt=user_input)  # flow: untrusted-input -> system-prompt


# mcp 2
second = MCPServer("demo")


@second.tool()
def second_run(code: str):
    eval(code)  # flow: tool-arguments -> code


async def on_call_tool(ctx, params):
    eval(params.arguments["code"])  # flow: tool-arguments -> code
    eval(params.name)  # flow: tool-name -> code


async def on_read_resource(ctx, params):
    eval(params.uri)  # flow: tool-arguments -> code


async def on_get_prompt(ctx, params):
    eval(params.arguments["topic"])  # flow: tool-arguments -> code


Server("demo", on_call_tool=on_call_tool, on_read_resource=on_read_resource, on_get_prompt=on_get_prompt)

# Low-level server of mcp 1
server = Server("demo")


@server.list_tools()
async def list_tools():
    return []


@server.call_tool()
async def call_tool(name: str, arguments: dict):
    eval(arguments["code"])  # flow: tool-arguments -> code
    eval(name)  # flow: tool-name -> code
    answer = await server.request_context.session.create_message(messages=[], max_tokens=100)
    eval(answer.content.text)  # flow: llm-output -> code


@server.read_resource()
async def read_resource(uri):
    eval(uri)  # flow: tool-arguments -> code


@server.get_prompt()
async def get_prompt(name: str, arguments: dict):
    eval(arguments["topic"])  # flow: tool-arguments -> code


# Clients
async def clients(read, write):
    async with ClientSession(read, write) as session:
        result = await session.call_tool("run", {})
        eval(result.content[0].text)  # flow: retrieved-content -> code
        eval(result.structuredContent["code"])  # flow: retrieved-content -> code
        eval((await session.read_resource("file:///a")).contents[0].text)  # flow: retrieved-content -> code
        eval((await session.get_prompt("review")).messages[0].content.text)  # flow: retrieved-content -> code
        tools = await session.list_tools()
        eval(tools.tools[0].description)  # flow: retrieved-content -> code
    group = await ClientSessionGroup().call_tool("run", {})
    eval(group.content[0].text)  # flow: retrieved-content -> code
    async with fastmcp.Client("server.py") as client:
        eval((await client.call_tool("run", {})).data)  # flow: retrieved-content -> code
        eval((await client.read_resource("file:///a"))[0].text)  # flow: retrieved-content -> code
        eval((await client.list_tools())[0].description)  # flow: retrieved-content -> code


def transports():
    StdioServerParameters(command=user_input, args=["serve"])  # flow: untrusted-input -> shell-command
    StdioServerParameters(command="server", args=[user_input])  # flow: untrusted-input -> command-argument
    StdioTransport(command=user_input, args=[])  # flow: untrusted-input -> shell-command
    websocket_client(user_input)  # flow: untrusted-input -> url
    sse_client(user_input)  # flow: untrusted-input -> url
    streamablehttp_client(url=user_input)  # flow: untrusted-input -> url
    streamable_http_client(user_input)  # flow: untrusted-input -> url
