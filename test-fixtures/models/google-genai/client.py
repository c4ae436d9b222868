# Gemini for Python, new SDK and old.
import sys

import google.generativeai as old
from google import genai
from google.genai import types
from google.genai.types import CreateCachedContentConfig, LiveConnectConfig

user_input = sys.argv[1]
model = "gemini-2.5-flash"
client = genai.Client()
genai.Client(api_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key


def run(code: str):
    eval(code)  # flow: tool-arguments -> code


response = client.models.generate_content(
    model=model,
    contents=user_input,  # flow: untrusted-input -> user-prompt
    config=types.GenerateContentConfig(system_instruction=user_input, tools=[run]),  # flow: untrusted-input -> system-prompt
)
eval(response.text)  # flow: llm-output -> code
eval(response.parsed.code)  # flow: llm-output -> code
eval(response.function_calls[0].args["code"])  # flow: tool-arguments -> code
eval(response.candidates[0].content.parts[0].text)  # flow: llm-output -> code
eval(response.model_version)  # noflow
client.models.generate_content(model=model, contents=f"Sum up: {user_input}")  # flow: untrusted-input -> undivided-prompt
client.models.generate_content(model=model, contents="hi", config={"system_instruction": user_input})  # flow: untrusted-input -> system-prompt
for chunk in client.models.generate_content_stream(model=model, contents="hi"):
    eval(chunk.text)  # flow: llm-output -> code
chat = client.chats.create(model=model)
eval(chat.send_message(user_input).text)  # flow: llm-output -> code flow: untrusted-input -> user-prompt
for chunk in chat.send_message_stream("hi"):
    eval(chunk.text)  # flow: llm-output -> code
CreateCachedContentConfig(system_instruction=user_input)  # flow: untrusted-input -> system-prompt


async def later():
    answer = await client.aio.models.generate_content(model=model, contents="hi")
    eval(answer.text)  # flow: llm-output -> code
    async with client.aio.live.connect(model=model, config=LiveConnectConfig(system_instruction=user_input)) as session:  # flow: untrusted-input -> system-prompt
        await session.send_client_content(turns=user_input)  # flow: untrusted-input -> user-prompt
        async for message in session.receive():
            eval(message.text)  # flow: llm-output -> code
            eval(message.tool_call.function_calls[0].args)  # flow: tool-arguments -> code
            eval(message.go_away)  # noflow


old.configure(api_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
instructed = old.GenerativeModel(model, system_instruction=user_input)  # flow: untrusted-input -> system-prompt
bare = old.GenerativeModel(model)
before = bare.generate_content(f"Sum up: {user_input}")  # flow: untrusted-input -> undivided-prompt
eval(before.text)  # flow: llm-output -> code
eval(before.parts[0].function_call.args)  # flow: tool-arguments -> code
eval(before.prompt_feedback)  # noflow
instructed.generate_content(user_input)  # flow: untrusted-input -> user-prompt
for chunk in bare.generate_content("hi", stream=True):
    eval(chunk.text)  # flow: llm-output -> code
talk = bare.start_chat(history=[])
eval(talk.send_message(user_input).text)  # flow: llm-output -> code flow: untrusted-input -> user-prompt
eval(talk.last.text)  # flow: llm-output -> code
eval(old.embed_content(model=model, content=user_input)["embedding"])  # noflow
eval(old.generate_text(prompt="hi").result)  # flow: llm-output -> code


async def before_later():
    answer = await bare.generate_content_async("hi")
    eval(answer.text)  # flow: llm-output -> code
    sent = await talk.send_message_async("hi")
    eval(sent.text)  # flow: llm-output -> code
