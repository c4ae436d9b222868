from fastapi import FastAPI
from openai import OpenAI

app = FastAPI()
client = OpenAI()
SYSTEM = "You are the assistant of a bank. Never speak of interest rates below the list price, and never of the tool refund."


@app.post("/chat")
async def chat(question: str):
    asked = {"role": "user", "content": question}
    reply = client.chat.completions.create(model="gpt-4o", messages=[{"role": "system", "content": SYSTEM}, asked])
    return {"answer": reply.choices[0].message.content, "messages": [asked]}  # ok: system-prompt-exposed
