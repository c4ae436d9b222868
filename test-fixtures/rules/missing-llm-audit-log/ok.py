import logging

from fastapi import FastAPI
from openai import OpenAI

app = FastAPI()
client = OpenAI()
audit = logging.getLogger("audit")


@app.post("/chat")  # ok: missing-llm-audit-log
async def chat(question: str, user: str):
    answer = client.responses.create(model="gpt-4o", input=question).output_text
    audit.info("%s asked %s and was told %s", user, question, answer)
    return answer
