import sys

import IPython
from IPython import get_ipython
from IPython.core.getipython import get_ipython as get_shell
from IPython.display import HTML, Javascript, Markdown, display, display_html, display_javascript
from openai import OpenAI

reply = OpenAI().chat.completions.create(model="gpt-4o", messages=[]).choices[0].message.content

shell = get_ipython()
shell.system(reply)  # flow: llm-output -> shell-command
shell.getoutput(cmd=reply)  # flow: llm-output -> shell-command
get_shell().run_cell(reply)  # flow: llm-output -> code
shell.run_cell(raw_cell=reply)  # flow: llm-output -> code
shell.ex(reply)  # flow: llm-output -> code
IPython.get_ipython().ev(reply)  # flow: llm-output -> code
shell.run_line_magic("sql", reply)  # flow: llm-output -> sql
shell.run_line_magic("sx", reply)  # flow: llm-output -> shell-command
shell.run_line_magic("time", reply)  # flow: llm-output -> code
shell.run_line_magic("matplotlib", reply)  # noflow
shell.run_cell_magic("bash", "", reply)  # flow: llm-output -> shell-command
shell.run_cell_magic("bash", reply, "ls")  # noflow
shell.run_cell_magic("sql", "", reply)  # flow: llm-output -> sql
shell.run_cell_magic("capture", "out", reply)  # flow: llm-output -> code
shell.run_cell_magic("writefile", "a.txt", reply)  # noflow
HTML(reply)  # flow: llm-output -> html
display(HTML(data=reply))  # flow: llm-output -> html
Javascript(reply)  # flow: llm-output -> code
Markdown(reply)  # noflow
display_html(reply, raw=True)  # flow: llm-output -> html
display_html(reply)  # noflow
display_javascript(reply, raw=True)  # flow: llm-output -> code
shell.set_next_input(reply)  # noflow
print(reply, file=sys.stderr)  # noflow


async def run():
    await shell.run_cell_async(reply)  # flow: llm-output -> code
