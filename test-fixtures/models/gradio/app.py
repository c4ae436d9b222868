# Gradio: functions of an interface, a chat and of events.
import sys

import gradio as gr

words = sys.argv[1]


def greet(name, punctuation):
    eval(name)  # flow: untrusted-input -> code
    return eval(punctuation)  # flow: untrusted-input -> code


gr.Interface(fn=greet, inputs=["text", "text"], outputs="text")


def chat(message, history, request: gr.Request, progress: gr.Progress):
    eval(message)  # flow: untrusted-input -> code
    eval(history[0]["content"])  # flow: untrusted-input -> code
    eval(request.username)  # noflow
    eval(request.headers["Referer"])  # flow: untrusted-input -> code
    eval(request.query_params["q"])  # flow: untrusted-input -> code
    eval(request.cookies["q"])  # flow: untrusted-input -> code
    eval(progress.desc)  # noflow


gr.ChatInterface(chat)


def on_click(text):
    return eval(text)  # flow: untrusted-input -> code


def on_submit(text):
    return eval(text)  # flow: untrusted-input -> code


def on_change(text):
    return eval(text)  # flow: untrusted-input -> code


def on_input(text):
    return eval(text)  # flow: untrusted-input -> code


def on_upload(file):
    return eval(file.name)  # flow: untrusted-input -> code


def on_select(text, data: gr.SelectData):
    eval(data.index)  # noflow
    return eval(text)  # flow: untrusted-input -> code


def on_blur(text):
    return eval(text)  # flow: untrusted-input -> code


def on_edit(text):
    return eval(text)  # flow: untrusted-input -> code


def on_stream(text):
    return eval(text)  # flow: untrusted-input -> code


def then(text):
    return eval(text)  # flow: untrusted-input -> code


def success(text):
    return eval(text)  # flow: untrusted-input -> code


def on_load(text=""):
    return eval(text)  # noflow


def helper(text):
    return eval(text)  # noflow


with gr.Blocks() as demo:
    box = gr.Textbox(label="Text")
    button = gr.Button("Go")
    button.click(on_click, inputs=box, outputs=box).then(then, [box], box).success(success, [box], box)
    box.submit(fn=on_submit, inputs=[box], outputs=[box])
    box.change(on_change, box, box)
    box.input(on_input, box, box)
    gr.UploadButton("Up").upload(on_upload, inputs=[box])
    gr.Dropdown(["a"]).select(on_select, inputs=[box])
    box.blur(on_blur, [box])
    gr.Chatbot().edit(on_edit, [box])
    gr.Audio().stream(on_stream, [box])
    button.click(on_load, outputs=box)
    gr.HTML(f"<b>{words}</b>")  # flow: untrusted-input -> html
    gr.Markdown(words)
    gr.Markdown(words, sanitize_html=False)  # flow: untrusted-input -> html
