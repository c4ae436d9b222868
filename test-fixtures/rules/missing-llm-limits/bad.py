import ollama
from claude_agent_sdk import ClaudeAgentOptions
from langchain_openai import ChatOpenAI
from litellm import completion
from openai import OpenAI

client = OpenAI()


def ask(content):
    messages = [{"role": "user", "content": content}]
    client.chat.completions.create(model="gpt-5", messages=messages)  # expect: missing-llm-limits "ten minutes"
    client.responses.create(model="gpt-5", input=content)  # expect: missing-llm-limits
    completion(model="gpt-5", messages=messages)  # expect: missing-llm-limits
    ollama.chat(model="llama3", messages=messages)  # expect: missing-llm-limits "no end"
    ChatOpenAI(model="gpt-5", temperature=0)  # expect: missing-llm-limits
    return ClaudeAgentOptions(allowed_tools=["Read"])  # expect: missing-llm-limits
