import os
from typing import Annotated

import arq
from fastapi import BackgroundTasks, Depends, FastAPI, Query, Request, Security, WebSocket
from starlette.requests import Request as Plain

app = FastAPI()


def get_redis(request: Request):
    return request.app.state.redis


def get_session():
    yield {"folder": "/srv"}


def get_name(name: str, redis=Depends(get_redis)):
    os.system(redis.get("name"))  # noflow
    os.system(name)  # flow: untrusted-input -> shell-command
    return name.strip()


def get_key(key: str):
    return key


def by_word(word: str):
    return word


class Page:
    def __init__(self, size: str):
        self.size = size


Given = Annotated[arq.ArqRedis, Depends(get_redis)]


@app.get("/kept")
async def kept(redis: arq.ArqRedis = Depends(get_redis), session=Depends(get_session)):
    os.system(redis.get("name"))  # noflow
    os.system(session["folder"])  # noflow


@app.get("/marked")
async def marked(redis: Given, text: str, other: Annotated[dict, Depends(get_session)]):
    os.system(redis.get("name"))  # noflow
    os.system(other.get("name"))  # noflow
    os.system(text)  # flow: untrusted-input -> shell-command


@app.get("/named")
async def named(name: str = Depends(get_name), key: str = Security(get_key), word: str = Depends(dependency=by_word)):
    os.system(name)  # flow: untrusted-input -> shell-command
    os.system(key)  # flow: untrusted-input -> shell-command
    os.system(word)  # flow: untrusted-input -> shell-command


@app.get("/classes")
async def classes(page: Page = Depends(), other: Page = Depends(Page), text: str = Query("a")):
    os.system(page.size)  # flow: untrusted-input -> shell-command
    os.system(other.size)  # flow: untrusted-input -> shell-command
    os.system(text)  # flow: untrusted-input -> shell-command


@app.get("/state")
async def state(request: Request, tasks: BackgroundTasks):
    os.system(request.app.state.command)  # noflow
    os.system(tasks.tasks[0])  # noflow
    os.system(request.query_params["command"])  # flow: untrusted-input -> shell-command


@app.websocket("/socket")
async def socket(websocket: WebSocket):
    os.system(websocket.app.state.command)  # noflow
    os.system(websocket.query_params["command"])  # flow: untrusted-input -> shell-command
    os.system(websocket.path_params["command"])  # flow: untrusted-input -> shell-command
    os.system(websocket.headers["command"])  # flow: untrusted-input -> shell-command
    os.system(websocket.cookies["command"])  # flow: untrusted-input -> shell-command


@app.get("/plain")
async def plain(request: Plain):
    os.system(request.app.state.command)  # noflow
    os.system(request.query_params["command"])  # flow: untrusted-input -> shell-command
