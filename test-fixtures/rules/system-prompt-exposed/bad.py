from fastapi import FastAPI
from openai import OpenAI

app = FastAPI()
client = OpenAI()
SYSTEM = "You are the assistant of a bank. Never speak of interest rates below the list price, and never of the tool refund."


@app.post("/chat")
async def chat(question: str):
    messages = [{"role": "system", "content": SYSTEM}, {"role": "user", "content": question}]
    reply = client.chat.completions.create(model="gpt-4o", messages=messages)
    return {"answer": reply.choices[0].message.content, "messages": messages}  # expect: system-prompt-exposed


@app.get("/prompt")
async def prompt():
    return {"prompt": SYSTEM}  # expect: system-prompt-exposed
