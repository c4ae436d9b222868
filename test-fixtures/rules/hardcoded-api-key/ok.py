import os
from openai import OpenAI

client = OpenAI(api_key=os.environ["OPENAI_API_KEY"])  # ok: hardcoded-api-key
client = OpenAI(api_key="sk-fake-key-for-tests-only-0000")  # ok: hardcoded-api-key
client = OpenAI(api_key="EMPTY", base_url="http://localhost:8000/v1")  # ok: hardcoded-api-key
client = OpenAI(api_key="lm-studio")  # ok: hardcoded-api-key
token = f"{{key:hugging-face}}{suffix}"  # ok: hardcoded-api-key
token = "hf_XXXXXXXXXXXXXXXXXXXX"  # ok: hardcoded-api-key
model = "gpt-4o-mini-2024-07-18"  # ok: hardcoded-api-key
pattern = r"sk-ant-api03-[\w-]{93}AA"  # ok: hardcoded-api-key
masked = "sk-proj-****************************************"  # ok: hardcoded-api-key
hf_transfer_is_enabled_for_large_files_here = True  # ok: hardcoded-api-key
