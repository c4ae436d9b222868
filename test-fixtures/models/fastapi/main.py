import os

import fastapi
from fastapi import APIRouter, FastAPI, Request, Response, UploadFile, WebSocket
from fastapi.responses import FileResponse, HTMLResponse, RedirectResponse
from fastapi.responses import Response as OtherResponse
from pydantic import BaseModel

app = FastAPI()
router = APIRouter()


class Body(BaseModel):
    command: str


@app.get("/run/{name}")
async def run(name: str, q: str = "a"):
    os.system(name)  # flow: untrusted-input -> shell-command
    os.system(q)  # flow: untrusted-input -> shell-command
    HTMLResponse(f"<p>{q}</p>")  # flow: untrusted-input -> html
    HTMLResponse(content=q)  # flow: untrusted-input -> html
    fastapi.HTMLResponse(q)  # flow: untrusted-input -> html
    RedirectResponse(q)  # flow: untrusted-input -> url
    RedirectResponse(url=q)  # flow: untrusted-input -> url
    fastapi.RedirectResponse(q)  # flow: untrusted-input -> url
    FileResponse(q)  # flow: untrusted-input -> path
    FileResponse(path=f"/srv/{q}")  # flow: untrusted-input -> path
    fastapi.FileResponse(q)  # flow: untrusted-input -> path
    Response(content=q, media_type="text/html")  # flow: untrusted-input -> html
    OtherResponse(q, media_type="text/html")  # flow: untrusted-input -> html
    Response(content=q, media_type="application/json")  # noflow
    return {"text": q}  # noflow


@router.post("/body")
async def post(body: Body):
    os.system(body.command)  # flow: untrusted-input -> shell-command


@app.put("/put")
async def by_put(command: str):
    os.system(command)  # flow: untrusted-input -> shell-command


@app.delete("/delete")
async def by_delete(command: str):
    os.system(command)  # flow: untrusted-input -> shell-command


@router.patch("/patch")
async def by_patch(command: str):
    os.system(command)  # flow: untrusted-input -> shell-command


@router.options("/options")
async def by_options(command: str):
    os.system(command)  # flow: untrusted-input -> shell-command


@app.head("/head")
async def by_head(command: str):
    os.system(command)  # flow: untrusted-input -> shell-command


@app.api_route("/api_route")
async def by_api_route(command: str):
    os.system(command)  # flow: untrusted-input -> shell-command


async def read(request: Request):
    os.system((await request.json())["command"])  # flow: untrusted-input -> shell-command
    os.system(await request.body())  # flow: untrusted-input -> shell-command
    os.system((await request.form())["command"])  # flow: untrusted-input -> shell-command
    async for chunk in request.stream():
        os.system(chunk)  # flow: untrusted-input -> shell-command
    os.system(request.query_params["command"])  # flow: untrusted-input -> shell-command
    os.system(request.path_params["command"])  # flow: untrusted-input -> shell-command
    os.system(request.headers["command"])  # flow: untrusted-input -> shell-command
    os.system(request.cookies["command"])  # flow: untrusted-input -> shell-command
    os.system(str(request.url))  # flow: untrusted-input -> shell-command
    os.system(request.method)  # noflow


async def upload(file: UploadFile):
    os.system(file.filename)  # flow: untrusted-input -> shell-command
    os.system(await file.read())  # flow: untrusted-input -> shell-command
    os.system(file.file.read())  # flow: untrusted-input -> shell-command


@app.websocket("/ws")
async def socket(websocket: WebSocket):
    os.system(await websocket.receive_text())  # flow: untrusted-input -> shell-command
    os.system((await websocket.receive_json())["command"])  # flow: untrusted-input -> shell-command
    os.system(await websocket.receive_bytes())  # flow: untrusted-input -> shell-command
    async for message in websocket.iter_text():
        os.system(message)  # flow: untrusted-input -> shell-command
    async for message in websocket.iter_json():
        os.system(message["command"])  # flow: untrusted-input -> shell-command


@app.websocket("/other")
async def other_socket(websocket: WebSocket, token: str):
    os.system(token)  # flow: untrusted-input -> shell-command


def helper(command: str):
    os.system(command)  # noflow
