from client import client


def ask(content):
    return client.chat.completions.create(model="gpt-5", messages=[{"role": "user", "content": content}])  # ok: missing-llm-limits
