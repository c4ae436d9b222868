# Names of agents are kept in objects of one class, of which some are tools of another agent.
from fastapi import FastAPI
from mcp.server.fastmcp import FastMCP

app = FastAPI()
mcp = FastMCP("agents")


class Agent:
    def __init__(self, name: str):
        self.name = name

    def answer(self, question: str) -> str:
        return f"{self.name}: {question}"


def register(agent: Agent):
    mcp.add_tool(agent.answer, name=agent.name, description="Asks an agent")  # warning


agents = {}


@app.post("/agent")
def make(body: dict):
    agents[body["id"]] = Agent(body["name"])


@app.post("/tool")
def tool(body: dict):
    mcp.add_tool(make, name=body["name"], description="Asks an agent")  # error
