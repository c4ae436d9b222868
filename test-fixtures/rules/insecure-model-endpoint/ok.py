import httpx
import openai
import requests
from openai import OpenAI


def ask(body, authority):
    OpenAI(base_url="https://models.acme.dev/v1")  # ok: insecure-model-endpoint
    OpenAI(base_url="http://localhost:11434/v1")
    OpenAI(base_url="http://vllm.models.svc.cluster.local:8000/v1")
    OpenAI(http_client=httpx.Client(verify=authority))
    httpx.Client(verify=False)
    requests.post("https://intranet.acme.dev/tickets", json=body, verify=False)
    return requests.post("https://api.openai.com/v1/chat/completions", json=body)


openai.api_base = "https://models.acme.dev/v1"  # ok: insecure-model-endpoint
openai.api_base = "http://localhost:8000/v1"
openai.organization = "http://models.acme.dev/v1"


class Settings:
    api_base = ""


Settings().api_base = "http://models.acme.dev/v1"
