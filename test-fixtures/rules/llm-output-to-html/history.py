# A page of Streamlit shows a history whose entries say who wrote them.
import streamlit as st
from openai import OpenAI

client = OpenAI()
history = []


def ask(question):
    answer = client.chat.completions.create(model="gpt-5", messages=[{"role": "user", "content": question}])
    history.append({"role": "user", "content": question})
    history.append({"role": "assistant", "content": answer.choices[0].message.content})


def show():
    for message in history:
        if message["role"] == "user":
            st.markdown(f"<b>{message['content']}</b>", unsafe_allow_html=True)  # ok: llm-output-to-html
        else:
            st.markdown(f"<p>{message['content']}</p>", unsafe_allow_html=True)  # expect: llm-output-to-html
            st.markdown(message["content"])  # ok: llm-output-to-html
