from openai import AzureOpenAI, OpenAI

KEY = "4f9c1b7e2d8a60e3b5c7194df02e8a6b"  # source: hardcoded-api-key
azure = AzureOpenAI(api_key=KEY, azure_endpoint="https://x.openai.azure.com")  # expect: hardcoded-api-key "is given a credential"

DIGEST = "4f9c1b7e2d8a60e3b5c7194df02e8a6b"  # ok: hardcoded-api-key
client = OpenAI(api_key="not-needed", organization=DIGEST)  # ok: hardcoded-api-key
