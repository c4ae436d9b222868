# smolagents: agents, tools, models and the interpreter.
import subprocess
import sys

from smolagents import CodeAgent, InferenceClientModel, MultiStepAgent, PythonInterpreterTool, Tool, ToolCallingAgent, tool
from smolagents.local_python_executor import LocalPythonExecutor, evaluate_python_code

words = sys.argv[1]
model = InferenceClientModel("model")


@tool
def run_command(command: str) -> str:
    """Runs it."""
    return subprocess.run(command, shell=True)  # flow: tool-arguments -> shell-command


class Runner(Tool):
    name = "runner"
    description = "Runs it."
    inputs = {"command": {"type": "string", "description": "What"}}
    output_type = "string"

    def forward(self, command: str) -> str:
        return eval(command)  # flow: tool-arguments -> code


def helper(command: str) -> str:
    return eval(command)  # noflow


agent = CodeAgent(tools=[run_command], model=model, instructions=f"Speak like {words}")  # flow: untrusted-input -> system-prompt
ToolCallingAgent(tools=[], model=model, instructions=words)  # flow: untrusted-input -> system-prompt
MultiStepAgent(tools=[], model=model, instructions=words)  # flow: untrusted-input -> system-prompt

answer = agent.run(words)  # flow: untrusted-input -> user-prompt
eval(answer)  # flow: llm-output -> code
eval(agent("Hello"))  # flow: llm-output -> code
eval(agent.memory.steps[0].model_output)  # flow: llm-output -> code
eval(agent.memory.steps[0].code_action)  # flow: llm-output -> code
for step in agent.run("Hello", stream=True):
    eval(step.model_output)  # flow: llm-output -> code

reply = model.generate([{"role": "system", "content": words}])  # flow: untrusted-input -> system-prompt
eval(reply.content)  # flow: llm-output -> code
eval(reply.role)  # noflow
eval(reply.tool_calls[0].function.arguments)  # flow: tool-arguments -> code
eval(model([{"role": "user", "content": words}]).content)  # flow: llm-output -> code # flow: untrusted-input -> user-prompt
for chunk in model.generate_stream([]):
    eval(chunk.content)  # flow: llm-output -> code

LocalPythonExecutor([])(reply.content)  # flow: llm-output -> code
PythonInterpreterTool().forward(reply.content)  # flow: llm-output -> code
evaluate_python_code(reply.content, {}, {})  # flow: llm-output -> code
