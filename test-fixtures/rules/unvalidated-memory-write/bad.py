from flask import Flask, request
from langchain_chroma import Chroma
from langchain_core.documents import Document
from openai import OpenAI

app = Flask(__name__)
store = Chroma(collection_name="notes")


def remember(question):
    answer = OpenAI().responses.create(model="gpt-5", input=question).output_text
    store.add_texts([answer])  # expect: unvalidated-memory-write


@app.post("/notes")
def note():
    store.add_documents([Document(page_content=request.json["text"])])  # expect: unvalidated-memory-write
    return "ok"
