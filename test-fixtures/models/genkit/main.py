# Genkit for Python.
import subprocess
import sys

from genkit.ai import Genkit

words = sys.argv[1]
ai = Genkit(model="googleai/gemini-2.5-flash")


@ai.tool()
def run(command: str) -> str:
    return subprocess.run(command, shell=True)  # flow: tool-arguments -> shell-command


@ai.flow()
async def ask(subject: str):
    eval(subject)  # noflow
    response = await ai.generate(system=words, prompt="Hello")  # flow: untrusted-input -> system-prompt
    eval(response.text)  # flow: llm-output -> code
    stream, later = ai.generate_stream(prompt=f"Tell me of {words}")  # flow: untrusted-input -> undivided-prompt
    async for chunk in stream:
        eval(chunk.text)  # flow: llm-output -> code
