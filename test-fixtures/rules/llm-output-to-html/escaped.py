# Where no opening bracket is left no tag begins; the closing ones alone do not matter.
import streamlit as st
from openai import OpenAI

client = OpenAI()


def ask(question):
    return client.chat.completions.create(model="gpt-5", messages=[{"role": "user", "content": question}]).choices[0].message.content


def show(question):
    st.markdown(f"<b>{ask(question).replace('&', '&amp;').replace('<', '&lt;')}</b>", unsafe_allow_html=True)  # ok: llm-output-to-html
    st.markdown(f"<b>{ask(question).replace('>', '&gt;')}</b>", unsafe_allow_html=True)  # expect: llm-output-to-html
