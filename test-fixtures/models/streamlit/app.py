# Streamlit: what a visitor gives, and what is shown as HTML.
import streamlit as st
import streamlit.components.v1 as components

name = st.text_input("Name")
eval(name)  # flow: untrusted-input -> code
eval(st.sidebar.text_area("Text"))  # flow: untrusted-input -> code
left, right = st.columns(2)
eval(left.text_input("Left"))  # flow: untrusted-input -> code
with st.form("form"):
    eval(st.text_input("Inside"))  # flow: untrusted-input -> code
for tab in st.tabs(["a", "b"]):
    eval(tab.text_input("Tab"))  # flow: untrusted-input -> code

if prompt := st.chat_input("Say something"):
    eval(prompt)  # flow: untrusted-input -> code

eval(st.selectbox("Kind", ["a", "b"]))  # noflow
eval(st.number_input("Number"))  # noflow
eval(st.slider("Slider"))  # noflow
eval(st.checkbox("Check"))  # noflow
eval(st.toggle("Toggle"))  # noflow
eval(st.button("Button"))  # noflow
eval(st.data_editor({"a": ["b"]})["a"][0])  # flow: untrusted-input -> code

upload = st.file_uploader("File")
eval(upload.read())  # flow: untrusted-input -> code
eval(upload.getvalue().decode())  # flow: untrusted-input -> code
open(upload.name)  # flow: untrusted-input -> path
eval(upload.size)  # noflow
for each in st.file_uploader("Files", accept_multiple_files=True):
    eval(each.read())  # flow: untrusted-input -> code

eval(st.query_params["q"])  # flow: untrusted-input -> code
eval(st.query_params.get("q"))  # flow: untrusted-input -> code
eval(st.query_params.get_all("q")[0])  # flow: untrusted-input -> code
eval(st.experimental_get_query_params()["q"][0])  # flow: untrusted-input -> code
eval(st.context.headers["Referer"])  # flow: untrusted-input -> code
eval(st.context.cookies["a"])  # flow: untrusted-input -> code

st.markdown(name, unsafe_allow_html=True)  # flow: untrusted-input -> html
st.markdown(name)
st.markdown(name, unsafe_allow_html=False)
st.write("a", name, unsafe_allow_html=True)  # flow: untrusted-input -> html
st.sidebar.caption(name, unsafe_allow_html=True)  # flow: untrusted-input -> html
st.html(name)
st.html(name, unsafe_allow_javascript=True)  # flow: untrusted-input -> html
components.html(name)  # flow: untrusted-input -> html
components.iframe(name)  # flow: untrusted-input -> url


class Page:
    def text_input(self, label):
        return label


eval(Page().text_input("a"))  # noflow
