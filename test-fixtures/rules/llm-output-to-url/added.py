# Addresses that are put together step by step: what is added behind the host's end chooses no host.
import requests
from mcp.server.fastmcp import FastMCP

mcp = FastMCP("filings")
BASE = "https://api.example.com"


@mcp.tool()
def filings(ticker: str, kind: str | None = None, limit: str | None = None) -> str:
    url = f"{BASE}/filings/?ticker={ticker}"
    if kind:
        url += f"&kind={kind}"
    if limit:
        url += f"&limit={limit}"
    return requests.get(url, timeout=10).text  # ok: llm-output-to-url


@mcp.tool()
def host_is_open(region: str, rest: str) -> str:
    url = "https://"
    url += region
    url += rest
    return requests.get(url, timeout=10).text  # expect: llm-output-to-url


@mcp.tool()
def open_on_one_way(rest: str, test: bool) -> str:
    if test:
        url = "http://"
    else:
        url = f"{BASE}/filings"
    url += rest
    return requests.get(url, timeout=10).text  # expect: llm-output-to-url


@mcp.tool()
def behind_the_base(rest: str) -> str:
    url = BASE
    url += rest
    return requests.get(url, timeout=10).text  # expect: llm-output-to-url
