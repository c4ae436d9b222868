# Options that lift the limit of an agent's steps, in Python.
import math
import sys

from agents import Runner
from autogen import AssistantAgent, ConversableAgent, GroupChat, UserProxyAgent
from autogen_agentchat.teams import RoundRobinGroupChat, SelectorGroupChat, Swarm
from crewai import Agent as Member
from google.adk.agents import RunConfig
from google.adk.agents.run_config import RunConfig as Config
from langchain.agents import AgentExecutor, initialize_agent
from langgraph.graph import StateGraph
from pydantic_ai import UsageLimits
from pydantic_ai.usage import UsageLimits as Limits
from smolagents import CodeAgent, ToolCallingAgent

MANY = 100_000


def runs(agent, model, given):
    Runner.run(agent, "a", max_turns=None)  # flow: hazard -> no-step-limit
    Runner.run(agent, "a", max_turns=20)  # noflow
    Runner.run(agent, "a")  # noflow
    Runner.run_sync(agent, "a", max_turns=sys.maxsize)  # flow: hazard -> no-step-limit
    Runner.run_streamed(agent, "a", max_turns=MANY)  # flow: hazard -> no-step-limit
    AgentExecutor(agent=agent, tools=[], max_iterations=None)  # flow: hazard -> no-step-limit
    AgentExecutor(agent=agent, tools=[], max_iterations=5)  # noflow
    AgentExecutor.from_agent_and_tools(agent=agent, tools=[], max_iterations=None)  # flow: hazard -> no-step-limit
    initialize_agent([], model, max_iterations=None)  # flow: hazard -> no-step-limit
    graph = StateGraph(dict).compile()
    graph.invoke({}, {"recursion_limit": 10000})  # flow: hazard -> no-step-limit
    graph.invoke({}, {"recursion_limit": 50})  # noflow
    graph.invoke({}, given)  # noflow
    graph.ainvoke({}, config={"recursion_limit": 10000})  # flow: hazard -> no-step-limit
    graph.stream({}, {"recursion_limit": 10000})  # flow: hazard -> no-step-limit
    graph.astream({}, {"recursion_limit": 10000})  # flow: hazard -> no-step-limit
    graph.with_config({"recursion_limit": 1000})  # flow: hazard -> no-step-limit
    UsageLimits(request_limit=None)  # flow: hazard -> no-step-limit
    UsageLimits(request_limit=10)  # noflow
    Limits(request_limit=None)  # flow: hazard -> no-step-limit
    RunConfig(max_llm_calls=0)  # flow: hazard -> no-step-limit
    RunConfig(max_llm_calls=100)  # noflow
    Config(max_llm_calls=-1)  # flow: hazard -> no-step-limit


def teams(one, two, model, stop):
    RoundRobinGroupChat([one, two])  # flow: hazard -> no-step-limit
    RoundRobinGroupChat([one, two], termination_condition=stop)  # noflow
    RoundRobinGroupChat([one, two], max_turns=12)  # noflow
    SelectorGroupChat([one, two], model_client=model)  # flow: hazard -> no-step-limit
    Swarm([one, two])  # flow: hazard -> no-step-limit
    GroupChat(agents=[one, two], messages=[], max_round=MANY)  # flow: hazard -> no-step-limit
    GroupChat(agents=[one, two], messages=[], max_round=12)  # noflow
    ConversableAgent("a", max_consecutive_auto_reply=MANY)  # flow: hazard -> no-step-limit
    UserProxyAgent("a", max_consecutive_auto_reply=MANY)  # flow: hazard -> no-step-limit
    AssistantAgent("a", max_consecutive_auto_reply=MANY)  # flow: hazard -> no-step-limit
    Member(role="a", goal="b", backstory="c", max_iter=math.inf)  # flow: hazard -> no-step-limit
    CodeAgent(tools=[], model=model, max_steps=MANY)  # flow: hazard -> no-step-limit
    ToolCallingAgent(tools=[], model=model, max_steps=MANY)  # flow: hazard -> no-step-limit
