# The older design: pyautogen and ag2.
import sys

import autogen
from autogen import AssistantAgent, ConversableAgent, UserProxyAgent, register_function
from autogen.agentchat import initiate_group_chat
from autogen.agentchat.contrib.gpt_assistant_agent import GPTAssistantAgent
from autogen.agentchat.group import ContextVariables
from autogen.beta import Agent, tool

words = sys.argv[1]

assistant = AssistantAgent(name="assistant", llm_config={}, system_message=words)  # flow: untrusted-input -> system-prompt
user = UserProxyAgent(name="user", human_input_mode="NEVER")
ConversableAgent("other", system_message=words)  # flow: untrusted-input -> system-prompt
GPTAssistantAgent(name="gpt", instructions=words)  # flow: untrusted-input -> system-prompt
assistant.update_system_message(words)  # flow: untrusted-input -> system-prompt


@user.register_for_execution()
@assistant.register_for_llm(description="Runs it")
def run(code: str) -> str:
    return eval(code)  # flow: tool-arguments -> code


def registered(code: str) -> str:
    return eval(code)  # flow: tool-arguments -> code


register_function(registered, caller=assistant, executor=user, description="Runs it")

def of_agent(code: str, context_variables: ContextVariables) -> str:
    eval(context_variables["setup"])  # noflow
    return eval(code)  # flow: tool-arguments -> code


ConversableAgent(name="more", functions=[of_agent])
chat, context, last = initiate_group_chat(pattern=None, messages=words)  # flow: untrusted-input -> user-prompt
eval(chat.summary)  # flow: llm-output -> code
eval(context)  # noflow


@tool
async def decorated(code: str) -> str:
    return eval(code)  # flow: tool-arguments -> code


async def ask():
    newest = Agent("newest", prompt=words, tools=[decorated])  # flow: untrusted-input -> system-prompt
    reply = await newest.ask(words)  # flow: untrusted-input -> user-prompt
    eval(reply.body)  # flow: llm-output -> code
    eval((await reply.ask("More")).body)  # flow: llm-output -> code


result = user.initiate_chat(assistant, message=words)  # flow: untrusted-input -> user-prompt
eval(result.summary)  # flow: llm-output -> code
eval(result.chat_history[-1]["content"])  # flow: llm-output -> code
eval(result.cost)  # noflow
eval(assistant.last_message()["content"])  # flow: llm-output -> code
eval(assistant.generate_reply(messages=[]))  # flow: llm-output -> code
eval(user.initiate_chats([])[0].summary)  # flow: llm-output -> code


async def later():
    eval((await user.a_initiate_chat(assistant, message="Hello")).summary)  # flow: llm-output -> code
