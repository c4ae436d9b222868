import os
import sys

import aiohttp
import httpx
import requests

value = sys.argv[1]

requests.get(value)  # flow: untrusted-input -> url
requests.post(value)  # flow: untrusted-input -> url
requests.put(value)  # flow: untrusted-input -> url
requests.patch(value)  # flow: untrusted-input -> url
requests.delete(value)  # flow: untrusted-input -> url
requests.head(value)  # flow: untrusted-input -> url
requests.options(value)  # flow: untrusted-input -> url
httpx.get(value)  # flow: untrusted-input -> url
httpx.post(value)  # flow: untrusted-input -> url
httpx.put(value)  # flow: untrusted-input -> url
httpx.patch(value)  # flow: untrusted-input -> url
httpx.delete(value)  # flow: untrusted-input -> url
httpx.head(value)  # flow: untrusted-input -> url
httpx.options(value)  # flow: untrusted-input -> url
requests.get(url=f"http://{value}/a")  # flow: untrusted-input -> url
requests.get("https://example.com", params={"q": value})  # noflow
requests.post("https://example.com", json={"text": value})  # noflow
requests.request("GET", value)  # flow: untrusted-input -> url
requests.request("GET", url=value)  # flow: untrusted-input -> url
httpx.request("GET", value)  # flow: untrusted-input -> url
httpx.stream("GET", value)  # flow: untrusted-input -> url
httpx.Client(base_url=value)  # flow: untrusted-input -> url
httpx.AsyncClient(base_url=value)  # flow: untrusted-input -> url

session = requests.Session()
session.get(value)  # flow: untrusted-input -> url
session.post(value)  # flow: untrusted-input -> url
session.put(value)  # flow: untrusted-input -> url
session.patch(value)  # flow: untrusted-input -> url
session.delete(value)  # flow: untrusted-input -> url
session.head(value)  # flow: untrusted-input -> url
session.options(value)  # flow: untrusted-input -> url
session.request("GET", value)  # flow: untrusted-input -> url
httpx.Client().stream("GET", value)  # flow: untrusted-input -> url
requests.session().get(value)  # flow: untrusted-input -> url

answer = requests.get("https://example.com")
os.system(answer.text)  # flow: retrieved-content -> shell-command
os.system(answer.content)  # flow: retrieved-content -> shell-command
os.system(answer.raw.read())  # flow: retrieved-content -> shell-command
os.system(answer.json()["command"])  # flow: retrieved-content -> shell-command
for chunk in answer.iter_content():
    os.system(chunk)  # flow: retrieved-content -> shell-command
for line in answer.iter_lines():
    os.system(line)  # flow: retrieved-content -> shell-command
os.system(str(answer.status_code))  # noflow
os.system(httpx.get("https://example.com").text)  # flow: retrieved-content -> shell-command


def typed(given: requests.Response):
    os.system(given.text)  # flow: retrieved-content -> shell-command


with httpx.stream("GET", "https://example.com") as streamed:
    os.system(streamed.read())  # flow: retrieved-content -> shell-command
    for part in streamed.iter_text():
        os.system(part)  # flow: retrieved-content -> shell-command


async def later():
    async with httpx.AsyncClient() as client:
        await client.get(value)  # flow: untrusted-input -> url
        async with client.stream("GET", "https://example.com") as opened:
            os.system(await opened.aread())  # flow: retrieved-content -> shell-command
            async for part in opened.aiter_text():
                os.system(part)  # flow: retrieved-content -> shell-command
            async for part in opened.aiter_lines():
                os.system(part)  # flow: retrieved-content -> shell-command
    async with aiohttp.ClientSession() as own:
        await own.ws_connect(value)  # flow: untrusted-input -> url
        async with own.get(value) as answered:  # flow: untrusted-input -> url
            os.system(await answered.text())  # flow: retrieved-content -> shell-command
            os.system((await answered.json())["command"])  # flow: retrieved-content -> shell-command
            os.system(await answered.read())  # flow: retrieved-content -> shell-command
