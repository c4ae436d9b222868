from openai import OpenAI

client = OpenAI()


def answer(messages):
    return client.chat.completions.create(model="gpt-4o", messages=messages).choices[0].message.content


def values(messages):
    first = eval(answer(messages))  # fix: review
    second = eval((answer(messages)))  # fix: review
    third = eval(answer(messages), {"__builtins__": {}})  # fix: none
    exec(answer(messages))  # fix: none
    return first, second, third
