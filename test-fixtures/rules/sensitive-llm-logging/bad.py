import json
import logging
import os

from fastapi import FastAPI
from openai import OpenAI

app = FastAPI()
client = OpenAI()
logger = logging.getLogger(__name__)


def ask(question: str) -> str:
    prompt = [{"role": "user", "content": question}]
    logger.info("Prompt: %s", prompt)  # expect: sensitive-llm-logging "what the model is sent"
    reply = client.chat.completions.create(model="gpt-4o", messages=prompt)
    print(f"Answer: {reply.choices[0].message.content}")  # expect: sensitive-llm-logging "what the model answers"
    logging.info(reply)  # expect: sensitive-llm-logging
    return reply.choices[0].message.content


@app.post("/chat")
async def chat(question: str):
    return ask(question)


logger.error("key %s", os.environ["OPENAI_API_KEY"])  # expect: sensitive-llm-logging "has the key"
