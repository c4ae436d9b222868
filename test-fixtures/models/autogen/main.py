# AutoGen 0.4: agents, teams, model clients and code executors.
import subprocess
import sys

from autogen_agentchat.agents import AssistantAgent, CodeExecutorAgent
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_agentchat.ui import Console
from autogen_core.code_executor import CodeBlock
from autogen_core.models import SystemMessage, UserMessage
from autogen_core.tools import FunctionTool
from autogen_ext.code_executors.docker import DockerCommandLineCodeExecutor
from autogen_ext.code_executors.local import LocalCommandLineCodeExecutor
from autogen_ext.models.openai import OpenAIChatCompletionClient

words = sys.argv[1]
client = OpenAIChatCompletionClient(model="gpt-5")


def run_command(command: str) -> str:
    return subprocess.run(command, shell=True)  # flow: tool-arguments -> shell-command


def wrapped(command: str) -> str:
    return eval(command)  # flow: tool-arguments -> code


def helper(command: str) -> str:
    return eval(command)  # noflow


agent = AssistantAgent(
    "helper",
    model_client=client,
    tools=[run_command, FunctionTool(wrapped, description="Runs it")],
    system_message=f"Speak like {words}",  # flow: untrusted-input -> system-prompt
)
coder = CodeExecutorAgent("coder", code_executor=None, system_message=words)  # flow: untrusted-input -> system-prompt


async def main():
    result = await agent.run(task=words)  # flow: untrusted-input -> user-prompt
    eval(result.messages[-1].content)  # flow: llm-output -> code
    eval(result.stop_reason)  # noflow
    async for event in agent.run_stream(task="Hello"):
        eval(event.content)  # flow: llm-output -> code
    team = RoundRobinGroupChat([agent], max_turns=3)
    eval((await team.run(task="Hello")).messages[-1].content)  # flow: llm-output -> code
    eval((await Console(team.run_stream(task="Hello"))).messages[-1].content)  # flow: llm-output -> code
    eval((await agent.on_messages([], None)).chat_message.content)  # flow: llm-output -> code
    answer = await client.create([SystemMessage(content=words), UserMessage(content=words, source="user")])  # flow: untrusted-input -> system-prompt
    eval(answer.content)  # flow: llm-output -> code
    eval(answer.content[0].arguments)  # flow: tool-arguments -> code # flow: llm-output -> code
    async for chunk in client.create_stream([]):
        eval(chunk)  # flow: llm-output -> code
    local = LocalCommandLineCodeExecutor(work_dir="work")  # flow: hazard -> unsafe-capability
    await local.execute_code_blocks([CodeBlock(code=answer.content, language="python")], None)  # flow: llm-output -> code
    await local.execute_code_blocks([CodeBlock(code="print(1)", language=answer.content)], None)
    await DockerCommandLineCodeExecutor().execute_code_blocks([CodeBlock(code=answer.content, language="python")], None)
