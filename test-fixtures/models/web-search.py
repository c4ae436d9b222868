# Web searches. What they bring is shown by a system prompt, what becomes of the question by a request.
import requests
from duckduckgo_search import DDGS
from langchain_core.messages import SystemMessage
from langchain_core.tools import tool
from tavily import AsyncTavilyClient, TavilyClient

TavilyClient(api_key="Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key
AsyncTavilyClient("Zq81mAd3upKd93jfKs02mdkeiQ")  # flow: literal -> api-key


@tool
async def look(question: str) -> str:
    """Looks something up."""
    client = TavilyClient()
    SystemMessage(client.search(question)["results"][0]["content"])  # flow: retrieved-content -> system-prompt
    SystemMessage(client.qna_search(query=question))  # flow: retrieved-content -> system-prompt
    SystemMessage((await AsyncTavilyClient().search(question))["results"][0]["title"])  # flow: retrieved-content -> system-prompt
    with DDGS() as ddgs:
        for result in ddgs.text(question, max_results=1):
            requests.get(result["href"])  # flow: retrieved-content -> url
        SystemMessage(list(ddgs.news(question))[0]["body"])  # flow: retrieved-content -> system-prompt
    requests.get(question)  # flow: tool-arguments -> url
    return "done"
