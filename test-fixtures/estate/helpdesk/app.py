"""A help desk: one route that asks a model, and a crew."""
import os
import subprocess

from crewai import Agent, Crew, Task
from crewai.tools import BaseTool
from fastapi import FastAPI, Request
from openai import OpenAI
from pydantic import BaseModel, Field

app = FastAPI()
client = OpenAI(timeout=20)
MODEL = os.getenv("HELP_MODEL", "gpt-4o-mini")
SYSTEM = "You are a patient help desk."


def ask(question):
    answer = client.chat.completions.create(
        model=MODEL,
        max_tokens=300,
        messages=[{"role": "system", "content": SYSTEM}, {"role": "user", "content": f"Question: {question}"}],
    )
    return answer.choices[0].message.content


@app.post("/ask")
async def ask_route(request: Request):
    body = await request.json()
    return {"answer": ask(body["question"])}


class PingInput(BaseModel):
    host: str = Field(...)


class PingTool(BaseTool):
    name: str = "ping_host"
    description: str = Field(default="Pings a machine")
    args_schema: type[BaseModel] = PingInput

    def _run(self, host: str) -> str:
        return subprocess.run(["ping", "-c", "1", host], capture_output=True, text=True).stdout


technician = Agent(role="Technician", goal="Mend machines", backstory="You have seen all of them.", llm="gpt-4o", tools=[PingTool()], max_iter=5)
crew = Crew(agents=[technician], tasks=[Task(description="Mend it", agent=technician)])


def mend():
    return crew.kickoff()
