# Model-chosen text is read by a shell. Each case has a twin in ok.py.
import json
import os
import subprocess
from subprocess import check_output

import anthropic
from openai import AsyncOpenAI, OpenAI

client = OpenAI()
async_client = AsyncOpenAI()
claude = anthropic.Anthropic()


def ask(question: str) -> str:
    reply = client.chat.completions.create(
        model="gpt-4o",
        messages=[{"role": "user", "content": question}],
    )
    return reply.choices[0].message.content


def repair(log):
    command = ask(f"One shell command that fixes this:\n{log}")
    os.system(command)
#             ^^^^^^^ expect: llm-output-to-shell


def search(question):
    reply = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": question}])
    for call in reply.choices[0].message.tool_calls:
        args = json.loads(call.function.arguments)
        subprocess.run(f"grep -rn {args['pattern']} src", shell=True)  # expect: llm-output-to-shell


def convert(task):
    message = claude.messages.create(model="claude-sonnet-4-5", max_tokens=300, messages=[{"role": "user", "content": task}])
    text = message.content[0].text.strip()
    check_output("convert %s out.png" % text, shell=True)  # expect: llm-output-to-shell
    subprocess.Popen(["bash", "-c", text])  # expect: llm-output-to-shell
    os.popen("identify {}".format(text))  # expect: llm-output-to-shell


async def later(task):
    response = await async_client.responses.create(model="gpt-4.1", input=task)
    subprocess.call(args="notify " + response.output_text, shell=True)  # expect: llm-output-to-shell


def listed(question, depth):
    command = ["git", "log", "--max-count", str(depth)]
    command.extend(["--oneline", ask(question)])
    subprocess.run(command)  # expect: llm-output-to-shell "read as an option"


def put_together(question):
    command = ["git", "log"]
    command += [ask(question)]
    subprocess.run(command)  # expect: llm-output-to-shell "read as an option"
    subprocess.run([] + [ask(question)])  # expect: llm-output-to-shell "has a shell read"
    subprocess.run(["sh"] + ["-c", ask(question)])  # expect: llm-output-to-shell "has a shell read"
