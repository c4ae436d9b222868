# CopilotKit's SDK for Python.
from copilotkit import Action, CopilotKitRemoteEndpoint


async def run(code: str, times: int):
    eval(code)  # flow: tool-arguments -> code


async def helper(code: str):
    eval(code)  # noflow


sdk = CopilotKitRemoteEndpoint(actions=[Action(name="run", handler=run, description="Runs code", parameters=[])])
