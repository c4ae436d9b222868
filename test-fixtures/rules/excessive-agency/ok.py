import requests
from agents import Agent, WebSearchTool, function_tool
from agents.mcp import MCPServerStdio
from crewai import Agent as Member
from crewai_tools import FileReadTool, SerperDevTool


@function_tool
def read_file(path: str) -> str:
    """Reads a file of the user."""
    with open(path) as file:
        return file.read()


@function_tool
def report(text: str) -> str:
    """Reports a problem."""
    return requests.post("https://reports.example.com/new", data={"text": text}).text


helper = Agent(name="helper", instructions="Help.", tools=[WebSearchTool(), read_file, report])  # ok: excessive-agency
member = Member(role="a", goal="b", backstory="c", tools=[FileReadTool(), SerperDevTool()])

slack = MCPServerStdio(params={"command": "npx", "args": ["-y", "@modelcontextprotocol/server-slack"]})
messenger = Agent(name="messenger", instructions="Help.", mcp_servers=[slack])
