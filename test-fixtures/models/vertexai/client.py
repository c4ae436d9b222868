# Vertex AI for Python.
import sys

import vertexai
from vertexai.generative_models import GenerativeModel
from vertexai.language_models import ChatModel, TextGenerationModel
from vertexai.preview.generative_models import GenerativeModel as Preview

user_input = sys.argv[1]
vertexai.init(project="p")
model = GenerativeModel("gemini-2.0-flash", system_instruction=[user_input])  # flow: untrusted-input -> system-prompt
response = model.generate_content(user_input)  # flow: untrusted-input -> user-prompt
eval(response.text)  # flow: llm-output -> code
eval(response.candidates[0].content.parts[0].text)  # flow: llm-output -> code
eval(response.candidates[0].function_calls[0].args["code"])  # flow: tool-arguments -> code
eval(response.candidates[0].content.parts[0].function_call.args["code"])  # flow: tool-arguments -> code
eval(response.usage_metadata)  # noflow
for chunk in Preview("gemini-2.0-flash").generate_content("hi", stream=True):
    eval(chunk.text)  # flow: llm-output -> code
chat = model.start_chat()
eval(chat.send_message(user_input).text)  # flow: llm-output -> code flow: untrusted-input -> user-prompt
palm = TextGenerationModel.from_pretrained("text-bison")
eval(palm.predict(f"Sum up: {user_input}").text)  # flow: llm-output -> code flow: untrusted-input -> undivided-prompt
for part in palm.predict_streaming(prompt="hi"):
    eval(part.text)  # flow: llm-output -> code
talk = ChatModel.from_pretrained("chat-bison").start_chat(context=user_input)  # flow: untrusted-input -> system-prompt
eval(talk.send_message("hi").text)  # flow: llm-output -> code
for part in talk.send_message_streaming("hi"):
    eval(part.text)  # flow: llm-output -> code


async def later():
    a = await model.generate_content_async("hi")
    eval(a.text)  # flow: llm-output -> code
    b = await chat.send_message_async("hi")
    eval(b.text)  # flow: llm-output -> code
    c = await palm.predict_async("hi")
    eval(c.text)  # flow: llm-output -> code
    d = await talk.send_message_async("hi")
    eval(d.text)  # flow: llm-output -> code
