# Pydantic AI: agents, tools, prompts made at run time, and results.
import subprocess
import sys

from pydantic_ai import Agent, FunctionToolset, RunContext, SystemPromptPart, Tool
from pydantic_ai.direct import model_request, model_request_sync
from pydantic_ai.messages import SystemPromptPart as Part
from pydantic_ai.tools import Tool as Named

words = sys.argv[1]


def looked_up(context: RunContext[str], place: str) -> str:
    eval(context.deps)  # noflow
    return eval(place)  # flow: tool-arguments -> code


agent = Agent("openai:gpt-5", instructions=f"Speak like {words}", tools=[looked_up])  # flow: untrusted-input -> system-prompt
calm = Agent(words, system_prompt=("Be brief.", words))  # flow: untrusted-input -> system-prompt


@agent.tool
def run_command(context: RunContext[str], command: str, times: int = 1) -> str:
    eval(context.deps)  # noflow
    return subprocess.run(command, shell=True)  # flow: tool-arguments -> shell-command


@agent.tool_plain(retries=2)
async def plain(command: str) -> str:
    return eval(command)  # flow: tool-arguments -> code


def helper(context, command: str) -> str:
    return eval(command)  # noflow


def other(command: str) -> str:
    return eval(command)  # flow: tool-arguments -> code


def third(command: str) -> str:
    return eval(command)  # flow: tool-arguments -> code


def fourth(command: str) -> str:
    return eval(command)  # flow: tool-arguments -> code


Tool(other)
Named(third, name="third")
tools = FunctionToolset()
tools.add_function(fourth)


@tools.tool
def of_set(command: str) -> str:
    return eval(command)  # flow: tool-arguments -> code


@agent.system_prompt
def prompt(context: RunContext[str]) -> str:
    if context.deps:
        return "Be brief."
    return f"Speak like {words}"  # flow: untrusted-input -> system-prompt


@agent.instructions()
def instructions() -> str:
    return words  # flow: untrusted-input -> system-prompt


@agent.output_validator
def validator(context: RunContext[str], output: str) -> str:
    eval(context.deps)  # noflow
    eval(output)  # flow: llm-output -> code
    return words


async def main():
    result = await agent.run(words)  # flow: untrusted-input -> user-prompt
    eval(result.output)  # flow: llm-output -> code
    eval(result.data)  # flow: llm-output -> code
    eval(result.usage())  # noflow
    eval(result.response.tool_calls[0].args)  # flow: tool-arguments -> code
    eval(agent.run_sync("Hello", instructions=words).output)  # flow: llm-output -> code # flow: untrusted-input -> system-prompt
    async with agent.run_stream("Hello") as response:
        async for text in response.stream_text(delta=True):
            eval(text)  # flow: llm-output -> code
        async for text in response.stream_output():
            eval(text)  # flow: llm-output -> code
        async for text in response.stream():
            eval(text)  # flow: llm-output -> code
        async for message, last in response.stream_structured():
            eval(message)  # flow: llm-output -> code
        eval(await response.get_output())  # flow: llm-output -> code
        eval(await response.get_data())  # flow: llm-output -> code
    eval(agent.run_stream_sync("Hello").get_output())  # flow: llm-output -> code
    async with agent.iter("Hello") as run:
        eval(run.result.output)  # flow: llm-output -> code
    async for event in agent.run_stream_events("Hello"):
        eval(event.delta.content_delta)  # flow: llm-output -> code
        eval(event.part.args)  # flow: tool-arguments -> code
    with agent.override(instructions=words):  # flow: untrusted-input -> system-prompt
        pass
    eval((await model_request("openai:gpt-5", [])).parts[0].content)  # flow: llm-output -> code
    eval(model_request_sync("openai:gpt-5", []).parts[0].args)  # flow: tool-arguments -> code
    SystemPromptPart(content=words)  # flow: untrusted-input -> system-prompt
    Part(words)  # flow: untrusted-input -> system-prompt


class Agents:
    def run(self, text):
        return text


eval(Agents().run("a").output)  # noflow
