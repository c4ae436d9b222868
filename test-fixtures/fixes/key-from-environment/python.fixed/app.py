"""The same in Python."""
import json
import os

from openai import AzureOpenAI, OpenAI

OPENAI_API_KEY = os.environ["OPENAI_API_KEY"]  # fix: review
client = OpenAI(api_key=os.environ["OPENAI_API_KEY"])  # fix: review
headers = {"Authorization": f"Bearer {os.environ['GROQ_API_KEY']}"}  # fix: review
AZURE_KEY = os.environ["AZURE_KEY"]  # fix: review
azure = AzureOpenAI(api_key=AZURE_KEY, azure_endpoint="https://x.openai.azure.com")
other = OpenAI(api_key="q8Zr3Lw0Tn5Vb7Xk1Jd9Hs2Pm4Fc6Ga0", base_url="https://llm.example.org/v1")  # fix: none
text = """
key = {{key:replicate}}  # fix: none
"""
raw = b"{{key:openai}}"  # fix: none
print(json.dumps(headers))
