# The Mistral SDK for Python, all its majors.
import sys

from mistralai import Mistral, SystemMessage, UserMessage
from mistralai.async_client import MistralAsyncClient
from mistralai.client import Mistral as Second
from mistralai.client import MistralClient
from mistralai.gcp.client import MistralGCP
from mistralai.models.chat_completion import ChatMessage

user_input = sys.argv[1]
model = "mistral-large-latest"
client = Mistral(api_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
Second(api_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
MistralAsyncClient(api_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key

response = client.chat.complete(
    model=model,
    messages=[
        {"role": "system", "content": user_input},  # flow: untrusted-input -> system-prompt
        {"role": "user", "content": user_input},  # flow: untrusted-input -> user-prompt
        SystemMessage(content=user_input),  # flow: untrusted-input -> system-prompt
        UserMessage(content=user_input),  # flow: untrusted-input -> user-prompt
    ],
)
eval(response.choices[0].message.content)  # flow: llm-output -> code
eval(response.choices[0].message.tool_calls[0].function.arguments)  # flow: tool-arguments -> code
eval(response.usage)  # noflow
for event in client.chat.stream(model=model, messages=[]):
    eval(event.data.choices[0].delta.content)  # flow: llm-output -> code
eval(client.chat.parse(model=model, messages=[]).choices[0].message.parsed.code)  # flow: llm-output -> code
eval(MistralGCP(region="a").chat.complete(model=model, messages=[]).choices[0].message.content)  # flow: llm-output -> code


async def later():
    a = await client.chat.complete_async(model=model, messages=[])
    eval(a.choices[0].message.content)  # flow: llm-output -> code
    b = await client.chat.parse_async(model=model, messages=[])
    eval(b.choices[0].message.content)  # flow: llm-output -> code
    async for event in await client.chat.stream_async(model=model, messages=[]):
        eval(event.data.choices[0].delta.content)  # flow: llm-output -> code
    c = await client.agents.complete_async(agent_id="a", messages=[])
    eval(c.choices[0].message.content)  # flow: llm-output -> code
    async for event in await client.agents.stream_async(agent_id="a", messages=[]):
        eval(event.data.choices[0].delta.content)  # flow: llm-output -> code
    d = await client.fim.complete_async(model=model, prompt="a")
    eval(d.choices[0].message.content)  # flow: llm-output -> code
    e = await client.beta.conversations.start_async(inputs="hi", instructions=user_input)  # flow: untrusted-input -> system-prompt
    eval(e.outputs[0].content)  # flow: llm-output -> code
    f = await client.beta.conversations.append_async(conversation_id="c", inputs=user_input)  # flow: untrusted-input -> user-prompt
    eval(f.outputs[0].content)  # flow: llm-output -> code
    g = await client.ocr.process_async(model=model, document={})
    eval(g.pages[0].markdown)  # flow: retrieved-content -> code


old = MistralClient(api_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
answer = old.chat(
    model=model,
    messages=[
        ChatMessage(role="system", content=user_input),  # flow: untrusted-input -> system-prompt
        ChatMessage(role="user", content=user_input),  # flow: untrusted-input -> user-prompt
        ChatMessage(role="assistant", content=user_input),  # noflow
    ],
)
eval(answer.choices[0].message.content)  # flow: llm-output -> code
for chunk in old.chat_stream(model=model, messages=[]):
    eval(chunk.choices[0].delta.content)  # flow: llm-output -> code
