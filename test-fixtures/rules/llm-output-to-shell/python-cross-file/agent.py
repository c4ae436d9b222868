# The loop of an agent: arguments go to functions of other modules, by position and by keyword.
import json

from openai import OpenAI

import shell_tools
from shell_tools import count as count_lines

client = OpenAI()


def step(messages):
    reply = client.chat.completions.create(model="gpt-4o", messages=messages)
    for call in reply.choices[0].message.tool_calls or []:
        args = json.loads(call.function.arguments)
        if call.function.name == "run":
            shell_tools.Shell("/srv").run(command=args["command"], quiet=True)
        elif call.function.name == "count":
            count_lines(args["file"])
