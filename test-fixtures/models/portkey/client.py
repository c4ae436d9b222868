# The Portkey SDK for Python.
import sys

from portkey_ai import AsyncPortkey, Portkey

user_input = sys.argv[1]
portkey = Portkey(api_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
AsyncPortkey(virtual_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
completion = portkey.chat.completions.create(
    model="gpt-4o",
    messages=[{"role": "system", "content": user_input}],  # flow: untrusted-input -> system-prompt
)
eval(completion.choices[0].message.content)  # flow: llm-output -> code
eval(completion.model)  # noflow
