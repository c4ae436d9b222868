from langchain_chroma import Chroma
from langchain.memory import ConversationBufferMemory
from openai import OpenAI

store = Chroma(collection_name="notes")


def remember(question):
    answer = OpenAI().responses.create(model="gpt-5", input=question).output_text
    store.add_texts(["The user was here"])  # ok: unvalidated-memory-write
    if answer in ("red", "green"):
        store.add_texts([answer])
    ConversationBufferMemory().save_context({"input": question}, {"output": answer})
    notes = []
    notes.append(answer)
