# LangGraph for Python. What one node returns another finds in the state.
import os
import sys
from typing import TypedDict

from langchain_openai import ChatOpenAI
from langgraph.graph import END, START, MessagesState, StateGraph
from langgraph.prebuilt import create_react_agent
from langgraph.types import Command

model = ChatOpenAI()
asked = sys.argv[1]


class State(TypedDict):
    plan: str
    title: str


def think(state: State):
    return {"plan": model.invoke("Plan.").content, "title": "fixed"}


def act(state: State):
    os.system(state["plan"])  # flow: llm-output -> shell-command
    os.system(state["title"])
    return {}


def act_elsewhere(state: State):
    os.system(state["plan"])
    return {}


def jump(state: State):
    return Command(update={"title": "x"}, goto="act")


async def graph():
    builder = StateGraph(State)
    builder.add_node("think", think)
    builder.add_node(act)
    builder.add_node("jump", jump)
    builder.set_entry_point("think")
    builder.add_edge("think", "act")
    builder.set_finish_point("act")
    app = builder.compile()
    os.system(app.invoke({"title": "x"})["plan"])  # flow: llm-output -> shell-command
    os.system((await app.ainvoke({"title": "x"}))["plan"])  # flow: llm-output -> shell-command
    async for part in app.astream({"title": "x"}):
        os.system(part["think"]["plan"])  # flow: llm-output -> shell-command
    other = StateGraph(State)
    other.add_node("act", act_elsewhere)


def call_tool(state: MessagesState):
    last = state["messages"][-1]
    os.system(last.tool_calls[0]["args"]["command"])  # flow: tool-arguments -> shell-command
    return {"messages": []}


async def agents(tools):
    builder = StateGraph(MessagesState)
    builder.add_node("tools", call_tool)
    agent = create_react_agent(model, tools, prompt=f"You help {asked}.")  # flow: untrusted-input -> system-prompt
    eval(agent.invoke({"messages": []})["messages"][-1].content)  # flow: llm-output -> code
    eval((await agent.ainvoke({"messages": []}))["messages"][-1].content)  # flow: llm-output -> code
    async for part in agent.astream({"messages": []}, stream_mode="values"):
        eval(part["messages"][-1].content)  # flow: llm-output -> code
