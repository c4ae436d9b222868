from typing import Annotated

from fastapi import APIRouter, Depends, WebSocket

from auth import CurrentUser, check_key, get_settings, get_user
from llm import ask

router = APIRouter(prefix="/v1")
closed = APIRouter(dependencies=[Depends(check_key)])
mounted = APIRouter()


@router.post("/open")  # expect: llm-endpoint-without-auth "neither"
async def open_chat(question: str, settings=Depends(get_settings)):
    return ask(question)


@router.post("/default")  # expect: llm-endpoint-without-auth "without a rate limit"
async def default(question: str, user=Depends(get_user)):
    return ask(question)


@router.post("/annotated")  # expect: llm-endpoint-without-auth "without a rate limit"
async def annotated(question: str, user: Annotated[dict, Depends(get_user)]):
    return ask(question)


@router.post("/alias")  # expect: llm-endpoint-without-auth "without a rate limit"
async def alias(question: str, user: CurrentUser):
    return ask(question)


@router.post("/listed", dependencies=[Depends(check_key)])  # expect: llm-endpoint-without-auth "without a rate limit"
async def listed(question: str):
    return ask(question)


@closed.post("/closed")  # expect: llm-endpoint-without-auth "without a rate limit"
async def behind(question: str):
    return ask(question)


@mounted.post("/mounted")  # expect: llm-endpoint-without-auth "without a rate limit"
async def below(question: str):
    return ask(question)


@router.websocket("/socket")  # expect: llm-endpoint-without-auth "neither"
async def socket(websocket: WebSocket):
    await websocket.accept()
    while True:
        await websocket.send_text(ask(await websocket.receive_text()))


@router.get("/models")  # ok: llm-endpoint-without-auth
async def models():
    return ["gpt-4o"]
