import requests
from agents import Agent, WebSearchTool, function_tool
from agents.mcp import MCPServerStdio
from crewai import Agent as Member
from crewai_tools import FileReadTool, ScrapeWebsiteTool


@function_tool
def read_file(path: str) -> str:
    """Reads a file of the user."""
    with open(path) as file:
        return file.read()


@function_tool
def post(url: str, text: str) -> str:
    """Sends a text to an address."""
    return requests.post(url, data=text).text


helper = Agent(name="helper", instructions="Help.", tools=[WebSearchTool(), read_file, post])  # expect: excessive-agency "`read_file`"
member = Member(role="a", goal="b", backstory="c", tools=[FileReadTool(), ScrapeWebsiteTool()])  # expect: excessive-agency "`FileReadTool` reads private data"
github = MCPServerStdio(params={"command": "npx", "args": ["-y", "@modelcontextprotocol/server-github"]})
maintainer = Agent(name="maintainer", instructions="Help.", mcp_servers=[github])  # expect: excessive-agency "`@modelcontextprotocol/server-github` reads private data"
