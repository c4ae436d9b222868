# Azure AI inference for Python.
import sys

from azure.ai.inference import ChatCompletionsClient, EmbeddingsClient
from azure.ai.inference.aio import ChatCompletionsClient as Later
from azure.ai.inference.models import DeveloperMessage, SystemMessage, UserMessage
from azure.core.credentials import AzureKeyCredential

user_input = sys.argv[1]
client = ChatCompletionsClient(endpoint="https://example.com", credential=AzureKeyCredential("Zq81mAd3upKd93jfKs02mdkeiQ"))  # flow: literal -> api-key
EmbeddingsClient(endpoint="https://example.com")
response = client.complete(
    messages=[
        SystemMessage(user_input),  # flow: untrusted-input -> system-prompt
        DeveloperMessage(content=user_input),  # flow: untrusted-input -> system-prompt
        UserMessage(content=user_input),  # flow: untrusted-input -> user-prompt
    ]
)
eval(response.choices[0].message.content)  # flow: llm-output -> code
eval(response.choices[0].message.tool_calls[0].function.arguments)  # flow: tool-arguments -> code
eval(response.id)  # noflow


async def later():
    answer = await Later(endpoint="https://example.com").complete(messages=[])
    eval(answer.choices[0].message.content)  # flow: llm-output -> code
