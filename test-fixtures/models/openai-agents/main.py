# OpenAI's Agents SDK for Python.
import subprocess
import sys

from agents import (
    Agent,
    FunctionTool,
    ItemHelpers,
    LocalShellTool,
    RunContextWrapper,
    Runner,
    ShellTool,
    function_tool,
    handoff,
    input_guardrail,
    set_default_openai_key,
)
from agents.decorators import tool
from agents.mcp import MCPServerSse, MCPServerStdio, MCPServerStreamableHttp

from agents.base import Agent as Own
from agents.tool_context import ToolContext

words = sys.argv[1]
Own(name="Own", instructions=words)

agent = Agent(name="Helper", instructions=f"Speak like {words}")  # flow: untrusted-input -> system-prompt
calm = Agent(name="Calm", instructions="Be brief.", model="gpt-5")
calm.clone(instructions=words)  # flow: untrusted-input -> system-prompt
calm.as_tool(tool_name="ask", tool_description=words)  # flow: untrusted-input -> tool-description
set_default_openai_key("Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key


def dynamic(context, agent):
    return words  # noflow


Agent(name="By context", instructions=dynamic)  # flow: untrusted-input -> system-prompt


async def main():
    result = await Runner.run(agent, words)  # flow: untrusted-input -> user-prompt
    eval(result.final_output)  # flow: llm-output -> code
    eval(result.last_response_id)  # noflow
    eval(result.final_output_as(str))  # flow: llm-output -> code
    for item in result.new_items:
        eval(item.raw_item.arguments)  # flow: tool-arguments -> code
    eval(ItemHelpers.text_message_outputs(result.new_items))  # flow: llm-output -> code
    eval(Runner.run_sync(starting_agent=agent, input="Hello").final_output)  # flow: llm-output -> code


async def stream():
    result = Runner.run_streamed(agent, input="Hello")
    async for event in result.stream_events():
        if event.type == "raw_response_event":
            eval(event.data.delta)  # flow: llm-output -> code
        elif event.item.type == "message_output_item":
            eval(ItemHelpers.text_message_output(event.item))  # flow: llm-output -> code
    eval(result.final_output)  # flow: llm-output -> code


@function_tool
def run_command(command: str) -> str:
    return subprocess.run(command, shell=True, capture_output=True).stdout  # flow: tool-arguments -> shell-command


@function_tool(name_override="search")
async def search(context: RunContextWrapper[dict], query: str, limit: int = 3) -> str:
    eval(context.context["expression"])  # noflow
    return eval(query)  # flow: tool-arguments -> code


@tool
def bare(context: ToolContext, command: str) -> str:
    eval(context.context["expression"])  # noflow
    return eval(command)  # flow: tool-arguments -> code


def plain(command: str) -> str:
    return eval(command)  # noflow


def wrapped(command: str) -> str:
    return eval(command)  # flow: tool-arguments -> code


function_tool(wrapped)


async def invoke(context, args: str) -> str:
    eval(context)  # noflow
    return eval(args)  # flow: tool-arguments -> code


FunctionTool(name="run", description=words, params_json_schema={}, on_invoke_tool=invoke)  # flow: untrusted-input -> tool-description


async def execute(request):
    for command in request.data.action.commands:
        subprocess.run(command, shell=True)  # flow: tool-arguments -> shell-command


def execute_locally(request):
    eval(request.data.action.command)  # flow: tool-arguments -> code


ShellTool(executor=execute)
LocalShellTool(executor=execute_locally)


async def on_handoff(context, data):
    eval(data.reason)  # flow: tool-arguments -> code


handoff(agent=agent, on_handoff=on_handoff, input_type=dict)


@input_guardrail
async def guard(context, agent, text):
    eval(text)  # flow: untrusted-input -> code


async def servers():
    local = MCPServerStdio(params={"command": words, "args": []})  # flow: untrusted-input -> shell-command
    MCPServerSse(params={"url": words})  # flow: untrusted-input -> url
    MCPServerStreamableHttp(params={"url": words})  # flow: untrusted-input -> url
    answer = await local.call_tool("read", {})
    eval(answer.content[0].text)  # flow: retrieved-content -> code
