import logging

from fastapi import FastAPI
from openai import OpenAI

app = FastAPI()
client = OpenAI()
logger = logging.getLogger(__name__)


def ask(question: str, verbose: bool = False) -> str:
    prompt = [{"role": "user", "content": question}]
    logger.debug("Prompt: %s", prompt)  # ok: sensitive-llm-logging
    logger.info("Messages: %d", len(prompt))  # ok: sensitive-llm-logging
    if verbose:
        print(prompt)  # ok: sensitive-llm-logging
    reply = client.chat.completions.create(model="gpt-4o", messages=prompt)
    answer = reply.choices[0].message.content
    logger.info("Answer of %d characters, %s", len(answer), reply.usage)  # ok: sensitive-llm-logging
    logger.info("Answer: %s", answer[:80])  # ok: sensitive-llm-logging
    # an error that quotes an answer tells what went wrong
    try:
        if not answer.startswith("{"):
            raise ValueError(f"Not an object: {answer}")
    except ValueError as error:
        logger.error("failed: %s", error)  # ok: sensitive-llm-logging
    return answer


@app.post("/chat")
async def chat(question: str):
    return ask(question)


# a program for a terminal shows its answer
if __name__ == "__main__":
    print(client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": input()}]).choices[0].message.content)  # ok: sensitive-llm-logging
