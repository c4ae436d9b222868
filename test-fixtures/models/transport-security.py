"""Requests to model services without TLS, or without the check of its certificate."""
import httpx
import requests
from anthropic import Anthropic
from openai import OpenAI

SERVICE = "https://api.openai.com/v1/chat/completions"


def requests_of(body, certificates):
    requests.post(SERVICE, json=body, verify=False)  # flow: hazard -> insecure-endpoint
    requests.post(SERVICE, json=body, verify=certificates)
    requests.post(SERVICE, json=body)
    requests.post("http://api.openai.com/v1/chat/completions", json=body)  # flow: hazard -> insecure-endpoint
    requests.post("https://intranet.acme.dev/tickets", json=body, verify=False)
    requests.request("POST", SERVICE, json=body, verify=False)  # flow: hazard -> insecure-endpoint
    httpx.post(SERVICE, json=body, verify=False)  # flow: hazard -> insecure-endpoint
    session = requests.Session()
    session.post(SERVICE, json=body, verify=False)  # flow: hazard -> insecure-endpoint
    session.request("POST", SERVICE, json=body, verify=False)  # flow: hazard -> insecure-endpoint
    session.request("POST", SERVICE, json=body)


def clients():
    open_client = httpx.Client(verify=False)  # flow: hazard -> unverified-tls
    OpenAI(http_client=open_client)  # flow: hazard -> insecure-endpoint
    Anthropic(http_client=httpx.AsyncClient(verify=False))  # flow: hazard -> unverified-tls flow: hazard -> insecure-endpoint
    OpenAI(http_client=httpx.Client(timeout=10))
    OpenAI(base_url="http://models.acme.dev/v1")  # flow: hazard -> insecure-endpoint
    OpenAI(base_url="http://localhost:11434/v1")
    OpenAI(base_url="http://vllm:8000/v1")
    OpenAI(base_url="https://models.acme.dev/v1")
