# Haystack: components alone and in a pipeline.
import sys

from haystack import AsyncPipeline, Pipeline
from haystack.components.agents import Agent
from haystack.components.fetchers import LinkContentFetcher
from haystack.components.generators import OpenAIGenerator
from haystack.components.generators.chat import OpenAIChatGenerator
from haystack.components.retrievers.in_memory import InMemoryBM25Retriever
from haystack.dataclasses import ChatMessage
from haystack.tools import Tool, create_tool_from_function, tool

words = sys.argv[1]


@tool
def run(code: str) -> str:
    return eval(code)  # flow: tool-arguments -> code


def called(code: str) -> str:
    return eval(code)  # flow: tool-arguments -> code


def made(code: str) -> str:
    return eval(code)  # flow: tool-arguments -> code


def helper(code: str) -> str:
    return eval(code)  # noflow


Tool(name="called", description="Runs it", parameters={}, function=called)
create_tool_from_function(made)


async def main():
    generator = OpenAIGenerator(model="gpt-5")
    result = generator.run(prompt=f"Tell me of {words}")  # flow: untrusted-input -> undivided-prompt
    eval(result["replies"][0])  # flow: llm-output -> code
    eval(result["meta"])  # noflow
    eval((await generator.run_async(prompt="Hello", system_prompt=words))["replies"][0])  # flow: llm-output -> code # flow: untrusted-input -> system-prompt
    messages = [
        ChatMessage.from_system(words),  # flow: untrusted-input -> system-prompt
        ChatMessage.from_user(words),  # flow: untrusted-input -> user-prompt
    ]
    reply = OpenAIChatGenerator().run(messages=messages)["replies"][0]
    eval(reply.text)  # flow: llm-output -> code
    agent = Agent(chat_generator=OpenAIChatGenerator(), tools=[run], system_prompt=words)  # flow: untrusted-input -> system-prompt
    eval(agent.run(messages=messages)["last_message"].text)  # flow: llm-output -> code
    eval((await agent.run_async(messages=messages))["messages"][-1].text)  # flow: llm-output -> code
    for document in InMemoryBM25Retriever(document_store=None).run(query="a")["documents"]:
        eval(document.content)  # flow: retrieved-content -> code
    pages = LinkContentFetcher().run(urls=[words])  # flow: untrusted-input -> url
    eval(pages["streams"][0].data)  # flow: retrieved-content -> code
    pipeline = Pipeline()
    pipeline.add_component("llm", generator)
    found = pipeline.run({"prompt": {"question": "a"}})
    eval(found["llm"]["replies"][0])  # flow: llm-output -> code
    eval(found["retriever"]["documents"][0].content)  # flow: retrieved-content -> code
    eval((await AsyncPipeline().run_async({}))["llm"]["replies"][0])  # flow: llm-output -> code
