import httpx
import openai
import requests
from openai import OpenAI


def ask(body):
    OpenAI(base_url="http://models.acme.dev/v1")  # expect: insecure-model-endpoint "models.acme.dev over plain HTTP"
    OpenAI(http_client=httpx.Client(verify=False))  # expect: insecure-model-endpoint "accepts any certificate"
    return requests.post("https://api.openai.com/v1/chat/completions", json=body, verify=False)
    #      ^^^^^^^^^^^^^ expect: insecure-model-endpoint


openai.api_base = "http://models.acme.dev/v1"  # expect: insecure-model-endpoint "models.acme.dev over plain HTTP"
openai.base_url = "http://models.acme.dev/v1"  # expect: insecure-model-endpoint
