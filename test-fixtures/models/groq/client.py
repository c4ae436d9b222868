# The Groq SDK for Python.
import sys

import groq
from groq import AsyncClient, AsyncGroq, Client, Groq

user_input = sys.argv[1]
client = Groq()
Groq(api_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
AsyncGroq(api_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
completion = client.chat.completions.create(
    model="llama-3.3-70b-versatile",
    messages=[
        {"role": "system", "content": user_input},  # flow: untrusted-input -> system-prompt
        {"role": "user", "content": user_input},  # flow: untrusted-input -> user-prompt
    ],
)
eval(completion.choices[0].message.content)  # flow: llm-output -> code
eval(completion.choices[0].message.tool_calls[0].function.arguments)  # flow: tool-arguments -> code
eval(completion.id)  # noflow
for chunk in groq.Client().chat.completions.create(model="m", messages=[], stream=True):
    eval(chunk.choices[0].delta.content)  # flow: llm-output -> code


async def later():
    answer = await AsyncClient().chat.completions.create(model="m", messages=[])
    eval(answer.choices[0].message.content)  # flow: llm-output -> code
