from openai import OpenAI

client = OpenAI()


def title(text):
    try:
        return client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": text}])
    # expect: llm-error-swallowed "is dropped here"
    except Exception:
        pass


def is_safe(text):
    try:
        result = client.moderations.create(input=text)
        return {"safe": not result.results[0].flagged}
    except Exception as error:  # expect: llm-error-swallowed "answers that all is well"
        print(error)
        return {"safe": True}
