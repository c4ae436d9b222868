from fastapi import Depends, FastAPI

from auth import get_user
from routes import closed, mounted, router
from sessions import router as sessions

app = FastAPI()
app.include_router(router)
app.include_router(closed)
app.include_router(sessions)
app.include_router(mounted, dependencies=[Depends(get_user)])
