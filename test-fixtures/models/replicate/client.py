# Replicate for Python.
import sys

import replicate
from replicate import AsyncReplicate
from replicate.client import Client

user_input = sys.argv[1]
Client(api_token="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
AsyncReplicate(api_token="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
replicate.Replicate(api_token="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
output = replicate.run("meta/meta-llama-3-70b-instruct", input={"prompt": "hi", "system_prompt": user_input})  # flow: untrusted-input -> system-prompt
eval("".join(output))  # flow: llm-output -> code
for event in replicate.stream("meta/meta-llama-3-70b-instruct", input={"prompt": "hi"}):
    eval(str(event))  # flow: llm-output -> code
prediction = replicate.models.predictions.create("meta/meta-llama-3-70b-instruct", input={"prompt": "hi"})
eval(prediction.output[0])  # flow: llm-output -> code
eval(replicate.run("stability-ai/sdxl", input={"prompt": user_input})[0])  # noflow


async def later():
    answer = await replicate.async_run("openai/gpt-4o", input={"prompt": "hi"})
    eval("".join(answer))  # flow: llm-output -> code
    async for event in await replicate.async_stream("openai/gpt-4o", input={"prompt": "hi"}):
        eval(str(event))  # flow: llm-output -> code
