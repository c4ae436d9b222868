import shutil

from langchain_core.tools import tool


@tool
def remove(path: str) -> str:  # ok: destructive-tool-without-approval
    """Removes a folder."""
    shutil.rmtree(path)
    return "done"
