import ollama
from anthropic import Anthropic
from claude_agent_sdk import ClaudeAgentOptions
from langchain_openai import ChatOpenAI
from litellm import completion
from openai import OpenAI

client = OpenAI()
SHARED = {"max_tokens": 400}


def ask(content, **options):
    messages = [{"role": "user", "content": content}]
    client.chat.completions.create(model="gpt-5", messages=messages, max_tokens=400)  # ok: missing-llm-limits
    client.chat.completions.create(model="gpt-5", messages=messages, timeout=20)
    client.chat.completions.create(model="gpt-5", messages=messages, **SHARED)
    client.chat.completions.create(model="gpt-5", messages=messages, **options)
    client.with_options(timeout=5).chat.completions.create(model="gpt-5", messages=messages, max_tokens=5)
    completion(model="gpt-5", messages=messages, timeout=20)
    ollama.chat(model="llama3", messages=messages, options={"num_predict": 200})
    ChatOpenAI(model="gpt-5", max_tokens=400)
    Anthropic().messages.create(model="claude", max_tokens=400, messages=messages)
    return ClaudeAgentOptions(allowed_tools=["Read"], max_turns=5)


def claude(messages):
    return completion(model="anthropic/claude-sonnet-4-5", messages=messages)
