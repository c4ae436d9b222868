"""The same in Python."""
import json

from openai import AzureOpenAI, OpenAI

OPENAI_API_KEY = "{{key:openai:3}}"  # fix: review
client = OpenAI(api_key="{{key:openai:2}}")  # fix: review
headers = {"Authorization": "Bearer {{key:groq}}"}  # fix: review
AZURE_KEY = "4f9c1b7e2d8a60e3b5c7194df02e8a6b"  # fix: review
azure = AzureOpenAI(api_key=AZURE_KEY, azure_endpoint="https://x.openai.azure.com")
other = OpenAI(api_key="q8Zr3Lw0Tn5Vb7Xk1Jd9Hs2Pm4Fc6Ga0", base_url="https://llm.example.org/v1")  # fix: none
text = """
key = {{key:replicate}}  # fix: none
"""
raw = b"{{key:openai}}"  # fix: none
print(json.dumps(headers))
