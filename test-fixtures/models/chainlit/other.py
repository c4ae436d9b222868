# Another application beside the first: it has sessions of its own.
import chainlit as cl


@cl.on_chat_start
def start():
    eval(cl.user_session.get("last"))  # noflow
