# The Together AI SDK for Python.
import sys

from together import AsyncTogether, Together

user_input = sys.argv[1]
client = Together()
Together(api_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
AsyncTogether(api_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
response = client.chat.completions.create(
    model="m",
    messages=[{"role": "system", "content": user_input}],  # flow: untrusted-input -> system-prompt
)
eval(response.choices[0].message.content)  # flow: llm-output -> code
eval(response.model)  # noflow
for chunk in client.chat.completions.create(model="m", messages=[], stream=True):
    eval(chunk.choices[0].delta.content)  # flow: llm-output -> code
eval(client.completions.create(model="m", prompt="Say").choices[0].text)  # flow: llm-output -> code
