# The OpenAI SDK for Python. A source is shown by eval of it, a sink by the command line's argument in it.
import sys

import openai
from openai import (
    AsyncAzureOpenAI,
    AsyncBedrockOpenAI,
    AsyncClient,
    AsyncOpenAI,
    AzureOpenAI,
    BedrockOpenAI,
    Client,
    OpenAI,
)
from pydantic import BaseModel

user_input = sys.argv[1]
model = "gpt-4o"

# Clients and credentials
client = OpenAI(timeout=20)
openai.api_key = "Zq81mAd3upKd93jfKs02mdkeiQ"  # flow: literal -> api-key
client.api_key = "Zq81mAd3upKd93jfKs02mdkeiQ"  # flow: literal -> api-key
OpenAI(api_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
OpenAI(admin_api_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
AsyncOpenAI(api_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
AzureOpenAI(azure_endpoint="https://example.openai.azure.com", api_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
AsyncAzureOpenAI(api_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
BedrockOpenAI(api_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
AsyncBedrockOpenAI(api_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
Client(api_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
AsyncClient(api_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
client.with_options(api_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
client.copy(api_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key


async def clients():
    messages = [{"role": "user", "content": "hi"}]
    eval(openai.chat.completions.create(model=model, messages=messages).choices[0].message.content)  # flow: llm-output -> code
    eval(AzureOpenAI().chat.completions.create(model=model, messages=messages).choices[0].message.content)  # flow: llm-output -> code
    eval(BedrockOpenAI().chat.completions.create(model=model, messages=messages).choices[0].message.content)  # flow: llm-output -> code
    eval(Client().chat.completions.create(model=model, messages=messages).choices[0].message.content)  # flow: llm-output -> code
    eval(client.copy(timeout=5).chat.completions.create(model=model, messages=messages).choices[0].message.content)  # flow: llm-output -> code
    eval(client.with_options(timeout=5).chat.completions.create(model=model, messages=messages).choices[0].message.content)  # flow: llm-output -> code
    a = await AsyncOpenAI().chat.completions.create(model=model, messages=messages)
    eval(a.choices[0].message.content)  # flow: llm-output -> code
    b = await AsyncAzureOpenAI().chat.completions.create(model=model, messages=messages)
    eval(b.choices[0].message.content)  # flow: llm-output -> code
    c = await AsyncClient().chat.completions.create(model=model, messages=messages)
    eval(c.choices[0].message.content)  # flow: llm-output -> code
    d = await AsyncBedrockOpenAI().chat.completions.create(model=model, messages=messages)
    eval(d.choices[0].message.content)  # flow: llm-output -> code


# Chat completions
def chat():
    completion = client.chat.completions.create(
        model=model,
        messages=[
            {"role": "system", "content": user_input},  # flow: untrusted-input -> system-prompt
            {"role": "developer", "content": f"Speak like {user_input}"},  # flow: untrusted-input -> system-prompt
            {"role": "system", "content": [{"type": "text", "text": user_input}]},  # flow: untrusted-input -> system-prompt
            {"role": "user", "content": user_input},  # flow: untrusted-input -> user-prompt
            {"role": "user", "content": [{"type": "text", "text": user_input}]},  # flow: untrusted-input -> user-prompt
            {"role": "assistant", "content": user_input},  # noflow
        ],
    )
    message = completion.choices[0].message
    eval(message.content)  # flow: llm-output -> code
    eval(completion.id)  # noflow
    for call in message.tool_calls or []:
        exec(call.function.arguments)  # flow: tool-arguments -> code
        exec(call.function.name)  # flow: tool-name -> code
    exec(message.function_call.arguments)  # flow: tool-arguments -> code
    exec(message.function_call.name)  # flow: tool-name -> code


def chat_chunks():
    text = ""
    for chunk in client.chat.completions.create(model=model, messages=[], stream=True):
        eval(chunk.choices[0].delta.content)  # flow: llm-output -> code
        eval(chunk.choices[0].delta.tool_calls[0].function.arguments)  # flow: tool-arguments -> code
        text += chunk.choices[0].delta.content or ""
    exec(text)  # flow: llm-output -> code


class Answer(BaseModel):
    code: str


def chat_parse():
    parsed = client.chat.completions.parse(model=model, messages=[], response_format=Answer)
    eval(parsed.choices[0].message.parsed.code)  # flow: llm-output -> code
    beta = client.beta.chat.completions.parse(model=model, messages=[], response_format=Answer)
    eval(beta.choices[0].message.parsed.code)  # flow: llm-output -> code
    eval(beta.choices[0].message.tool_calls[0].function.parsed_arguments.x)  # flow: tool-arguments -> code


def chat_stream():
    with client.chat.completions.stream(model=model, messages=[]) as stream:
        for event in stream:
            eval(event.delta)  # flow: llm-output -> code
            eval(event.content)  # flow: llm-output -> code
            eval(event.parsed)  # flow: llm-output -> code
            eval(event.arguments)  # flow: tool-arguments -> code
            eval(event.arguments_delta)  # flow: tool-arguments -> code
            eval(event.name)  # flow: tool-name -> code
            eval(event.type)  # noflow
        eval(stream.current_completion_snapshot.choices[0].message.content)  # flow: llm-output -> code
        completion = stream.get_final_completion()
        eval(completion.choices[0].message.content)  # flow: llm-output -> code
        eval(completion.choices[0].message.tool_calls[0].function.arguments)  # flow: tool-arguments -> code
    with client.beta.chat.completions.stream(model=model, messages=[]) as beta:
        eval(beta.get_final_completion().choices[0].message.content)  # flow: llm-output -> code


# Responses
def responses():
    response = client.responses.create(
        model=model,
        instructions=user_input,  # flow: untrusted-input -> system-prompt
        input=[
            {"role": "developer", "content": user_input},  # flow: untrusted-input -> system-prompt
            {"role": "user", "content": user_input},  # flow: untrusted-input -> user-prompt
            {"role": "user", "content": [{"type": "input_text", "text": user_input}]},  # flow: untrusted-input -> user-prompt
        ],
    )
    eval(response.output_text)  # flow: llm-output -> code
    for item in response.output:
        eval(item.content[0].text)  # flow: llm-output -> code
        eval(item.arguments)  # flow: tool-arguments -> code
        eval(item.name)  # flow: tool-name -> code
        eval(item.results[0].text)  # flow: retrieved-content -> code
    client.responses.create(model=model, instructions="Be brief.", input=user_input)  # flow: untrusted-input -> user-prompt
    client.responses.create(model=model, input=f"Translate: {user_input}")  # flow: untrusted-input -> undivided-prompt
    eval(client.responses.retrieve("resp_1").output_text)  # flow: llm-output -> code
    parsed = client.responses.parse(model=model, input="hi", text_format=Answer)
    eval(parsed.output_parsed.code)  # flow: llm-output -> code


def response_events():
    for event in client.responses.create(model=model, input="hi", stream=True):
        eval(event.delta)  # flow: llm-output -> code
        eval(event.arguments)  # flow: tool-arguments -> code
        eval(event.item.arguments)  # flow: tool-arguments -> code
        eval(event.sequence_number)  # noflow
    with client.responses.stream(model=model, instructions=user_input, input="hi") as stream:  # flow: untrusted-input -> system-prompt
        for event in stream:
            eval(event.delta)  # flow: llm-output -> code
        eval(stream.get_final_response().output_text)  # flow: llm-output -> code


# Legacy completions
def completions():
    completion = client.completions.create(model=model, prompt=f"Answer this: {user_input}")  # flow: untrusted-input -> undivided-prompt
    eval(completion.choices[0].text)  # flow: llm-output -> code


# Assistants
def assistants():
    assistant = client.beta.assistants.create(model=model, instructions=user_input)  # flow: untrusted-input -> system-prompt
    client.beta.assistants.update(assistant.id, instructions=user_input)  # flow: untrusted-input -> system-prompt
    thread = client.beta.threads.create(messages=[{"role": "user", "content": user_input}])  # flow: untrusted-input -> user-prompt
    client.beta.threads.messages.create(thread_id=thread.id, role="user", content=user_input)  # flow: untrusted-input -> user-prompt
    run = client.beta.threads.runs.create(thread_id=thread.id, assistant_id="a", instructions=user_input)  # flow: untrusted-input -> system-prompt
    run = client.beta.threads.runs.create_and_poll(thread_id=thread.id, assistant_id="a", additional_instructions=user_input)  # flow: untrusted-input -> system-prompt
    for call in run.required_action.submit_tool_outputs.tool_calls:
        exec(call.function.arguments)  # flow: tool-arguments -> code
        exec(call.function.name)  # flow: tool-name -> code
    again = client.beta.threads.runs.submit_tool_outputs_and_poll(thread_id=thread.id, run_id=run.id, tool_outputs=[])
    exec(again.required_action.submit_tool_outputs.tool_calls[0].function.arguments)  # flow: tool-arguments -> code
    once = client.beta.threads.runs.submit_tool_outputs(thread_id=thread.id, run_id=run.id, tool_outputs=[])
    exec(once.required_action.submit_tool_outputs.tool_calls[0].function.arguments)  # flow: tool-arguments -> code
    polled = client.beta.threads.runs.poll(run.id, thread_id=thread.id)
    exec(polled.required_action.submit_tool_outputs.tool_calls[0].function.arguments)  # flow: tool-arguments -> code
    retrieved = client.beta.threads.runs.retrieve(run.id, thread_id=thread.id)
    exec(retrieved.required_action.submit_tool_outputs.tool_calls[0].function.arguments)  # flow: tool-arguments -> code
    client.beta.threads.create_and_run(assistant_id="a", instructions=user_input)  # flow: untrusted-input -> system-prompt
    client.beta.threads.create_and_run_poll(assistant_id="a", instructions=user_input)  # flow: untrusted-input -> system-prompt
    messages = client.beta.threads.messages.list(thread_id=thread.id)
    eval(messages.data[0].content[0].text.value)  # flow: llm-output -> code
    for message in messages:
        eval(message.content[0].text.value)  # flow: llm-output -> code
    one = client.beta.threads.messages.retrieve("msg_1", thread_id=thread.id)
    eval(one.content[0].text.value)  # flow: llm-output -> code
    with client.beta.threads.runs.stream(thread_id=thread.id, assistant_id="a") as stream:
        for event in stream:
            eval(event.data.delta.content[0].text.value)  # flow: llm-output -> code
        for text in stream.text_deltas:
            eval(text)  # flow: llm-output -> code
        eval(stream.get_final_messages()[0].content[0].text.value)  # flow: llm-output -> code
    with client.beta.threads.create_and_run_stream(assistant_id="a") as stream:
        eval(stream.get_final_messages()[0].content[0].text.value)  # flow: llm-output -> code
    with client.beta.threads.runs.submit_tool_outputs_stream(thread_id="t", run_id="r", tool_outputs=[]) as stream:
        eval(stream.get_final_messages()[0].content[0].text.value)  # flow: llm-output -> code


# Realtime
async def realtime():
    async with AsyncOpenAI().realtime.connect(model="gpt-realtime") as connection:
        await connection.session.update(session={"instructions": user_input})  # flow: untrusted-input -> system-prompt
        async for event in connection:
            eval(event.delta)  # flow: llm-output -> code
            eval(event.transcript)  # flow: llm-output -> code
            eval(event.arguments)  # flow: tool-arguments -> code
            eval(event.name)  # flow: tool-name -> code


# Other services
def services(file):
    eval(client.audio.transcriptions.create(file=file, model="whisper-1").text)  # flow: llm-output -> code
    eval(client.audio.transcriptions.create(file=file, model="whisper-1", response_format="text"))  # flow: llm-output -> code
    eval(client.audio.translations.create(file=file, model="whisper-1").text)  # flow: llm-output -> code
    eval(client.images.generate(model="dall-e-3", prompt="a cat").data[0].revised_prompt)  # flow: llm-output -> code
    eval(client.images.edit(image=file, prompt="a cat").data[0].revised_prompt)  # flow: llm-output -> code
    eval(client.embeddings.create(model="text-embedding-3-small", input=user_input).data[0].embedding)  # noflow
    eval(client.moderations.create(input=user_input).results[0].flagged)  # noflow
    eval(client.vector_stores.search("vs_1", query="refunds").data[0].content[0].text)  # flow: retrieved-content -> code


# PyPI versions before 1
async def version_zero():
    old = openai.ChatCompletion.create(model=model, messages=[{"role": "system", "content": user_input}])  # flow: untrusted-input -> system-prompt
    eval(old["choices"][0]["message"]["content"])  # flow: llm-output -> code
    eval((await openai.ChatCompletion.acreate(model=model, messages=[])).choices[0].message.content)  # flow: llm-output -> code
    eval(openai.Completion.create(model=model, prompt=f"Answer this: {user_input}").choices[0].text)  # flow: llm-output -> code, flow: untrusted-input -> undivided-prompt
    eval((await openai.Completion.acreate(model=model, prompt="hi")).choices[0].text)  # flow: llm-output -> code


def elsewhere():
    openai.api_base = sys.argv[1]  # flow: untrusted-input -> url
    openai.base_url = sys.argv[2]  # flow: untrusted-input -> url
    openai.timeout = sys.argv[3]  # noflow
