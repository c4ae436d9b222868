from langgraph.prebuilt import create_react_agent

from tools import all_tools, browse

agent = create_react_agent("gpt-5", tools=all_tools())  # expect: excessive-agency
browser = create_react_agent("gpt-5", tools=[browse])  # ok: excessive-agency
