# CrewAI: agents, tasks, crews, tools and models.
import subprocess
import sys

from crewai import LLM, Agent, Crew, Task
from crewai.lite_agent import LiteAgent
from crewai.project import CrewBase, agent, crew
from crewai.tools import BaseTool, tool

words = sys.argv[1]


@tool("Run a command")
def run_command(command: str) -> str:
    """Runs it."""
    return subprocess.run(command, shell=True)  # flow: tool-arguments -> shell-command


@tool
def bare(command: str) -> str:
    """Runs it."""
    return eval(command)  # flow: tool-arguments -> code


class Runner(BaseTool):
    name: str = "runner"
    description: str = "Runs it."

    def _run(self, command: str) -> str:
        return eval(command)  # flow: tool-arguments -> code


def helper(command: str) -> str:
    return eval(command)  # noflow


writer = Agent(role="Writer", goal=f"Write for {words}", backstory="You write.", tools=[run_command])  # flow: untrusted-input -> system-prompt
LiteAgent(role="Writer", goal="Write", backstory=words)  # flow: untrusted-input -> system-prompt


def done(output):
    eval(output.raw)  # flow: llm-output -> code


def good(output):
    return (True, eval(output.raw))  # flow: llm-output -> code


task = Task(description=f"Write of {words}", agent=writer, callback=done, guardrail=good)  # flow: untrusted-input -> user-prompt
team = Crew(agents=[writer], tasks=[task], verbose=True)


async def main():
    result = team.kickoff(inputs={"topic": "a"})
    eval(result.raw)  # flow: llm-output -> code
    eval(str(result))  # flow: llm-output -> code
    eval(result.json_dict["code"])  # flow: llm-output -> code
    eval(task.output.raw)  # flow: llm-output -> code
    for each in team.kickoff_for_each(inputs=[{}]):
        eval(each.raw)  # flow: llm-output -> code
    eval((await team.kickoff_async()).raw)  # flow: llm-output -> code
    eval((await team.akickoff()).raw)  # flow: llm-output -> code
    eval(team.replay("id").raw)  # flow: llm-output -> code
    for each in await team.kickoff_for_each_async(inputs=[{}]):
        eval(each.raw)  # flow: llm-output -> code
    for each in await team.akickoff_for_each(inputs=[{}]):
        eval(each.raw)  # flow: llm-output -> code
    eval(writer.kickoff(words).raw)  # flow: llm-output -> code # flow: untrusted-input -> user-prompt
    eval((await writer.kickoff_async("Hello")).raw)  # flow: llm-output -> code
    eval(writer.execute_task(task))  # flow: llm-output -> code
    eval(task.execute_sync().raw)  # flow: llm-output -> code
    llm = LLM(model="openai/gpt-5")
    eval(llm.call(f"Tell me of {words}"))  # flow: llm-output -> code # flow: untrusted-input -> undivided-prompt
    eval(await llm.acall([{"role": "system", "content": words}]))  # flow: llm-output -> code # flow: untrusted-input -> system-prompt


@CrewBase
class Team:
    @agent
    def writer(self) -> Agent:
        return Agent(role="Writer", goal="Write", backstory="You write.")

    @crew
    def crew(self) -> Crew:
        return Crew(agents=self.agents, tasks=self.tasks)


eval(Team().crew().kickoff().raw)  # flow: llm-output -> code
