# The Ollama client for Python.
import sys

import ollama
from ollama import AsyncClient, Client, chat

user_input = sys.argv[1]
response = chat(
    model="llama3.1",
    messages=[{"role": "system", "content": user_input}],  # flow: untrusted-input -> system-prompt
)
eval(response["message"]["content"])  # flow: llm-output -> code
eval(response.message.content)  # flow: llm-output -> code
eval(response.message.tool_calls[0].function.arguments["code"])  # flow: tool-arguments -> code
eval(response.model)  # noflow
ollama.chat("llama3.1", [{"role": "user", "content": user_input}])  # flow: untrusted-input -> user-prompt
for part in Client(host="http://127.0.0.1:11434").chat(model="llama3.1", messages=[], stream=True):
    eval(part["message"]["content"])  # flow: llm-output -> code
eval(ollama.generate(model="llama3.1", prompt="hi")["response"])  # flow: llm-output -> code
ollama.generate("llama3.1", f"Sum up: {user_input}")  # flow: untrusted-input -> undivided-prompt
ollama.generate("llama3.1", user_input, system="You sum up.")  # flow: untrusted-input -> user-prompt


async def later():
    answer = await AsyncClient().chat(model="llama3.1", messages=[])
    eval(answer.message.content)  # flow: llm-output -> code
    async for part in await AsyncClient().generate(model="llama3.1", prompt="hi", stream=True):
        eval(part.response)  # flow: llm-output -> code
