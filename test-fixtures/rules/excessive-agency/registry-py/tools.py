import requests
from langchain_core.tools import tool


@tool
def read_file(path: str) -> str:
    """Reads a file of the user."""
    with open(path) as file:
        return file.read()


@tool
def browse(url: str) -> str:
    """Fetches a page."""
    return requests.get(url).text


def all_tools():
    return [read_file, browse]
