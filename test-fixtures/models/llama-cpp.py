# llama-cpp-python: a model in the process.
import sys

from llama_cpp import Llama
from llama_cpp.llama import Llama as Local

user_input = sys.argv[1]
llm = Llama(model_path="model.gguf", n_ctx=2048)
output = llm(
    f"Question: {user_input} Answer: ",  # flow: untrusted-input -> undivided-prompt
    max_tokens=32,
    stop=["Q:"],
)
eval(output["choices"][0]["text"].strip())  # flow: llm-output -> code
eval(output["model"])  # noflow
llm(prompt=f"Question: {user_input} Answer: ", max_tokens=32)  # flow: untrusted-input -> undivided-prompt
for part in llm.create_completion(f"Sum up: {user_input}", stream=True):  # flow: untrusted-input -> undivided-prompt
    eval(part["choices"][0]["text"])  # flow: llm-output -> code
llm("Name the planets.", suffix=user_input)  # noflow

local = Local.from_pretrained(repo_id="org/model", filename="*q8_0.gguf")
answer = local.create_chat_completion(
    messages=[
        {"role": "system", "content": user_input},  # flow: untrusted-input -> system-prompt
        {"role": "user", "content": user_input},  # flow: untrusted-input -> user-prompt
    ],
    tools=[{"type": "function", "function": {"name": "run", "description": user_input}}],  # flow: untrusted-input -> tool-description
)
message = answer["choices"][0]["message"]
eval(message["content"])  # flow: llm-output -> code
eval(message["tool_calls"][0]["function"]["arguments"])  # flow: tool-arguments -> code
llm.create_chat_completion([{"role": "system", "content": user_input}])  # flow: untrusted-input -> system-prompt
for chunk in llm.create_chat_completion(messages=[], stream=True):
    eval(chunk["choices"][0]["delta"]["content"])  # flow: llm-output -> code
typed = llm.create_chat_completion_openai_v1(messages=[{"role": "user", "content": "hi"}])
eval(typed.choices[0].message.content)  # flow: llm-output -> code
eval(llm.create_embedding(user_input)["data"])  # noflow
eval(llm.embed(user_input))  # noflow


def unrelated(llm, text):
    eval(llm(text)["choices"][0]["text"])  # noflow
