from fastapi import APIRouter, Depends, HTTPException, Request

from llm import ask

router = APIRouter()


# everybody is given a session, so it says nothing of who asks
def any_session(request: Request):
    session = request.session.get("session")
    if session:
        return session
    return {"guest": True}


# a token against forged requests is given to everybody too
def check_csrf(request: Request):
    if request.headers.get("X-CSRF-Token") != request.cookies.get("csrf"):
        raise HTTPException(status_code=403, detail="CSRF token mismatch")


@router.post("/guest")  # expect: llm-endpoint-without-auth "neither"
async def guest(question: str, session=Depends(any_session)):
    return ask(question)


@router.post("/forged", dependencies=[Depends(check_csrf)])  # expect: llm-endpoint-without-auth "neither"
async def forged(question: str):
    return ask(question)
