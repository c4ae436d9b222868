# Chainlit: callbacks, questions and the session of a user.
import chainlit as cl


@cl.on_message
async def main(message: cl.Message):
    eval(message.content)  # flow: untrusted-input -> code
    eval(message.id)  # noflow
    for element in message.elements:
        eval(element.name)  # flow: untrusted-input -> code
        open(element.path)  # noflow
    cl.user_session.set("last", message.content)
    cl.user_session.set("model", "gpt")
    await cl.Message(content=message.content).send()


@cl.on_chat_end
def end():
    eval(cl.user_session.get("last"))  # flow: untrusted-input -> code
    eval(cl.user_session.get("model"))  # noflow


@cl.on_window_message
async def window(text: str):
    eval(text)  # flow: untrusted-input -> code


@cl.on_settings_update
async def settings(values):
    eval(values["model"])  # flow: untrusted-input -> code


@cl.on_settings_edit
async def edited(values):
    eval(values["model"])  # flow: untrusted-input -> code


async def ask():
    answer = await cl.AskUserMessage(content="Name?").send()
    eval(answer["output"])  # flow: untrusted-input -> code
    eval(answer["id"])  # noflow
    files = await cl.AskFileMessage(content="File?", accept=["text/plain"]).send()
    eval(files[0].name)  # flow: untrusted-input -> code
    open(files[0].path)  # noflow
    form = await cl.AskElementMessage(content="Form?").send()
    eval(form["title"])  # flow: untrusted-input -> code


async def plain(message: cl.Message):
    eval(message.content)  # noflow
