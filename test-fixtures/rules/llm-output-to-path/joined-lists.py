# Lists that are joined by `+`: an element has fields, and only what is asked of it is looked for.
from langchain_core.documents import Document
from openai import OpenAI

client = OpenAI()


def describe(path):
    reply = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Describe."}])
    return [Document(page_content=reply.choices[0].message.content, metadata={"source": path})]


def named(path):
    reply = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Name a file."}])
    return [reply.choices[0].message.content]


def load(paths, pictures):
    documents = describe(paths[0])
    documents += describe(pictures[0])
    for each in documents.copy():
        open(each, "rb").close()  # ok: llm-output-to-path


def load_named(paths, pictures):
    names = named(paths[0])
    names += named(pictures[0])
    for each in names.copy():
        open(each, "rb").close()  # expect: llm-output-to-path
