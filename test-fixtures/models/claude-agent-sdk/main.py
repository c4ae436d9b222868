# The Claude Agent SDK for Python.
import subprocess
import sys

import claude_code_sdk
from claude_agent_sdk import AgentDefinition, ClaudeAgentOptions, ClaudeSDKClient, tool
from claude_agent_sdk import query

words = sys.argv[1]


@tool("run", "Runs a command", {"command": str})
async def run(args):
    subprocess.run(args["command"], shell=True)  # flow: tool-arguments -> shell-command


async def plain(args):
    subprocess.run(args["command"], shell=True)  # noflow


async def permit(name, input, context):
    eval(name)  # flow: tool-name -> code
    eval(input["command"])  # flow: tool-arguments -> code
    eval(context.signal)  # noflow


options = ClaudeAgentOptions(system_prompt=words, can_use_tool=permit, cwd=words)  # flow: untrusted-input -> system-prompt
older = claude_code_sdk.ClaudeCodeOptions(append_system_prompt=words)  # flow: untrusted-input -> system-prompt
AgentDefinition(description="Reviews", prompt=words)  # flow: untrusted-input -> system-prompt


async def main():
    async for message in query(prompt=words, options=options):  # flow: untrusted-input -> user-prompt
        eval(message.result)  # flow: llm-output -> code
        for block in message.content:
            eval(block.text)  # flow: llm-output -> code
            eval(block.input["command"])  # flow: tool-arguments -> code


async def converse():
    async with ClaudeSDKClient(options=options) as client:
        await client.query(words)  # flow: untrusted-input -> user-prompt
        async for message in client.receive_response():
            eval(message.result)  # flow: llm-output -> code
            eval(message.session_id)  # noflow
        async for message in client.receive_messages():
            eval(message.content[0].text)  # flow: llm-output -> code
