# The Cohere SDK for Python.
import sys

import cohere
from cohere import BedrockClientV2, SagemakerClientV2

user_input = sys.argv[1]
co = cohere.Client("Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
cohere.AsyncClient(api_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
v2 = cohere.ClientV2(api_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
cohere.AsyncClientV2("Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
BedrockClientV2(aws_secret_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
SagemakerClientV2(aws_secret_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key

response = co.chat(preamble=user_input, message="hi")  # flow: untrusted-input -> system-prompt
eval(response.text)  # flow: llm-output -> code
eval(response.tool_calls[0].parameters["code"])  # flow: tool-arguments -> code
eval(response.generation_id)  # noflow
for event in co.chat_stream(message="hi"):
    eval(event.text)  # flow: llm-output -> code
eval(co.generate(prompt="hi").generations[0].text)  # flow: llm-output -> code

answer = v2.chat(model="m", messages=[{"role": "system", "content": user_input}])  # flow: untrusted-input -> system-prompt
eval(answer.message.content[0].text)  # flow: llm-output -> code
eval(answer.message.tool_calls[0].function.arguments)  # flow: tool-arguments -> code
for event in v2.chat_stream(model="m", messages=[]):
    eval(event.delta.message.content.text)  # flow: llm-output -> code
