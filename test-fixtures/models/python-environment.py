# Variables whose names say that they hold a secret. What reaches a prompt shows it.
import os
from os import environ, getenv

from openai import OpenAI

client = OpenAI(api_key=os.environ["OPENAI_API_KEY"])


def ask():
    client.completions.create(model="m", prompt=os.environ["STRIPE_SECRET_KEY"])  # flow: secret -> undivided-prompt
    client.completions.create(model="m", prompt=f"Token: {os.environ.get('GITHUB_TOKEN')}")  # flow: secret -> undivided-prompt
    client.completions.create(model="m", prompt=os.getenv("DB_PASSWORD", ""))  # flow: secret -> undivided-prompt
    client.completions.create(model="m", prompt=getenv("DB_PASSWORD"))  # flow: secret -> undivided-prompt
    client.completions.create(model="m", prompt=environ["DB_PASSWORD"])  # flow: secret -> undivided-prompt
    client.completions.create(model="m", prompt=os.environ["MODEL_NAME"])  # noflow
    client.completions.create(model="m", prompt=os.environ.get("MAX_TOKENS"))  # noflow
    client.completions.create(model="m", prompt=os.getenv("PUBLIC_KEY"))  # noflow
    client.completions.create(model="m", prompt=os.environ["NEXT_PUBLIC_API_KEY"])  # noflow
