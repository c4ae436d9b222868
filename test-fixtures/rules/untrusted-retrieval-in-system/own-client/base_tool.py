from pydantic import BaseModel


class BaseTool(BaseModel):
    name: str = None
    description: str
    args_schema: type = None
