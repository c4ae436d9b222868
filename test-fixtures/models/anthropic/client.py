# The Anthropic SDK for Python.
import sys

import anthropic
from anthropic import (
    Anthropic,
    AnthropicAWS,
    AnthropicBedrock,
    AnthropicBedrockMantle,
    AnthropicFoundry,
    AnthropicVertex,
    AsyncAnthropic,
    AsyncAnthropicAWS,
    AsyncAnthropicBedrock,
    AsyncAnthropicBedrockMantle,
    AsyncAnthropicFoundry,
    AsyncAnthropicVertex,
    AsyncClient,
    Client,
    beta_async_tool,
    beta_tool,
)
from pydantic import BaseModel

user_input = sys.argv[1]
base = {"model": "claude-sonnet-4-5", "max_tokens": 1024}
hello = [{"role": "user", "content": "hi"}]

# Clients and credentials
client = anthropic.Anthropic(timeout=20)
Anthropic(api_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
Anthropic(auth_token="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
AnthropicBedrock(aws_secret_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
AnthropicBedrockMantle(api_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
AnthropicVertex(access_token="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
AnthropicFoundry(api_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
AnthropicAWS(api_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
Client(api_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
AsyncClient(api_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
AsyncAnthropic(api_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
AsyncAnthropicBedrock(aws_secret_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
AsyncAnthropicBedrockMantle(api_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
AsyncAnthropicVertex(access_token="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
AsyncAnthropicFoundry(api_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
AsyncAnthropicAWS(api_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
client.with_options(api_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
client.copy(api_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
client.api_key = "Zq81mAd3upKd93jfKs02mdkeiQ"  # flow: literal -> api-key
client.auth_token = "Zq81mAd3upKd93jfKs02mdkeiQ"  # flow: literal -> api-key


async def clients():
    eval(AnthropicBedrock().messages.create(**base, messages=hello).content[0].text)  # flow: llm-output -> code
    eval(AnthropicVertex().messages.create(**base, messages=hello).content[0].text)  # flow: llm-output -> code
    eval(AnthropicFoundry().messages.create(**base, messages=hello).content[0].text)  # flow: llm-output -> code
    eval(AnthropicAWS().messages.create(**base, messages=hello).content[0].text)  # flow: llm-output -> code
    eval(client.copy(timeout=5).messages.create(**base, messages=hello).content[0].text)  # flow: llm-output -> code
    message = await AsyncAnthropic().messages.create(**base, messages=hello)
    eval(message.content[0].text)  # flow: llm-output -> code


# Messages
def messages():
    message = client.messages.create(
        model="claude-sonnet-4-5",
        max_tokens=1024,
        system=user_input,  # flow: untrusted-input -> system-prompt
        messages=[
            {"role": "user", "content": user_input},  # flow: untrusted-input -> user-prompt
            {"role": "user", "content": [{"type": "text", "text": user_input}]},  # flow: untrusted-input -> user-prompt
            {"role": "assistant", "content": user_input},  # noflow
        ],
    )
    for block in message.content:
        eval(block.text)  # flow: llm-output -> code
        eval(block.thinking)  # flow: llm-output -> code
        eval(block.input["expression"])  # flow: tool-arguments -> code
        eval(block.name)  # flow: tool-name -> code
        eval(block.content[0].text)  # flow: retrieved-content -> code
        eval(block.type)  # noflow
    eval(message.stop_reason)  # noflow
    client.messages.create(**base, messages=hello, system=[{"type": "text", "text": user_input}])  # flow: untrusted-input -> system-prompt
    beta = client.beta.messages.create(**base, messages=hello, system=user_input)  # flow: untrusted-input -> system-prompt
    eval(beta.content[0].text)  # flow: llm-output -> code


class Answer(BaseModel):
    code: str


def parsed():
    message = client.messages.parse(**base, messages=hello, output_format=Answer)
    eval(message.parsed_output.code)  # flow: llm-output -> code
    beta = client.beta.messages.parse(**base, messages=hello, output_format=Answer)
    eval(beta.parsed_output.code)  # flow: llm-output -> code


# Streams
def streams():
    for event in client.messages.create(**base, messages=hello, stream=True):
        eval(event.delta.text)  # flow: llm-output -> code
        eval(event.delta.partial_json)  # flow: tool-arguments -> code
        eval(event.content_block.name)  # flow: tool-name -> code
        eval(event.index)  # noflow
    with client.messages.stream(**base, messages=hello, system=user_input) as stream:  # flow: untrusted-input -> system-prompt
        for text in stream.text_stream:
            eval(text)  # flow: llm-output -> code
        for event in stream:
            eval(event.text)  # flow: llm-output -> code
            eval(event.snapshot)  # flow: llm-output -> code
            eval(event.partial_json)  # flow: tool-arguments -> code
            eval(event.message.content[0].text)  # flow: llm-output -> code
            eval(event.message.content[0].input["code"])  # flow: tool-arguments -> code
        message = stream.get_final_message()
        eval(message.content[0].text)  # flow: llm-output -> code
        eval(message.content[0].input["code"])  # flow: tool-arguments -> code
        eval(stream.get_final_text())  # flow: llm-output -> code
        eval(stream.current_message_snapshot.content[0].text)  # flow: llm-output -> code
    with client.beta.messages.stream(**base, messages=hello) as stream:
        eval(stream.get_final_text())  # flow: llm-output -> code


# Tools run by the SDK
@beta_tool
def run(code: str):
    eval(code)  # flow: tool-arguments -> code


@beta_tool(name="named")
def named(code: str):
    eval(code)  # flow: tool-arguments -> code


@beta_async_tool
async def run_async(code: str):
    eval(code)  # flow: tool-arguments -> code


@beta_async_tool(name="named_async")
async def named_async(code: str):
    eval(code)  # flow: tool-arguments -> code


def plain(code: str):
    eval(code)  # flow: tool-arguments -> code


async def plain_async(code: str):
    eval(code)  # flow: tool-arguments -> code


def tools():
    runner = client.beta.messages.tool_runner(
        **base, messages=hello, tools=[run, named, beta_tool(plain), beta_async_tool(plain_async)]
    )
    for message in runner:
        eval(message.content[0].text)  # flow: llm-output -> code
        eval(message.content[0].input["code"])  # flow: tool-arguments -> code
        eval(message.content[0].name)  # flow: tool-name -> code
    eval(runner.until_done().content[0].text)  # flow: llm-output -> code


# Batches and legacy completions
def batches():
    client.messages.batches.create(requests=[{"custom_id": "1", "params": {"system": user_input, "messages": hello}}])  # flow: untrusted-input -> system-prompt
    client.beta.messages.batches.create(requests=[{"custom_id": "1", "params": {"system": user_input}}])  # flow: untrusted-input -> system-prompt
    for entry in client.messages.batches.results("b"):
        eval(entry.result.message.content[0].text)  # flow: llm-output -> code
    for entry in client.beta.messages.batches.results("b"):
        eval(entry.result.message.content[0].text)  # flow: llm-output -> code


def completions():
    completion = client.completions.create(model="claude-2", prompt=f"Answer this: {user_input}")  # flow: untrusted-input -> undivided-prompt
    eval(completion.completion)  # flow: llm-output -> code
