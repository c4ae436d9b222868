import json
import subprocess

from openai import OpenAI

client = OpenAI()


def search(question: str) -> str:
    reply = client.chat.completions.create(model="gpt-5", messages=[{"role": "user", "content": question}])
    arguments = json.loads(reply.choices[0].message.tool_calls[0].function.arguments)
    found = subprocess.run(f"grep -rn {arguments['pattern']} src", shell=True, capture_output=True, text=True)
    return found.stdout
