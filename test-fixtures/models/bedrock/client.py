# Amazon Bedrock through boto3.
import json
import sys

import aioboto3
import boto3

user_input = sys.argv[1]
model = "anthropic.claude-3-5-sonnet-20241022-v2:0"
client = boto3.client("bedrock-runtime", region_name="us-east-1")
boto3.client("bedrock-runtime", aws_secret_access_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
s3 = boto3.client("s3")
eval(s3.converse(modelId=model))  # noflow

response = client.converse(
    modelId=model,
    system=[{"text": user_input}],  # flow: untrusted-input -> system-prompt
    messages=[{"role": "user", "content": [{"text": user_input}]}],  # flow: untrusted-input -> user-prompt
)
eval(response["output"]["message"]["content"][0]["text"])  # flow: llm-output -> code
eval(response["output"]["message"]["content"][0]["toolUse"]["input"])  # flow: tool-arguments -> code
eval(response["stopReason"])  # noflow
for event in client.converse_stream(modelId=model, messages=[])["stream"]:
    if "contentBlockDelta" in event:
        eval(event["contentBlockDelta"]["delta"]["text"])  # flow: llm-output -> code

body = json.dumps({"system": user_input, "messages": []})
invoked = client.invoke_model(modelId=model, body=body)  # flow: untrusted-input -> system-prompt
client.invoke_model(modelId=model, body=json.dumps({"messages": [{"role": "user", "content": user_input}]}))  # flow: untrusted-input -> user-prompt
eval(response.get("output", {}).get("message", {}).get("content")[0].get("text"))  # flow: llm-output -> code
eval(response.get("usage", {}).get("totalTokens"))  # noflow
eval(json.loads(invoked["body"].read())["content"][0]["text"])  # flow: llm-output -> code
eval(json.loads(invoked.get("body").read())["content"][0]["text"])  # flow: llm-output -> code
eval(invoked["contentType"])  # noflow
streamed = client.invoke_model_with_response_stream(modelId=model, body="{}")
for event in streamed.get("body"):
    eval(json.loads(event["chunk"]["bytes"].decode())["delta"])  # flow: llm-output -> code

session = boto3.Session(profile_name="p").client(service_name="bedrock-runtime")
eval(session.converse(modelId=model, messages=[])["output"]["message"]["content"][0]["text"])  # flow: llm-output -> code
agents = boto3.session.Session().client("bedrock-agent-runtime")
eval(agents.retrieve(knowledgeBaseId="k")["retrievalResults"][0]["content"]["text"])  # flow: retrieved-content -> code
eval(agents.retrieve_and_generate(input={"text": "hi"})["output"]["text"])  # flow: llm-output -> code
for event in agents.invoke_agent(agentId="a", inputText=user_input)["completion"]:  # flow: untrusted-input -> user-prompt
    eval(event["chunk"]["bytes"].decode())  # flow: llm-output -> code


async def later():
    async with aioboto3.Session().client("bedrock-runtime") as runtime:
        answer = await runtime.converse(modelId=model, messages=[])
        eval(answer["output"]["message"]["content"][0]["text"])  # flow: llm-output -> code
