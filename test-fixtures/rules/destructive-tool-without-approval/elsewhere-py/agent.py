from langgraph.prebuilt import create_react_agent

from tools import remove

agent = create_react_agent("gpt-5", tools=[remove], interrupt_before=["tools"])
