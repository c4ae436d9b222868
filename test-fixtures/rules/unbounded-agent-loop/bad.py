import asyncio

from langchain.agents import AgentExecutor
from openai import OpenAI

client = OpenAI()


def agent(messages, tools, act):
    while True:  # expect: unbounded-agent-loop "no count, budget or time"
        reply = client.chat.completions.create(model="gpt-5", messages=messages, tools=tools, max_tokens=500)
        message = reply.choices[0].message
        messages.append(message)
        if not message.tool_calls:
            return message.content
        for call in message.tool_calls:
            messages.append({"role": "tool", "tool_call_id": call.id, "content": act(call)})


def until_done(messages):
    done = False
    while not done:  # expect: unbounded-agent-loop
        reply = ask(messages)
        messages.append({"role": "assistant", "content": reply})
        if "DONE" in reply:
            done = True


def ask(messages):
    return client.chat.completions.create(model="gpt-5", messages=messages, max_tokens=500).choices[0].message.content


def executor(agent, tools):
    return AgentExecutor(agent=agent, tools=tools, max_iterations=None)  # expect: unbounded-agent-loop


async def streamed(messages, tools, act):
    while True:  # expect: unbounded-agent-loop
        text = ask(messages)
        await asyncio.sleep(0)
        results = [await act(each) for each in text.split()]
        if not results:
            break
        messages.append({"role": "user", "content": "\n".join(results)})
