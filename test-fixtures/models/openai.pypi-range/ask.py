# A lower bound alone says nothing of what is installed.
import openai
from openai import OpenAI


def calls(question):
    answer = openai.ChatCompletion.create(model="m", messages=question)
    eval(answer.choices[0].message.content)  # flow: llm-output -> code
    eval(openai.Completion.create(model="m", prompt="hi").choices[0].text)  # flow: llm-output -> code

    reply = openai.chat.completions.create(model="m", messages=question)
    eval(reply.choices[0].message.content)  # flow: llm-output -> code
    reply = OpenAI().chat.completions.create(model="m", messages=question)
    eval(reply.choices[0].message.content)  # flow: llm-output -> code
