from typing import Annotated

from fastapi import Depends, Header, HTTPException
from fastapi.security import OAuth2PasswordBearer

scheme = OAuth2PasswordBearer(tokenUrl="token")


def get_user(token: str = Depends(scheme)):
    user = find(token)
    if user is None:
        raise HTTPException(status_code=401)
    return user


def find(token):
    return {"a": 1}.get(token)


def check_key(x_api_key: str = Header()):
    if x_api_key != "from the environment":
        raise HTTPException(status_code=403)


def get_settings():
    return {"model": "gpt-4o"}


CurrentUser = Annotated[dict, Depends(get_user)]
