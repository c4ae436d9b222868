# a script that is run from its folder: `openai` is its neighbour
from openai import Completions

answer = Completions().create("none", [])
exec(answer)  # ok: llm-output-to-code
