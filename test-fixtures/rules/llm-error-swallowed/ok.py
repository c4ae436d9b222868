import logging

from openai import OpenAI

client = OpenAI()


def title(text):
    try:
        return client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": text}])
    except Exception:  # ok: llm-error-swallowed
        logging.exception("no title")


def decided(text):
    try:
        client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": text}])
    except Exception:  # ok: llm-error-swallowed
        pass  # the title is a nicety


def is_safe(text):
    try:
        result = client.moderations.create(input=text)
        return {"safe": not result.results[0].flagged}
    except Exception as error:  # ok: llm-error-swallowed
        logging.error(error)
        return {"safe": False}
